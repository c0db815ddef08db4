import { randomUUID } from 'node:crypto';
import { NOBODY } from '@diarium/access';
import { type RequestHandler } from 'express';
import '../http/request';

/** Names the request and says who asks, as long as nothing has found it out: nobody. */
export const beginRequest: RequestHandler = (request, response, next) => {
  request.id = randomUUID();
  request.principal = NOBODY;
  request.principalNow = async () => request.principal;
  response.setHeader('X-Request-Id', request.id);
  // What a register shows is for the one who asked, and may be another thing a moment later.
  response.setHeader('Cache-Control', 'no-store');
  next();
};
