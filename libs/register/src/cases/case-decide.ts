import { type Decider, type FoldedEvent } from '@diarium/event-store';
import { type RegisterEvents } from './case.events';
import { refuseCase } from './case.rules';
import { type CaseState, type EventsInCase } from './case.state';

/** A case as another one finds it: its registration, and what became of it. */
export interface OtherCase {
  readonly registration: FoldedEvent<'CaseRegistered', RegisterEvents['CaseRegistered']> | undefined;
  readonly state: CaseState;
}

export interface CaseFacts {
  /** The registration in the year's register; a case is that event, followed by its own stream. */
  readonly registration: FoldedEvent<'CaseRegistered', RegisterEvents['CaseRegistered']> | undefined;
  /** Keys of decisions in the case that have not been dispatched. Gathered only where the case would end. */
  readonly undispatchedDecisions: readonly string[];
  /** The case into which this one would be merged. */
  readonly into?: OtherCase;
}

/** A part of the case's decider: the rules of some of its commands. */
export type CaseDecisions<Commands extends object> = Decider<
  CaseState,
  Commands,
  EventsInCase,
  CaseFacts
>['decide'];

type Known = Pick<CaseFacts, 'registration'>;
type Registered = { readonly registration: NonNullable<CaseFacts['registration']> };
type OnCase = { readonly case: string };

export const isClosed = ({ status }: CaseState): boolean => status === 'Stängt' || status === 'Ad acta';

/** A case that was registered and not annulled: it may be corrected. */
export function refuseUnlessStanding(command: OnCase, state: CaseState, facts: Known): Registered {
  const { registration } = facts;
  if (!registration) return refuseCase('case.unknown', { case: command.case });
  if (state.status === 'Makulerat') refuseCase('case.annulled', { case: command.case });
  return { registration };
}

/** A case that is not in the archive either. */
export function refuseUnlessKept(command: OnCase, state: CaseState, facts: Known): Registered {
  const registered = refuseUnlessStanding(command, state, facts);
  if (state.archived) refuseCase('case.archived', { case: command.case });
  return registered;
}

/** A case that is worked on. */
export function refuseUnlessActive(command: OnCase, state: CaseState, facts: Known): Registered {
  const registered = refuseUnlessKept(command, state, facts);
  if (isClosed(state)) refuseCase('case.closed', { case: command.case });
  return registered;
}

export const openWatches = (state: CaseState): readonly string[] =>
  [...state.watches].filter(([, { open }]) => open).map(([key]) => key);
