import { type Decider } from '@diarium/event-store';
import { type AgendaFacts } from '../agendas/agenda.facts';
import { type CommitteeEvents } from '../committees/committee.events';
import { type CommitteeFacts } from '../committees/committee.facts';
import { type MembersFacts } from '../committees/members.facts';
import { type MinutesBook } from './minutes-book.facts';
import { refuseMinutes } from './minutes.rules';
import { type SittingFacts, type SittingFolded } from './sitting.facts';

/** What a meeting that sits uses from elsewhere. */
export interface SittingGiven {
  readonly committee: Pick<CommitteeFacts, 'remoteFrom'>;
  readonly doors: readonly CommitteeEvents['DoorsDecided'][];
  readonly members: MembersFacts;
  readonly agenda: Pick<AgendaFacts, 'items'>;
  /** The minutes book of the meeting's year. */
  readonly book: MinutesBook;
}

export type SittingDecider<Commands extends object> = Decider<
  SittingFacts,
  Commands,
  SittingFolded,
  SittingGiven
>;

/** A part of the decider: the rules of some of its commands. */
export type SittingDecisions<Commands extends object> = SittingDecider<Commands>['decide'];

export type Opened = SittingFacts & { readonly opened: NonNullable<SittingFacts['opened']> };

type On = { readonly meeting: string };

export function refuseUnlessToCome({ meeting }: On, { status }: SittingFacts): void {
  if (status === undefined) refuseMinutes('sitting.unknown-meeting', { meeting });
  if (status === 'cancelled') refuseMinutes('sitting.cancelled', { meeting });
  if (status === 'held') refuseMinutes('sitting.held-without-minutes', { meeting });
  if (status === 'open') refuseMinutes('sitting.open-already', { meeting });
  if (status !== 'to-come') refuseMinutes('sitting.closed', { meeting });
}

/** The meeting as it was opened, whether it still sits or not. */
export function refuseUnlessOpened({ meeting }: On, sitting: SittingFacts): Opened {
  const { opened, status } = sitting;
  if (opened) return { ...sitting, opened };
  if (status === undefined) return refuseMinutes('sitting.unknown-meeting', { meeting });
  return status === 'held'
    ? refuseMinutes('sitting.held-without-minutes', { meeting })
    : refuseMinutes('sitting.not-open', { meeting });
}

export function refuseUnlessOpen(command: On, sitting: SittingFacts): Opened {
  const opened = refuseUnlessOpened(command, sitting);
  if (opened.status !== 'open') refuseMinutes('sitting.closed', { meeting: command.meeting });
  return opened;
}

export function refuseFuture(on: string, today: string): void {
  if (on > today) refuseMinutes('sitting.in-the-future', { on, today });
}

/** Late in the evening a meeting may go on past midnight. */
export function refuseEarlier(at: string, { lastAt }: SittingFacts): void {
  const pastMidnight = lastAt >= '18:00' && at < '06:00';
  if (at < lastAt && !pastMidnight) refuseMinutes('sitting.time-goes-back', { at, last: lastAt });
}
