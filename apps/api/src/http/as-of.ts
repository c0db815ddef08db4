import { isDay } from '@diarium/register';
import { httpProblem } from '../problems/http-rules';

/** Along which time a view of the past is asked for: when it happened, or when it was recorded. */
export const AXES = ['occurred', 'recorded'] as const;
export type Axis = (typeof AXES)[number];

/** A moment of the register: up to a position of the log, or up to the end of a day. */
export interface Moment {
  readonly at: { readonly position: number } | { readonly day: string };
  readonly axis: Axis;
}

/**
 * The moment that `asOf` and `axis` name; none for now.
 * @throws ProblemError `request.bad-as-of`
 */
export function momentOf({ asOf, axis }: Readonly<Record<string, unknown>>): Moment | undefined {
  if (asOf === undefined && axis === undefined) return undefined;
  const known = AXES.find((it) => it === (axis ?? 'recorded'));
  if (!known || typeof asOf !== 'string') throw httpProblem('request.bad-as-of');
  if (isDay(asOf)) return { at: { day: asOf }, axis: known };
  // A position is a place in the order of recording; along the other time it says nothing.
  if (!/^\d{1,15}$/.test(asOf) || known === 'occurred') throw httpProblem('request.bad-as-of');
  return { at: { position: Number(asOf) }, axis: known };
}
