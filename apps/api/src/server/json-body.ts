import { json, type Request, type RequestHandler } from 'express';
import { sendAnswer } from '../http/answer';
import { httpProblem, type HttpCode } from '../problems/http-rules';
import { problemAnswer } from '../problems/send-problem';

const SLOWEST_BODY_MS = 15_000;

const byType: Readonly<Record<string, HttpCode | undefined>> = {
  'entity.too.large': 'request.too-large',
  'charset.unsupported': 'request.unsupported-media-type',
  'encoding.unsupported': 'request.unsupported-media-type',
};

/**
 * Reads JSON bodies of at most so many kilobytes, as far as nobody before has read them. A body of another kind is
 * for a route of its own that takes it: on the others it is refused by `refuseOtherBodies`.
 */
export function jsonBody(kilobytes: number): RequestHandler {
  const parse = json({ limit: kilobytes * 1024, strict: true });
  return (request, response, next) => {
    if (!hasBody(request)) {
      next();
      return;
    }
    const refuse = (code: HttpCode): void => {
      if (!response.headersSent)
        sendAnswer(response.setHeader('Connection', 'close'), problemAnswer(request, httpProblem(code)));
    };
    // Whoever sends a byte now and then would hold the connection for as long as they like.
    const timer = setTimeout(() => {
      refuse('request.timeout');
      response.once('finish', () => request.destroy());
    }, SLOWEST_BODY_MS);
    parse(request, response, (error?: unknown) => {
      clearTimeout(timer);
      if (response.headersSent) return;
      if (error === undefined) next();
      else refuse(byType[(error as { type?: string }).type ?? ''] ?? 'request.malformed');
    });
  };
}

const hasBody = (request: Request): boolean => Boolean(request.is('application/json'));

/** @throws ProblemError `request.unsupported-media-type` for a body that is no JSON */
export function refuseOtherBodies(request: Request): void {
  // `is` gives null where there is no body, and false for a body of another kind.
  if (request.is('application/json') === false && request.headers['content-length'] !== '0')
    throw httpProblem('request.unsupported-media-type');
}
