import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { type AgendaItem } from '../../agendas/agenda.events';
import { type MembersFacts } from '../../committees/members.facts';
import { type MeetingEvents } from '../../meetings/meeting.events';
import { attendanceOf } from '../attendance';
import { type ParagraphFacts } from '../minutes-book.facts';
import { type RecordParagraph } from '../paragraph.commands';
import { minutesDecider, type ParagraphGiven } from '../paragraph.decider';
import { type MinutesEvents } from '../paragraph.events';
import { type SittingGiven } from '../sitting-decide';
import { type OpenMeeting } from '../sitting.commands';
import { sittingDecider } from '../sitting.decider';
import { type Attendant, type SittingEvents } from '../sitting.events';
import { sittingFacts, type SittingFacts, type SittingFolded } from '../sitting.facts';

/** A committee of five: three of the region, two of Åre; quorum three. Two substitutes. */
const people: Readonly<Record<string, Pick<Attendant, 'party' | 'seat'>>> = {
  anna: { party: 'region', seat: 'member' },
  bo: { party: 'region', seat: 'member' },
  cia: { party: 'region', seat: 'member' },
  dan: { party: 'are', seat: 'member' },
  eva: { party: 'are', seat: 'member' },
  siv: { party: 'region', seat: 'substitute' },
  ulf: { party: 'are', seat: 'substitute' },
};

const partyOf = (party: string, members: number) => ({
  ...{ party, name: party, from: '0000-01-01', to: null },
  seats: [{ from: '0000-01-01', members, substitutes: members }],
});

export const members: MembersFacts = {
  parties: [partyOf('region', 3), partyOf('are', 2)],
  terms: Object.entries(people).map(([member, it]) => ({
    ...{ member, ...it, from: '2019-01-01', to: '2022-12-31' },
  })),
  ...{ names: {}, politicalParties: [], offices: [], orders: [] },
};

export const meeting = 'GNU-2022-11-07';
const stream = `meeting-${meeting}`;

export const attendant = (person: string, changes: Partial<Attendant> = {}): Attendant => {
  const it = people[person] ?? { party: '', seat: 'member' };
  return {
    ...{ person, name: person, ...it },
    servesFor: it.seat === 'member' ? person : null,
    mode: 'in-place',
    ...changes,
  };
};

export const item = (key: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ item: key, kind: 'decision', heading: `Om ${key}`, case: null, presenter: null },
  ...{ documents: [], consequences: [], proposal: `Nämnden bifaller ${key}.`, forcedBy: null },
  ...changes,
});

export type SittingDraft = Draft<SittingFolded>;

export const planned = (data: Partial<MeetingEvents['MeetingPlanned']> = {}): SittingDraft => ({
  type: 'MeetingPlanned',
  data: {
    ...{ when: '2022-11-07', starts: '09:30', ends: '12:00', mode: 'physical', place: 'Göviken' },
    ...{ planYear: 2022, subjects: [] },
    ...data,
  },
});

export const opened = (data: Partial<SittingEvents['MeetingOpened']> = {}): SittingDraft => ({
  type: 'MeetingOpened',
  data: {
    ...{ on: '2022-11-07', at: '09:30', mode: 'hybrid', place: 'Göviken', seats: 5, chair: 'anna' },
    doors: 'closed',
    ...{ secretary: 'Karin Holm', attesters: ['bo'], others: [] },
    attendants: ['anna', 'bo', 'cia', 'dan'].map((it) => attendant(it)),
    ...data,
  },
});

export const open: readonly SittingDraft[] = [planned(), opened()];

export const closed: SittingDraft = {
  type: 'MeetingClosed',
  data: { at: '12:00', notDealtWith: [], paragraphs: [1] },
};

export const takenBack = (paragraph: string): SittingDraft => ({
  type: 'ParagraphTakenBack',
  data: { paragraph, case: null, points: [1], reports: [] },
});

