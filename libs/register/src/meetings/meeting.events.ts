import { type EventContracts } from '@diarium/event-store';
import { type PartialDay } from '../shared/partial-day';

export type MeetingMode = 'physical' | 'digital' | 'hybrid';

/** What a meeting is to take up. `serves` is the key of a goal or activity in the year's plan. */
export interface PlannedSubject {
  readonly key: string;
  readonly title: string;
  readonly presenter: string | null;
  readonly serves: string | null;
}

/** What a meeting took up. `planned` is the key of the subject it answers, on whichever meeting it was planned. */
export interface DealtWith {
  readonly key: string;
  readonly title: string;
  readonly case: string | null;
  readonly planned: string | null;
}

/** On `meeting-GNU-2022-11-07`, or `meeting-GNU-2025-05` where a source gives no day. */
export interface MeetingEvents {
  MeetingPlanned: {
    readonly when: PartialDay;
    readonly starts: string | null;
    readonly ends: string | null;
    readonly mode: MeetingMode | null;
    readonly place: string | null;
    /** The year of the plan in which the meeting stands. */
    readonly planYear: number;
    readonly subjects: readonly PlannedSubject[];
  };
  /** A meeting that no plan foresaw. */
  ExtraMeetingAnnounced: {
    readonly when: PartialDay;
    readonly starts: string | null;
    readonly ends: string | null;
    readonly mode: MeetingMode | null;
    readonly place: string | null;
  };
  SubjectAdded: { readonly subject: PlannedSubject };
  MeetingMoved: {
    readonly from: PartialDay;
    readonly to: PartialDay;
    readonly starts: string | null;
    readonly ends: string | null;
    /** How it is held from now on; null where that is as before. */
    readonly mode: MeetingMode | null;
    /** Where it is held from now on; null where that is as before. */
    readonly place: string | null;
  };
  MeetingCalled: { readonly noticeOn: string };
  MeetingHeld: {
    /** The day as far as a source gives it. */
    readonly on: PartialDay;
    readonly mode: MeetingMode | null;
    readonly place: string | null;
    readonly dealtWith: readonly DealtWith[];
    readonly note: string | null;
  };
  /** Something that a held meeting took up and a later source tells. */
  MatterDealtWith: { readonly matter: DealtWith };
  MeetingCancelled: Record<never, never>;
  /** A decision as a source tells it. `paragraph` is null where the source gives none: it is never invented. */
  DecisionRecorded: {
    readonly decision: string;
    readonly case: string | null;
    /** The day of the meeting, as far as a source gives it. */
    readonly decidedOn: PartialDay;
    readonly title: string;
    readonly text: string;
    readonly paragraph: null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly due: { readonly on: PartialDay; readonly what: string } | null;
    readonly responsible: string | null;
    /** Why no source names the meeting: the stream then stands for one of the year's or month's. */
    readonly meetingUnknown: string | null;
  };
  DecisionDispatched: {
    readonly decision: string;
    readonly case: string | null;
    readonly on: string;
    readonly recipients: readonly string[];
  };
  /** What a decision called for was presented. */
  DecisionReportedBack: {
    readonly decision: string;
    readonly case: string | null;
    readonly on: string;
    readonly result: string;
  };
}

export const meetingEvents: EventContracts<MeetingEvents> = {
  MeetingPlanned: {
    version: 1,
    meaning: 'A meeting stands in the year’s plan, with its subjects.',
    personal: [{ path: 'subjects[].presenter', subject: 'subjects[].presenter' }],
  },
  ExtraMeetingAnnounced: { version: 1, meaning: 'A meeting is added that no plan foresaw.' },
  SubjectAdded: {
    version: 1,
    meaning: 'A planned meeting gets another subject.',
    personal: [{ path: 'subject.presenter', subject: 'subject.presenter' }],
  },
  MeetingMoved: {
    version: 2,
    meaning: 'A planned meeting is moved to another time, mode or place.',
    upcasters: { 1: (data) => ({ ...data, mode: null, place: null }) },
  },
  MeetingCalled: { version: 1, meaning: 'The notice of a meeting is sent.' },
  MeetingHeld: { version: 1, meaning: 'A meeting took place and dealt with these matters.' },
  MatterDealtWith: { version: 1, meaning: 'A held meeting also dealt with this matter.' },
  MeetingCancelled: { version: 1, meaning: 'A planned meeting does not take place.' },
  DecisionRecorded: {
    version: 1,
    meaning: 'A meeting decided something, as a source tells it.',
    personal: [{ path: 'responsible', subject: 'responsible' }],
  },
  DecisionDispatched: { version: 1, meaning: 'A decision was sent to those whom it concerns.' },
  DecisionReportedBack: { version: 1, meaning: 'What a decision called for was presented to the committee.' },
};
