import { type AsOf, refuseAsOf } from '@diarium/audit';
import { onGround } from '@diarium/event-store';
import { type Desk, FindCommittee } from '@diarium/register';
import { type Moment } from './as-of';

interface Asking {
  readonly past: AsOf;
  readonly moment: Moment;
  readonly desk: Pick<Desk, 'queries'>;
}

/**
 * Of a committee that the register did not have at a moment, nothing is known then: that is said, where an empty answer
 * would look like a committee that had nothing.
 * @throws DomainError `committee.unknown-then`
 */
export async function refuseWithoutCommittee(
  answer: unknown,
  query: object,
  { past, moment, desk }: Asking,
): Promise<void> {
  const { committee } = query as { readonly committee?: unknown };
  if (typeof committee !== 'string' || !isEmpty(answer)) return;
  const find = (): FindCommittee => Object.assign(new FindCommittee(), { committee });
  const then = onGround(find(), await past.ground(moment.time));
  if (await desk.queries.execute(then)) return;
  if (await desk.queries.execute(find()))
    refuseAsOf('committee.unknown-then', { committee, time: moment.given });
}

function isEmpty(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  const items = (answer as { readonly items?: unknown }).items ?? answer;
  return Array.isArray(items) && items.length === 0;
}
