import { type Draft } from '@diarium/event-store';
import { type DelegationEvents } from '../../delegation/delegation.events';
import { type MinutesEvents } from '../../minutes/paragraph.events';
import { type SittingEvents } from '../../minutes/sitting.events';

/** Events that make and attest decisions, as tests need them, with what does not matter filled in. */
export const paragraph = (data: Partial<MinutesEvents['ParagraphRecorded']> = {}): Draft<MinutesEvents> => ({
  type: 'ParagraphRecorded',
  data: {
    meeting: 'GNU-2022-11-07',
    on: '2022-11-07',
    item: null,
    planned: null,
    kind: 'decision',
    heading: 'Perukbidrag',
    case: 'GNU-2022-6',
    presenter: null,
    background: 'Patientnämnden har begärt en utredning.',
    documents: [],
    seats: 3,
    chair: 'kim-ek',
    serving: [],
    attending: [],
    disqualified: [],
    exerciseOfAuthority: false,
    doors: 'closed',
    proposals: [],
    ballots: [],
    outcome: 'decided',
    points: [
      {
        point: 1,
        text: 'Utredningen redovisas för nämnden.',
        responsible: 'Inköpschefen',
        due: { on: '2023-04-03', what: 'Utredningen redovisas' },
        calls: null,
      },
      { point: 2, text: 'Informationen noteras.', responsible: null, due: null, calls: null },
    ],
    appeal: 'KL 13',
    recipients: ['Inköpschefen', 'Patientnämnden'],
    reports: [],
    onReportOf: null,
    ...data,
  },
});

export const delegatedDecision = (
  data: Partial<DelegationEvents['DelegatedDecisionMade']> = {},
): Draft<Pick<DelegationEvents, 'DelegatedDecisionMade'>> => ({
  type: 'DelegatedDecisionMade',
  data: {
    basis: 'order',
    point: '3.2',
    version: 1,
    by: 'Lo Ek',
    as: 'Inköpschef',
    member: null,
    on: '2022-10-20',
    case: 'GNU-2022-6',
    heading: 'Tilldelning av ramavtal för peruker',
    text: 'Ramavtalet tilldelas Peruk AB.',
    appeal: 'LOU',
    ends: 'posted',
    endBy: '2022-12-19',
    nextMeeting: null,
    urgentBecause: null,
    ...data,
  },
});

export const opened = (on = '2022-11-07'): Draft<Pick<SittingEvents, 'MeetingOpened'>> => ({
  type: 'MeetingOpened',
  data: {
    on,
    at: '09:30',
    mode: 'digital',
    doors: 'closed',
    place: null,
    seats: 3,
    chair: 'kim-ek',
    secretary: 'Eva Berg',
    attesters: ['lo-ek'],
    attendants: [],
    others: [],
  },
});

export const minutesAttested = (
  paragraphs: readonly string[],
  on = '2022-11-14',
): Draft<Pick<SittingEvents, 'MinutesAttested'>> => ({
  type: 'MinutesAttested',
  data: { on, place: null, by: ['kim-ek', 'lo-ek'], paragraphs, takenBack: [] },
});

export const attestedAtOnce = (
  paragraphs: readonly string[],
  on = '2022-11-07',
): Draft<Pick<SittingEvents, 'ParagraphsAttested'>> => ({
  type: 'ParagraphsAttested',
  data: { on, place: null, by: ['kim-ek', 'lo-ek'], paragraphs },
});

export const takenBack = (key: string): Draft<Pick<SittingEvents, 'ParagraphTakenBack'>> => ({
  type: 'ParagraphTakenBack',
  data: { paragraph: key, case: 'GNU-2022-6', points: [1, 2], reports: [] },
});
