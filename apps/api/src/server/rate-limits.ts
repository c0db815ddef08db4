import { type Request, type RequestHandler } from 'express';
import { type AugmentedRequest, ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { sendAnswer } from '../http/answer';
import { httpProblem } from '../problems/http-rules';
import { problemAnswer } from '../problems/send-problem';
import '../http/request';

const A_MINUTE = 60_000;
/** Many users may sit behind one address. */
const USERS_OF_AN_ADDRESS = 10;

const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');

/** How many requests a minute are answered to one address: it goes before anybody is identified. */
export const addressLimit = (perMinute: number): readonly RequestHandler[] =>
  limit(perMinute * USERS_OF_AN_ADDRESS, addressOf);

/** How many requests a minute are answered to one user; whoever is not logged in counts by address. */
export const userLimit = (perMinute: number): readonly RequestHandler[] =>
  limit(perMinute, (request) =>
    request.principal.grants.length > 0 ? request.principal.id : addressOf(request),
  );

/** Until the minute of whoever asks is over. */
const secondsUntil = (end: Date | undefined): number =>
  end ? Math.max(1, Math.ceil((end.getTime() - Date.now()) / 1000)) : A_MINUTE / 1000;

function limit(perMinute: number, keyGenerator: (request: Request) => string): readonly RequestHandler[] {
  if (perMinute === 0) return [];
  return [
    rateLimit({
      windowMs: A_MINUTE,
      limit: perMinute,
      keyGenerator,
      standardHeaders: false,
      legacyHeaders: false,
      handler: (request, response) => {
        const retryAfterSeconds = secondsUntil((request as AugmentedRequest).rateLimit?.resetTime);
        sendAnswer(response, problemAnswer(request, httpProblem('request.too-many', { retryAfterSeconds })));
      },
    }),
  ];
}
