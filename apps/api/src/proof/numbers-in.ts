import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';

const NUMBER = /^(0|[1-9]\d{0,14})$/;

/** A whole number as an address writes it. @throws ProblemError `request.invalid` */
export function numberIn(given: string, field: string): number {
  if (NUMBER.test(given)) return Number(given);
  const problem = { field, constraint: 'isInt', message: `${field} must be a whole number` };
  throw httpProblem('request.invalid', { errors: [problem] });
}

/** A whole number of the query string; undefined where there is none. @throws ProblemError `request.invalid` */
export function numberAsked({ query }: Request, field: string): number | undefined {
  const given = query[field];
  if (given === undefined) return undefined;
  return numberIn(typeof given === 'string' ? given : '', field);
}

/** @throws ProblemError `request.invalid` where there is none */
export function numberNeeded(request: Request, field: string): number {
  return numberAsked(request, field) ?? numberIn('', field);
}
