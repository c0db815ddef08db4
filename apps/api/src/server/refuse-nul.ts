import { type RequestHandler } from 'express';
import { httpProblem } from '../problems/http-rules';

/** Refuses addresses with a NUL: no name and no text has one, and the database takes none. */
export const refuseNul: RequestHandler = ({ originalUrl }, _, next) => {
  if (originalUrl.includes('%00')) next(httpProblem('request.malformed'));
  else next();
};
