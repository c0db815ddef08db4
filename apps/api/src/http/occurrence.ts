import { dayOf, startOfDay } from '@diarium/event-store';
import { firstDay, isDay, isPartialDay } from '@diarium/register';
import { httpProblem } from '../problems/http-rules';

/** The header that says when it happened in the world, where that is not now: `2022-11-07`, `2022-11` or `2022`. */
export const OCCURRED_ON = 'diarium-occurred-on';

export interface Occurrence {
  readonly occurredAt?: string;
  readonly occurredOn?: string;
}

/**
 * When something happened, from the header's text; nothing for today.
 * @throws ProblemError `request.bad-day`
 */
export function occurrenceOf(given: string | undefined): Occurrence {
  if (given === undefined) return {};
  if (!isPartialDay(given)) throw httpProblem('request.bad-day');
  if (given === dayOf(new Date().toISOString())) return {};
  const occurredAt = startOfDay(firstDay(given));
  return isDay(given) ? { occurredAt } : { occurredAt, occurredOn: given };
}
