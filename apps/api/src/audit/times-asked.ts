import { AXES, type Axis } from '@diarium/audit';
import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';

/** Two times of the query string, as they were written; now for the second where there is none. */
export interface TimesAsked {
  readonly first: string;
  readonly second: string | undefined;
  readonly axis: Axis;
}

/** @throws ProblemError `request.bad-comparison` */
export function timesAsked({ query }: Request): TimesAsked {
  const { first, second, axis = 'recorded', asOf } = query;
  const known = AXES.find((it) => it === axis);
  if (!known || typeof first !== 'string' || asOf !== undefined) throw httpProblem('request.bad-comparison');
  if (second !== undefined && typeof second !== 'string') throw httpProblem('request.bad-comparison');
  return { first, second, axis: known };
}