export const attested: SittingDraft = {
  type: 'MinutesAttested',
  data: { on: '2022-11-14', place: null, by: ['anna', 'bo'], paragraphs: ['GNU-2022-1'], takenBack: [] },
};

export const openMeeting = (changes: Partial<OpenMeeting> = {}): OpenMeeting => ({
  ...{ meeting, on: '2022-11-07', at: '09:30', mode: 'hybrid', chair: 'anna', secretary: 'Karin Holm' },
  doors: 'closed',
  attesters: ['bo'],
  attendants: ['anna', 'bo', 'cia', 'dan'].map((person) => ({ person })),
  others: [],
  ...changes,
});

/** A paragraph in the book as rules of others see it. */
export const inBook = (number: number, changes: Partial<ParagraphFacts> = {}): ParagraphFacts => ({
  ...{ paragraph: `GNU-2022-${number}`, number, meeting, item: null, planned: null, kind: 'decision' },
  ...{ heading: 'Rubrik', case: null, chair: 'anna', reports: [], decides: true, points: [1] },
  serving: ['anna', 'bo', 'cia', 'dan'],
  ...changes,
});

export const onSitting = (changes: Partial<SittingGiven> = {}, today = '2022-11-15') => {
  const facts: SittingGiven = {
    committee: { remoteFrom: '2020-12-01' },
    doors: [],
    members,
    agenda: { items: [item('budget'), item('jav')] },
    book: { paragraphs: [] },
    ...changes,
  };
  return scenario(sittingDecider, { facts, today, stream });
};

/** The meeting as these events leave it. */
export const sittingOf = (...drafts: readonly SittingDraft[]): SittingFacts =>
  drafts.reduce(
    (facts, draft) => (sittingFacts.evolve[draft.type] as (...it: unknown[]) => SittingFacts)(facts, draft),
    sittingFacts.initial,
  );

export const onBook = (changes: Partial<ParagraphGiven> = {}) => {
  const facts: ParagraphGiven = {
    sitting: sittingOf(...open),
    interests: [],
    agenda: { items: [item('budget'), item('val', { kind: 'election', proposal: null })] },
    ...{
      unknownCases: [],
      unknownDecisions: [],
      annulledDecisions: [],
      nothingReported: false,
      secret: false,
      notToCome: [],
      reportedIn: new Map(),
    },
    ...changes,
  };
  return scenario(minutesDecider, { facts, today: '2022-11-07', stream: 'minutes-GNU-2022' });
};

export const record = (changes: Partial<RecordParagraph> = {}): RecordParagraph => ({
  ...{ meeting, item: 'budget', disqualified: [], exerciseOfAuthority: false },
  ...{ agendaProposalWithdrawn: false, proposals: [], ballots: [], points: [], recipients: [], reports: [] },
  ...changes,
});

/** § 1 of 2022 as it is recorded of the item `budget`, carried by acclamation. */
export const recorded = (data: Partial<MinutesEvents['ParagraphRecorded']> = {}): Draft<MinutesEvents> => ({
  type: 'ParagraphRecorded',
  data: {
    ...{ meeting, on: '2022-11-07', item: 'budget', kind: 'decision', heading: 'Om budget', case: null },
    ...{ presenter: null, background: null, documents: [], planned: null, seats: 5, chair: 'anna' },
    ...attendanceOf(['anna', 'bo', 'cia', 'dan'].map((it) => attendant(it))),
    ...{ disqualified: [], exerciseOfAuthority: false, doors: 'closed' },
    proposals: [{ proposal: 'agenda', by: null, aim: 'decide', text: 'Nämnden bifaller budget.' }],
    ballots: [
      {
        ...{ between: ['agenda'], kind: 'acclamation', tally: [], abstained: 0, votes: [] },
        ...{ settledBy: 'acclamation', carried: 'agenda' },
      },
    ],
    outcome: 'decided',
    points: [{ point: 1, text: 'Nämnden bifaller budget.', responsible: null, due: null, calls: null }],
    ...{ appeal: 'KL 13', recipients: [], reports: [], onReportOf: null },
    ...data,
  },
});
