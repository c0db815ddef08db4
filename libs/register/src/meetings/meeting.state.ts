import { type Fold } from '@diarium/event-store';
import { type SittingEvents } from '../minutes/sitting.events';
import { type PartialDay } from '../shared/partial-day';
import { type MeetingEvents, type MeetingMode } from './meeting.events';

export type MeetingStatus = 'planned' | 'moved' | 'called' | 'open' | 'held' | 'cancelled';

/** A meeting, as far as its rules need it. */
export interface MeetingState {
  /** Undefined for a meeting that nobody has planned or announced. */
  readonly status: MeetingStatus | undefined;
  /** It was opened: what it deals with and decides stands in paragraphs. */
  readonly hasMinutes: boolean;
  /** When it stands now; when it was held, once it is. */
  readonly when: PartialDay;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly mode: MeetingMode | null;
  readonly place: string | null;
  readonly subjects: readonly string[];
  readonly matters: readonly string[];
  readonly decisions: ReadonlyMap<string, DecisionState>;
}

export interface DecisionState {
  readonly case: string | null;
  /** The day of the meeting, as far as a source gives it. */
  readonly decidedOn: PartialDay;
  readonly dispatched: boolean;
  readonly reportedBack: boolean;
}

/** Whoever opens a meeting, its rules here must know. */
export type FoldedEvents = MeetingEvents & Pick<SittingEvents, 'MeetingOpened'>;

const noDecision: DecisionState = { case: null, decidedOn: '', dispatched: false, reportedBack: false };

const decision = (state: MeetingState, key: string, changes: Partial<DecisionState>): MeetingState => {
  const before = state.decisions.get(key) ?? noDecision;
  return { ...state, decisions: new Map(state.decisions).set(key, { ...before, ...changes }) };
};

export const meetingFold: Fold<MeetingState, FoldedEvents> = {
  initial: {
    status: undefined,
    hasMinutes: false,
    when: '',
    starts: null,
    ends: null,
    mode: null,
    place: null,
    subjects: [],
    matters: [],
    decisions: new Map(),
  },
  evolve: {
    MeetingPlanned: (state, { data: { when, starts, ends, mode, place, subjects } }) => ({
      ...state,
      status: 'planned',
      when,
      starts,
      ends,
      mode,
      place,
      subjects: subjects.map(({ key }) => key),
    }),
    ExtraMeetingAnnounced: (state, { data: { when, starts, ends, mode, place } }) => ({
      ...state,
      status: 'planned',
      when,
      starts,
      ends,
      mode,
      place,
    }),
    SubjectAdded: (state, { data }) => ({ ...state, subjects: [...state.subjects, data.subject.key] }),
    MeetingMoved: (state, { data: { to, starts, ends, mode, place } }) => ({
      ...state,
      status: 'moved',
      when: to,
      starts,
      ends,
      mode: mode ?? state.mode,
      place: place ?? state.place,
    }),
    MeetingCalled: (state) => ({ ...state, status: 'called' }),
    MeetingOpened: (state, { data }) => ({ ...state, status: 'open', when: data.on, hasMinutes: true }),
    MeetingHeld: (state, { data }) => ({
      ...state,
      status: 'held',
      when: data.on,
      matters: data.dealtWith.map(({ key }) => key),
    }),
    MatterDealtWith: (state, { data }) => ({ ...state, matters: [...state.matters, data.matter.key] }),
    MeetingCancelled: (state) => ({ ...state, status: 'cancelled' }),
    DecisionRecorded: (state, { data }) =>
      decision(state, data.decision, { case: data.case, decidedOn: data.decidedOn }),
    DecisionDispatched: (state, { data }) => decision(state, data.decision, { dispatched: true }),
    DecisionReportedBack: (state, { data }) => decision(state, data.decision, { reportedBack: true }),
  },
};
