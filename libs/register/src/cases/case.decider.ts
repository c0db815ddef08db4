import { type Decider } from '@diarium/event-store';
import { isClassification } from '../shared/fields';
import { isPartialDay } from '../shared/partial-day';
import { type CaseFacts, refuseUnlessActive, refuseUnlessKept, refuseUnlessStanding } from './case-decide';
import { refusePersonalNumber } from './case-title';
import type * as commands from './case.commands';
import { type CaseParty, type RegisterEvents } from './case.events';
import { privatePersonIn } from './case-parties';
import { refuseCase } from './case.rules';
import { caseFold, type CaseState, type EventsInCase, titlesOf } from './case.state';
import { type EndingCommands, endingDecisions } from './ending.decider';
import { type SecrecyCommands, secrecyDecisions } from './secrecy.decider';

export interface CaseCommands extends EndingCommands, SecrecyCommands {
  AssignHandler: commands.AssignHandler;
  AddCaseParty: commands.AddCaseParty;
  CorrectCase: commands.CorrectCase;
  SetWatch: commands.SetWatch;
  MoveWatch: commands.MoveWatch;
  CompleteWatch: commands.CompleteWatch;
  RelateCase: commands.RelateCase;
  SuspendCase: commands.SuspendCase;
  ResumeCase: commands.ResumeCase;
}

export const caseDecider: Decider<CaseState, CaseCommands, EventsInCase, CaseFacts> = {
  ...caseFold,
  decide: {
    ...endingDecisions,
    ...secrecyDecisions,

    AssignHandler: (command, state, { facts }) => {
      const { registration } = refuseUnlessActive(command, state, facts);
      if (command.handler === (state.handler ?? registration.data.handler))
        refuseCase('case.same-handler', { handler: command.handler });
      return [{ type: 'HandlerAssigned', data: { handler: command.handler } }];
    },

    AddCaseParty: (command, state, { facts }) => {
      const { registration } = refuseUnlessActive(command, state, facts);
      if (partiesOf(state, registration.data).some(({ id }) => id === command.party.id))
        refuseCase('case.party-exists', { party: command.party.id });
      return [{ type: 'CasePartyAdded', data: { party: command.party } }];
    },

    CorrectCase: (command, state, { facts }) => {
      // A closed case may be corrected: what is wrong in the register is put right whenever it is found.
      const { registration } = refuseUnlessStanding(command, state, facts);
      const { field, value } = command;
      const from = state.corrected[field] ?? registered(registration.data, field);
      if (from === value) refuseCase('case.nothing-to-correct', { field });
      if (!isAllowed(field, value)) refuseCase('case.correction-invalid', { field });
      if (field === 'title' || field === 'publicTitle')
        refusePersonalNumber({ ...titlesOf(state, registration.data), [field]: value });
      const about = field === 'title' ? privatePersonIn(partiesOf(state, registration.data)) : null;
      return [{ type: 'CaseCorrected', data: { field, from, to: value, about } }];
    },

    SetWatch: ({ watch, on, note, case: key }, state, { facts }) => {
      refuseUnlessActive({ case: key }, state, facts);
      if (state.watches.has(watch)) refuseCase('case.watch-exists', { watch });
      return [{ type: 'WatchSet', data: { watch, on, note } }];
    },

    MoveWatch: (command, state, { facts }) => {
      refuseUnlessKept(command, state, facts);
      const { on } = openWatch(state, command.watch);
      if (on === command.to) refuseCase('case.watch-not-moved', { watch: command.watch, on });
      return [{ type: 'WatchMoved', data: { watch: command.watch, from: on, to: command.to } }];
    },

    CompleteWatch: (command, state, { facts }) => {
      refuseUnlessKept(command, state, facts);
      openWatch(state, command.watch);
      return [{ type: 'WatchCompleted', data: { watch: command.watch, result: command.result } }];
    },

    RelateCase: (command, state, { facts }) => {
      refuseUnlessKept(command, state, facts);
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
  },
};

const partiesOf = (
  state: CaseState,
  registration: RegisterEvents['CaseRegistered'],
): readonly CaseParty[] => [...registration.parties, ...state.partiesAdded];

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
  if (field === 'classification') return isClassification(value);
  if (field === 'initiative') return value === 'own' || value === 'external';
  return true;
}
