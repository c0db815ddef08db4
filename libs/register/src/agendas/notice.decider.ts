import { isDeepStrictEqual } from 'node:util';
import { type Draft } from '@diarium/event-store';
import { electedOn } from '../committees/members.facts';
import { consequenceTextsOn, type ProcedureFacts } from '../committees/procedure.facts';
import { isDay, lastDay } from '../shared/partial-day';
import {
  type AgendaDecisions,
  type AgendaGround,
  refuseUnlessOpen,
  refuseUnlessToCome,
} from './agenda-decide';
import type * as commands from './agenda.commands';
import { type AgendaEvents } from './agenda.events';
import { refuseAgenda } from './agenda.rules';
import { type AgendaState, type MeetingOfAgenda } from './agenda.state';

export interface NoticeCommands {
  IssueAgenda: commands.IssueAgenda;
  SendNotice: commands.SendNotice;
}

/** The agenda as it is issued, and the notice that goes out with it. */
export const noticeDecisions: AgendaDecisions<NoticeCommands> = {
  IssueAgenda: (command, state, { facts }) => {
    const meeting = refuseUnlessOpen(command, state);
    if (isIssued(state)) refuseAgenda('agenda.nothing-new', { version: state.versions.length });
    return [issued(state, meeting, facts.procedure)];
  },

  SendNotice: (command, state, { facts, today }) => {
    const meeting = refuseUnlessToCome(command, state);
    const { on } = command;
    if (on > today) refuseAgenda('notice.in-the-future', { on, today });
    const told = refuseUnlessTold(meeting, facts);
    if (on > told.when) refuseAgenda('notice.after-meeting', { on, when: told.when });
    const supplement = state.noticeOn !== null;
    if (supplement && isIssued(state)) refuseAgenda('notice.sent-already', { on: state.noticeOn });
    const version = isIssued(state) ? [] : [issued(state, meeting, facts.procedure)];
    const agendaVersion = state.versions.length + version.length;
    const notice = { on, agendaVersion, ...told, ...recipients(told.when, facts), supplement };
    return [
      ...version,
      // What only adds to a notice that holds is no new notice.
      ...(supplement ? [] : [{ type: 'MeetingCalled' as const, data: { noticeOn: on } }]),
      { type: 'NoticeSent', data: notice },
    ];
  },
};

const isIssued = ({ items, versions }: AgendaState): boolean =>
  isDeepStrictEqual(versions.at(-1)?.items, items);

function issued(
  { items, versions }: AgendaState,
  { when }: MeetingOfAgenda,
  procedure: ProcedureFacts,
): Draft<AgendaEvents> & { type: 'AgendaIssued' } {
  if (items.length === 0) refuseAgenda('agenda.empty');
  const required = consequenceTextsOn(procedure, lastDay(when));
  for (const { item, kind, consequences } of items) {
    const missing = required.filter(({ key }) => !consequences.some((text) => text.key === key));
    if (kind === 'decision' && missing.length > 0)
      refuseAgenda('agenda.consequence-missing', { item, texts: missing.map(({ title }) => title) });
  }
  return { type: 'AgendaIssued', data: { version: versions.length + 1, items } };
}

/** Members and substitutes must be told the time and the place (KL 6:17). */
function refuseUnlessTold({ when, starts, mode, place }: MeetingOfAgenda, { committee }: AgendaGround) {
  if (!isDay(when)) refuseAgenda('notice.day-unknown', { when });
  if (starts === null) return refuseAgenda('notice.no-start');
  if (mode !== 'digital' && place === null) refuseAgenda('notice.no-place');
  const isRemote = mode === 'digital' || mode === 'hybrid';
  if (isRemote && (committee.remoteFrom === null || when < committee.remoteFrom))
    refuseAgenda('notice.remote-not-allowed', { when });
  return { when, starts, mode, place };
}

function recipients(when: string, { members: facts }: AgendaGround) {
  const elected = electedOn(facts, when);
  if (elected.length === 0) refuseAgenda('notice.nobody-elected', { when });
  const keys = (wanted: 'member' | 'substitute') =>
    elected.filter(({ seat }) => seat === wanted).map(({ person }) => person);
  return { members: keys('member'), substitutes: keys('substitute') };
}
