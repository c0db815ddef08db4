import { type Decider, type StreamEvent } from '@diarium/event-store';
import { isPartialDay } from '../shared/partial-day';
import type * as commands from './case.commands';
import { type CaseLifeEvents, type RegisterEvents } from './case.events';
import { refuseCase } from './case.rules';
import { caseFold, type CaseState } from './case.state';

export interface CaseFacts {
  /** The registration in the year's register; a case is that event, followed by its own stream. */
  readonly registration: StreamEvent<'CaseRegistered', RegisterEvents['CaseRegistered']> | undefined;
  /** Keys of decisions in the case that have not been dispatched. Gathered only for `CloseCase`. */
  readonly undispatchedDecisions: readonly string[];
}

export interface CaseCommands {
  AssignHandler: commands.AssignHandler;
  AddCaseParty: commands.AddCaseParty;
  CorrectCase: commands.CorrectCase;
  SetWatch: commands.SetWatch;
  MoveWatch: commands.MoveWatch;
  CompleteWatch: commands.CompleteWatch;
  RelateCase: commands.RelateCase;
  SuspendCase: commands.SuspendCase;
  ResumeCase: commands.ResumeCase;
  CloseCase: commands.CloseCase;
  ReopenCase: commands.ReopenCase;
  AnnulCase: commands.AnnulCase;
}

export const caseDecider: Decider<CaseState, CaseCommands, CaseLifeEvents, CaseFacts> = {
  ...caseFold,
  decide: {
    AssignHandler: (command, state, { facts }) => {
      const { registration } = refuseUnlessActive(command, state, facts);
      if (command.handler === (state.handler ?? registration.data.handler))
        refuseCase('case.same-handler', { handler: command.handler });
      return [{ type: 'HandlerAssigned', data: { handler: command.handler } }];
    },

    AddCaseParty: (command, state, { facts }) => {
      const { registration } = refuseUnlessActive(command, state, facts);
      const known = [...registration.data.parties.map(({ id }) => id), ...state.partiesAdded];
      if (known.includes(command.party.id)) refuseCase('case.party-exists', { party: command.party.id });
      return [{ type: 'CasePartyAdded', data: { party: command.party } }];
    },

    CorrectCase: (command, state, { facts }) => {
      // A closed case may be corrected: what is wrong in the register is put right whenever it is found.
      const { registration } = refuseUnlessStanding(command, state, facts);
      const { field, value } = command;
      const from = state.corrected[field] ?? registered(registration.data, field);
      if (from === value) refuseCase('case.nothing-to-correct', { field });
      if (!isAllowed(field, value)) refuseCase('case.correction-invalid', { field });
      return [{ type: 'CaseCorrected', data: { field, from, to: value } }];
    },

    SetWatch: ({ watch, on, note, case: key }, state, { facts }) => {
      refuseUnlessActive({ case: key }, state, facts);
      if (state.watches.has(watch)) refuseCase('case.watch-exists', { watch });
      return [{ type: 'WatchSet', data: { watch, on, note } }];
    },

    MoveWatch: (command, state, { facts }) => {
      refuseUnlessStanding(command, state, facts);
      const { on } = openWatch(state, command.watch);
      if (on === command.to) refuseCase('case.watch-not-moved', { watch: command.watch, on });
      return [{ type: 'WatchMoved', data: { watch: command.watch, from: on, to: command.to } }];
    },

    CompleteWatch: (command, state, { facts }) => {
      refuseUnlessStanding(command, state, facts);
      openWatch(state, command.watch);
      return [{ type: 'WatchCompleted', data: { watch: command.watch, result: command.result } }];
    },

    RelateCase: (command, state, { facts }) => {
      refuseUnlessStanding(command, state, facts);
      const { other, kind } = command;
      if (other === command.case) refuseCase('case.related-to-itself');
      if (state.relations.some((relation) => relation.other === other && relation.kind === kind))
        refuseCase('case.relation-exists', { other });
      return [{ type: 'CaseRelated', data: { other, kind } }];
    },

    SuspendCase: (command, state, { facts }) => {
      refuseUnlessActive(command, state, facts);
      if (state.status === 'Vilande') refuseCase('case.resting', { case: command.case });
      return [{ type: 'CaseSuspended', data: { until: command.until ?? null } }];
    },

    ResumeCase: (command, state, { facts }) => {
      refuseUnlessActive(command, state, facts);
      if (state.status !== 'Vilande') refuseCase('case.not-resting', { case: command.case });
      return [{ type: 'CaseResumed', data: {} }];
    },

    CloseCase: (command, state, { facts }) => {
      refuseUnlessActive(command, state, facts);
      const watches = openWatches(state);
      if (watches.length > 0) refuseCase('case.open-watches', { case: command.case, watches });
      const decisions = facts.undispatchedDecisions;
      if (decisions.length > 0) refuseCase('case.undispatched-decisions', { case: command.case, decisions });
      const checked = { openWatches: 0, undispatchedDecisions: 0 } as const;
      return [{ type: 'CaseClosed', data: { as: command.as, checked } }];
    },

    ReopenCase: (command, state, { facts }) => {
      refuseUnlessStanding(command, state, facts);
      if (!isClosed(state)) refuseCase('case.not-closed', { case: command.case });
      return [{ type: 'CaseReopened', data: {} }];
    },

    AnnulCase: (command, state, { facts }) => {
      refuseUnlessStanding(command, state, facts);
      const ended = openWatches(state).map((watch) => ({
        type: 'WatchCompleted' as const,
        data: { watch, result: 'Ärendet makulerades' },
      }));
      return [...ended, { type: 'CaseAnnulled', data: {} }];
    },
  },
};

type Registered = CaseFacts & { readonly registration: NonNullable<CaseFacts['registration']> };

const isClosed = ({ status }: CaseState): boolean => status === 'Stängt' || status === 'Ad acta';

function refuseUnlessStanding(command: { case: string }, state: CaseState, facts: CaseFacts): Registered {
  const { registration } = facts;
  if (!registration) return refuseCase('case.unknown', { case: command.case });
  if (state.status === 'Makulerat') refuseCase('case.annulled', { case: command.case });
  return { ...facts, registration };
}

function refuseUnlessActive(command: { case: string }, state: CaseState, facts: CaseFacts): Registered {
  const registered = refuseUnlessStanding(command, state, facts);
  if (isClosed(state)) refuseCase('case.closed', { case: command.case });
  return registered;
}

const openWatches = (state: CaseState): readonly string[] =>
  [...state.watches].filter(([, { open }]) => open).map(([key]) => key);

function openWatch(state: CaseState, key: string): { readonly on: string } {
  const watch = state.watches.get(key);
  return watch?.open ? watch : refuseCase('case.watch-not-open', { watch: key });
}

function registered(
  data: RegisterEvents['CaseRegistered'],
  field: commands.CorrectCase['field'],
): string | null {
  return field === 'date' ? (data.date?.on ?? null) : data[field];
}

function isAllowed(field: commands.CorrectCase['field'], value: string): boolean {
  if (field === 'date') return isPartialDay(value);
  if (field === 'initiative') return value === 'own' || value === 'external';
  return true;
}
