import { type Fold } from '@diarium/event-store';
import { type MeetingEvents, type MeetingMode } from '../meetings/meeting.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { type PartialDay } from '../shared/partial-day';
import { type AgendaEvents, type PreparationStep } from './agenda.events';
import { agendaFacts, type AgendaFacts } from './agenda.facts';

/** How far the meeting has come. */
type Stage = 'to-come' | 'sitting' | 'over' | 'cancelled';

export interface MeetingOfAgenda {
  readonly stage: Stage;
  readonly when: PartialDay;
  readonly starts: string | null;
  readonly mode: MeetingMode | null;
  readonly place: string | null;
}

/** The agenda of a meeting, as far as its rules need it. */
export interface AgendaState extends AgendaFacts {
  /** Undefined for a meeting that nobody has planned or announced. */
  readonly meeting: MeetingOfAgenda | undefined;
  /** The day of the notice that holds: none after a move. */
  readonly noticeOn: string | null;
  /** What was last scheduled, with what has been done of it. */
  readonly steps: readonly PreparationStep[];
  readonly notice: AgendaEvents['PreparationScheduled']['notice'];
}

/** The events of a meeting's stream that its agenda depends on or makes. */
export type AgendaStreamEvents = AgendaEvents &
  Pick<
    MeetingEvents,
    | 'MeetingPlanned'
    | 'ExtraMeetingAnnounced'
    | 'MeetingMoved'
    | 'MeetingCalled'
    | 'MeetingHeld'
    | 'MeetingCancelled'
  > &
  Pick<SittingEvents, 'MeetingOpened' | 'MeetingClosed'>;

const changed = (state: AgendaState, changes: Partial<MeetingOfAgenda>): AgendaState => ({
  ...state,
  meeting: state.meeting && { ...state.meeting, ...changes },
});

const { evolve: items } = agendaFacts;

export const agendaFold: Fold<AgendaState, AgendaStreamEvents> = {
  initial: { ...agendaFacts.initial, meeting: undefined, noticeOn: null, steps: [], notice: null },
  evolve: {
    MeetingPlanned: (state, { data: { when, starts, mode, place } }) => ({
      ...state,
      meeting: { stage: 'to-come', when, starts, mode, place },
    }),
    ExtraMeetingAnnounced: (state, { data: { when, starts, mode, place } }) => ({
      ...state,
      meeting: { stage: 'to-come', when, starts, mode, place },
    }),
    MeetingMoved: (state, { data: { to, starts, mode, place } }) => ({
      ...changed(state, {
        when: to,
        starts,
        mode: mode ?? state.meeting?.mode ?? null,
        place: place ?? state.meeting?.place ?? null,
      }),
      noticeOn: null,
    }),
    MeetingCalled: (state, { data }) => ({
      ...state,
      noticeOn: data.noticeOn,
      notice: state.notice && { ...state.notice, sentOn: data.noticeOn },
    }),
    MeetingHeld: (state) => changed(state, { stage: 'over' }),
    MeetingCancelled: (state) => changed(state, { stage: 'cancelled' }),
    MeetingOpened: (state) => changed(state, { stage: 'sitting' }),
    MeetingClosed: (state) => changed(state, { stage: 'over' }),
    AgendaItemAdded: (state, event) => ({ ...state, ...items.AgendaItemAdded(state, event) }),
    AgendaItemChanged: (state, event) => ({ ...state, ...items.AgendaItemChanged(state, event) }),
    AgendaItemMoved: (state, event) => ({ ...state, ...items.AgendaItemMoved(state, event) }),
    AgendaItemWithdrawn: (state, event) => ({ ...state, ...items.AgendaItemWithdrawn(state, event) }),
    AgendaIssued: (state, event) => ({ ...state, ...items.AgendaIssued(state, event) }),
    NoticeSent: (state) => state,
    PreparationScheduled: (state, { data: { steps, notice } }) => ({ ...state, steps, notice }),
    PreparationStepDone: (state, { data: { code, on } }) => ({
      ...state,
      steps: state.steps.map((step) => (step.code === code ? { ...step, doneOn: on } : step)),
    }),
  },
};
