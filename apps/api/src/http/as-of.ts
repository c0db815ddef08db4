import { abilityFor, seesRegisters } from '@diarium/access';
import {
  type AsOf,
  asOfTime,
  type AsOfTime,
  AXES,
  type Axis,
  instantOfTime,
  refuseAsOf,
} from '@diarium/audit';
import { dayOf, onGround } from '@diarium/event-store';
import { type Request, type Response } from 'express';
import { goneFrom } from './gone';
import { httpProblem } from '../problems/http-rules';
import './request';

/** The headers by which an answer names the time that it is about. */
export const AS_OF = 'Diarium-As-Of';
export const AXIS = 'Diarium-Axis';

/** A time that a view is asked as of, and whether what was recorded or what had happened by then counts. */
export interface Moment {
  /** As it was written. */
  readonly given: string;
  readonly time: AsOfTime;
  readonly axis: Axis;
}

/**
 * The moment that `asOf` and `axis` name; none for now.
 * @throws ProblemError `request.bad-as-of`, `as-of.denied`; DomainError `as-of.not-a-time`, `as-of.position-has-no-axis`
 */
export function momentOf({ query, principal }: Request): Moment | undefined {
  const { asOf, axis = 'recorded' } = query;
  if (asOf === undefined && query.axis === undefined) return undefined;
  const known = AXES.find((it) => it === axis);
  if (!known || typeof asOf !== 'string') throw httpProblem('request.bad-as-of');
  const time = asOfTime(asOf, known);
  // What was published may have been taken back since: whoever sees that alone sees it as it is.
  if (!seesRegisters(abilityFor(principal))) throw httpProblem('as-of.denied');
  return { given: asOf, time, axis: known };
}

/** The Swedish day of a moment; today for now and for a position. */
export function dayOfMoment(moment: Moment | undefined): string {
  return dayOf((moment && instantOfTime(moment.time)) ?? new Date().toISOString());
}

/**
 * Puts a query on the ground of a moment and names the moment in the answer. What has to be built for it is given up
 * when nobody waits for it any longer.
 * @throws DomainError `as-of.unknown-position`
 */
export async function lookBack(past: AsOf, moment: Moment, query: object, response: Response) {
  onGround(query, await past.ground(moment.time, { signal: goneFrom(response) }));
  nameMoment(moment, response);
}

/** Says in an answer which moment it is about. */
export function nameMoment({ time, axis }: Moment, response: Response): void {
  response.setHeader(AS_OF, 'position' in time ? time.position : (instantOfTime(time) ?? ''));
  response.setHeader(AXIS, axis);
}

/**
 * For what only is as it is now.
 * @throws DomainError `as-of.read-only`
 */
export function refusePast({ query }: Request, command: string): void {
  if (query.asOf !== undefined || query.axis !== undefined) refuseAsOf('as-of.read-only', { command });
}
