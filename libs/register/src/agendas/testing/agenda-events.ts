import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { membersFacts } from '../../committees/members.facts';
import { procedureFacts } from '../../committees/procedure.facts';
import { type MeetingEvents } from '../../meetings/meeting.events';
import { type AgendaGround } from '../agenda-decide';
import { agendaDecider } from '../agenda.decider';
import { type AgendaItem } from '../agenda.events';
import { type AgendaStreamEvents } from '../agenda.state';

export type AgendaDraft = Draft<AgendaStreamEvents>;

/** The meeting of the committee on 7 November 2022. */
export const meeting = 'GNU-2022-11-07';

const elected = (member: string, seat: 'member' | 'substitute') =>
  ({ member, party: 'berg', seat, from: '2022-01-01', to: '2022-12-31' }) as const;

export const ground: AgendaGround = {
  committee: { established: true, numberings: [], remoteFrom: '2020-12-01' },
  procedure: procedureFacts.initial,
  members: { ...membersFacts.initial, terms: [elected('kim', 'member'), elected('lo', 'substitute')] },
  unknownCases: [],
  unknownDocuments: [],
  hasMetBefore: false,
};

export const onAgenda = (changes: Partial<AgendaGround> = {}, today = '2022-10-31') =>
  scenario(agendaDecider, { facts: { ...ground, ...changes }, today, stream: `meeting-${meeting}` });

export const planned = (data: Partial<MeetingEvents['MeetingPlanned']> = {}): AgendaDraft => ({
  type: 'MeetingPlanned',
  data: {
    when: '2022-11-07',
    starts: '09:30',
    ends: '12:00',
    mode: 'digital',
    place: null,
    planYear: 2022,
    subjects: [],
    ...data,
  },
});

export const moved = (to: string): AgendaDraft => ({
  type: 'MeetingMoved',
  data: { from: '2022-11-07', to, starts: '09:30', ends: '12:00', mode: null, place: null },
});

export const cancelled: AgendaDraft = { type: 'MeetingCancelled', data: {} };
export const opened = {
  type: 'MeetingOpened',
  data: {
    on: '2022-11-07',
    at: '09:30',
    mode: 'digital',
    doors: 'closed',
    place: null,
    seats: 1,
    chair: 'kim',
    secretary: 'Eva Berg',
    attesters: [],
    attendants: [],
    others: [],
  },
} satisfies AgendaDraft;
export const held: AgendaDraft = {
  type: 'MeetingHeld',
  data: { on: '2022-11-07', mode: 'digital', place: null, dealtWith: [], note: null },
};

export const item = (key: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  item: key,
  kind: 'decision',
  heading: 'Budget',
  case: null,
  presenter: null,
  documents: [],
  consequences: [],
  proposal: null,
  forcedBy: null,
  ...changes,
});

export const added = (key: string, at: number, changes: Partial<AgendaItem> = {}): AgendaDraft => ({
  type: 'AgendaItemAdded',
  data: { item: item(key, changes), at },
});

export const forced = {
  kind: 'report',
  heading: 'Anmälan',
  forcedBy: { section: 'KL 6:40', decision: 'GNU-2022-D5' },
} as const;

export const issued = (version: number, ...items: AgendaItem[]): AgendaDraft => ({
  type: 'AgendaIssued',
  data: { version, items },
});
