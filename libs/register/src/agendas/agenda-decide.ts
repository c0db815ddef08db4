import { type Decider } from '@diarium/event-store';
import { type CommitteeFacts } from '../committees/committee.facts';
import { type MembersFacts } from '../committees/members.facts';
import { type ProcedureFacts } from '../committees/procedure.facts';
import { refuseAgenda } from './agenda.rules';
import { type AgendaState, type AgendaStreamEvents, type MeetingOfAgenda } from './agenda.state';

/** What an agenda depends on outside its meeting. */
export interface AgendaGround {
  readonly committee: CommitteeFacts;
  readonly procedure: ProcedureFacts;
  readonly members: MembersFacts;
  /** Keys of cases that the command names and that no register holds. */
  readonly unknownCases: readonly string[];
  /** Keys of documents that the command names and that no case holds. */
  readonly unknownDocuments: readonly string[];
  /** Whether the committee has met before, so that there are minutes of an earlier meeting. */
  readonly hasMetBefore: boolean;
}

/** A part of the agenda's decider: the rules of some of its commands. */
export type AgendaDecisions<Commands extends object> = Decider<
  AgendaState,
  Commands,
  AgendaStreamEvents,
  AgendaGround
>['decide'];

type On = { readonly meeting: string };

export function refuseUnlessKnown({ meeting }: On, state: AgendaState): MeetingOfAgenda {
  return state.meeting ?? refuseAgenda('agenda.meeting-unknown', { meeting });
}

/** An agenda of a meeting that is over or cancelled is read, and no longer changed. */
export function refuseUnlessOpen(command: On, state: AgendaState): MeetingOfAgenda {
  const { meeting } = command;
  const of = refuseUnlessKnown(command, state);
  if (of.stage === 'cancelled') refuseAgenda('agenda.meeting-cancelled', { meeting });
  if (of.stage === 'over') refuseAgenda('agenda.meeting-over', { meeting });
  return of;
}

/** From its opening the meeting itself settles what it takes up: items are then only added. */
export function refuseUnlessToCome(command: On, state: AgendaState): MeetingOfAgenda {
  const of = refuseUnlessOpen(command, state);
  if (of.stage === 'sitting') refuseAgenda('agenda.meeting-sitting', { meeting: command.meeting });
  return of;
}
