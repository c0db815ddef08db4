import { isDeepStrictEqual } from 'node:util';
import { type Draft } from '@diarium/event-store';
import { caseReference } from '../shared/case-number';
import { meetingReference } from '../shared/meeting-key';
import {
  type AgendaDecisions,
  type AgendaGround,
  refuseUnlessOpen,
  refuseUnlessToCome,
} from './agenda-decide';
import type * as commands from './agenda.commands';
import { type AgendaEvents, type AgendaItem } from './agenda.events';
import { refuseAgenda } from './agenda.rules';
import { type AgendaState } from './agenda.state';

export interface ItemCommands {
  AddAgendaItem: commands.AddAgendaItem;
  ChangeAgendaItem: commands.ChangeAgendaItem;
  MoveAgendaItem: commands.MoveAgendaItem;
  WithdrawAgendaItem: commands.WithdrawAgendaItem;
  ForceAgendaItem: commands.ForceAgendaItem;
  ReleaseAgendaItem: commands.ReleaseAgendaItem;
}

/** What stands on the agenda, and in which order. */
export const itemDecisions: AgendaDecisions<ItemCommands> = {
  AddAgendaItem: (command, state, { facts }) => {
    refuseUnlessOpen(command, state);
    const item: AgendaItem = {
      ...blank(command.item),
      kind: command.kind,
      heading: command.heading,
      case: command.case ?? null,
      presenter: command.presenter ?? null,
      documents: command.documents,
      consequences: textsOf(command.consequences),
      proposal: command.proposal ?? null,
    };
    refuseKnown(state, item.item);
    refuseUnlessSound(command.meeting, item, facts);
    const before = previousMinutes(state, facts, item.item);
    const last = state.items.length + before.length + 1;
    const at = Math.max(command.at ?? last, before.length + 1);
    if (at > last) refuseAgenda('agenda.no-such-place', { place: at, last });
    return [...before, { type: 'AgendaItemAdded', data: { item, at } }];
  },

  ChangeAgendaItem: (command, state, { facts }) => {
    refuseUnlessToCome(command, state);
    const before = itemOf(state, command.item);
    const { kind = before.kind, heading = before.heading, documents = before.documents } = command;
    const item: AgendaItem = {
      ...before,
      kind,
      heading,
      documents,
      case: changed(command.case, before.case),
      presenter: changed(command.presenter, before.presenter),
      proposal: changed(command.proposal, before.proposal),
      consequences: command.consequences ? textsOf(command.consequences) : before.consequences,
    };
    if (isDeepStrictEqual(item, before)) refuseAgenda('agenda.nothing-changes');
    if (item.kind !== before.kind || item.case !== before.case) refuseForced(before);
    refuseUnlessSound(command.meeting, item, facts);
    return [{ type: 'AgendaItemChanged', data: { item } }];
  },

  MoveAgendaItem: (command, state) => {
    refuseUnlessToCome(command, state);
    const { item, to } = command;
    const from = state.items.indexOf(itemOf(state, item)) + 1;
    const last = state.items.length;
    if (to > last) refuseAgenda('agenda.no-such-place', { place: to, last });
    if (to === from) refuseAgenda('agenda.nothing-changes');
    return [{ type: 'AgendaItemMoved', data: { item, to } }];
  },

  WithdrawAgendaItem: (command, state) => {
    refuseUnlessToCome(command, state);
    const { item } = command;
    refuseForced(itemOf(state, item));
    return [{ type: 'AgendaItemWithdrawn', data: { item } }];
  },

  ForceAgendaItem: (command, state, { facts }) => {
    refuseUnlessToCome(command, state);
    if (state.items.some(({ item }) => item === command.item)) return [];
    const item: AgendaItem = {
      ...blank(command.item),
      kind: 'report',
      heading: command.heading,
      case: command.case ?? null,
      forcedBy: { section: command.section, decision: command.decision ?? null },
    };
    const before = previousMinutes(state, facts, item.item);
    const at = state.items.length + before.length + 1;
    return [...before, { type: 'AgendaItemAdded', data: { item, at } }];
  },

  ReleaseAgendaItem: (command, state) => {
    const there = state.items.find(({ item }) => item === command.item);
    if (state.meeting?.stage !== 'to-come' || !there?.forcedBy) return [];
    return [{ type: 'AgendaItemWithdrawn', data: { item: command.item } }];
  },
};

const PREVIOUS_MINUTES = 'foregaende-protokoll';

/** The minutes of the meeting before come first, when the first item is put on before the meeting. */
function previousMinutes(
  { meeting, items, withdrawn }: AgendaState,
  { hasMetBefore }: AgendaGround,
  first: string,
): readonly (Draft<AgendaEvents> & { type: 'AgendaItemAdded' })[] {
  const isFirst = items.length === 0 && withdrawn.length === 0;
  if (!isFirst || meeting?.stage !== 'to-come' || !hasMetBefore || first === PREVIOUS_MINUTES) return [];
  const item: AgendaItem = {
    ...blank(PREVIOUS_MINUTES),
    kind: 'information',
    heading: 'Föregående protokoll',
  };
  return [{ type: 'AgendaItemAdded', data: { item, at: 1 } }];
}

const blank = (item: string) => ({
  item,
  case: null,
  presenter: null,
  documents: [],
  consequences: [],
  proposal: null,
  forcedBy: null,
});

/** Undefined leaves it as it is, null takes it away. */
const changed = (wanted: string | null | undefined, before: string | null): string | null =>
  wanted === undefined ? before : wanted;

const textsOf = (texts: readonly commands.ConsequenceInput[]): AgendaItem['consequences'] =>
  texts.map(({ key, text }) => ({ key, text }));

function itemOf({ items }: AgendaState, key: string): AgendaItem {
  return items.find(({ item }) => item === key) ?? refuseAgenda('agenda.item-unknown', { item: key });
}

function refuseKnown({ items, withdrawn }: AgendaState, key: string): void {
  if (items.some(({ item }) => item === key) || withdrawn.includes(key))
    refuseAgenda('agenda.item-exists', { item: key });
}

function refuseForced({ item, forcedBy }: AgendaItem): void {
  if (forcedBy !== null) refuseAgenda('agenda.item-forced', { item, by: forcedBy.section });
}

function refuseUnlessSound(meeting: string, item: AgendaItem, facts: AgendaGround): void {
  const keys = item.consequences.map(({ key }) => key);
  const text = keys.find((key, index) => keys.indexOf(key) !== index);
  if (text !== undefined) refuseAgenda('agenda.text-not-unique', { text });
  if (facts.unknownCases.length > 0) refuseAgenda('agenda.unknown-case', { case: facts.unknownCases });
  if (facts.unknownDocuments.length > 0)
    refuseAgenda('agenda.unknown-document', { document: facts.unknownDocuments });
  const { committee } = meetingReference(meeting);
  if (item.case !== null && caseReference(item.case).committee !== committee)
    refuseAgenda('agenda.case-of-another-committee', { case: item.case, committee });
}
