import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { type CommitteeFacts } from '../../committees/committee.facts';
import { type MeetingFacts } from '../meeting-decide';
import { meetingDecider } from '../meeting.decider';
import { type MeetingEvents } from '../meeting.events';

export type MeetingDraft = Draft<MeetingEvents>;

const committee: CommitteeFacts = {
  established: true,
  numberings: [],
  remoteFrom: '2020-12-01',
};
export const facts: MeetingFacts = { committee, unknownCases: [] };

export const onMeeting = (changes: Partial<MeetingFacts> = {}, today = '2022-11-08') =>
  scenario(meetingDecider, { facts: { ...facts, ...changes }, today, stream: `meeting-${meeting}` });

export const withRemoteFrom = (remoteFrom: string | null): Partial<MeetingFacts> => ({
  committee: { ...committee, remoteFrom },
});

/** The meeting of the committee on 7 November 2022. */
export const meeting = 'GNU-2022-11-07';
export const subject = {
  key: 'upphandlingar',
  title: 'Upphandlingar',
  presenter: 'Inköpschef',
  serves: null,
} as const;

export const planned = (data: Partial<MeetingEvents['MeetingPlanned']> = {}): MeetingDraft => ({
  type: 'MeetingPlanned',
  data: {
    when: '2022-11-07',
    starts: '09:30',
    ends: '12:00',
    mode: 'digital',
    place: null,
    planYear: 2022,
    subjects: [subject],
    ...data,
  },
});

export const held = (data: Partial<MeetingEvents['MeetingHeld']> = {}): MeetingDraft => ({
  type: 'MeetingHeld',
  data: { on: '2022-11-07', mode: 'digital', place: null, dealtWith: [], note: null, ...data },
});

export const cancelled: MeetingDraft = { type: 'MeetingCancelled', data: {} };

export const decided = (data: Partial<MeetingEvents['DecisionRecorded']> = {}): MeetingDraft => ({
  type: 'DecisionRecorded',
  data: {
    decision: 'mtp',
    case: 'GNU-2022-3',
    decidedOn: '2022-11-07',
    title: 'Ny MTP-överenskommelse',
    text: 'Nämnden fastställer överenskommelsen.',
    paragraph: null,
    validFrom: '2023-01-01',
    validTo: '2024-12-31',
    due: null,
    responsible: null,
    meetingUnknown: null,
    ...data,
  },
});
