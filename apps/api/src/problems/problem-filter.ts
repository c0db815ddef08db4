import { saidOfThen } from '@diarium/audit';
import { isAbort } from '@diarium/event-store';
import { FileError } from '@diarium/file-store';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import { type Request, type RequestHandler, type Response } from 'express';
import { sendAnswer } from '../http/answer';
import { isFileTrouble } from './file-problem';
import { httpProblem } from './http-rules';
import { methodsAt } from './methods-at';
import { ProblemError } from './problem';
import { problemOf } from './problem-of';
import { problemAnswer } from './send-problem';
import { loggable } from './without-given';

/** Turns whatever a route throws into a problem; what nobody expected is logged, without what was given. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    // Whoever asked is gone, and what was made for them was given up.
    if (isAbort(error) && response.destroyed) return;
    const problem = ofThen(
      problemOf(error instanceof NotFoundException ? noRoute(request, response) : error),
      request,
    );
    const isTrouble = error instanceof FileError && isFileTrouble(error);
    if (problem.status === 500 || isTrouble)
      this.logger.error({ request: request.id, error: loggable(error, request) });
    if (response.headersSent) response.destroy();
    else sendAnswer(response, problemAnswer(request, problem));
  }
}

/** What is not there was not there at the time that was asked about: it may be there now. */
function ofThen(problem: ProblemError, { query: { asOf, axis } }: Request): ProblemError {
  if (problem.status !== 404 || typeof asOf !== 'string' || problem.code.endsWith('-then')) return problem;
  const then = saidOfThen({ given: asOf, axis: axis === 'happened' ? 'happened' : 'recorded' });
  const { status, code, texts, extra } = problem;
  return new ProblemError(
    status,
    code,
    { sv: `${texts.sv} ${then.sv}`, en: `${texts.en} ${then.en}` },
    extra,
  );
}

/** Answers for what no route is there for. */
export const nothingHere: RequestHandler = (request, response) => {
  sendAnswer(response, problemAnswer(request, noRoute(request, response)));
};

/** There is nothing, or nothing for this method: then the answer names those that are taken. */
function noRoute(request: Request, response: Response): ProblemError {
  const methods = methodsAt(request);
  if (methods.length === 0) return httpProblem('resource.unknown');
  response.setHeader('Allow', methods.join(', '));
  return httpProblem('request.method-not-allowed');
}
