import { type EventOf, type NameOf } from '@diarium/event-store';
import { type AssignmentEvents } from '../assignments/assignment.events';
import { type CaseEvents } from '../cases/case.events';
import { type DecisionEvents } from '../decisions/decision.events';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type DocumentEvents } from '../documents/document.events';
import { type GoalEvents } from '../goals/goal.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type PlanEvents } from '../plans/plan.events';
import { type ProcurementEvents } from '../procurement/procurement.events';
import { caseKey } from '../shared/case-number';
import { decisionKey } from '../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

/** What an abbreviation stands in. */
export type UseKind = 'case' | 'document' | 'paragraph' | 'decision' | 'assignment' | 'plan' | 'meeting';

/** A title or a text of the register that an event gives to something, and what stood there before. */
export interface Told {
  readonly kind: UseKind;
  readonly key: string;
  readonly case: string | null;
  readonly document?: number;
  readonly texts: readonly (string | null)[];
  readonly before?: readonly (string | null)[];
}

export type TellingEvents = Pick<CaseEvents, 'CaseRegistered' | 'CaseCorrected'> &
  Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentCorrected'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<DecisionEvents, 'ParagraphCorrected'> &
  Pick<MeetingEvents, 'MeetingPlanned' | 'SubjectAdded' | 'DecisionRecorded'> &
  Pick<DelegationEvents, 'DelegatedDecisionMade'> &
  Pick<AssignmentEvents, 'AssignmentIssued'> &
  Pick<PlanEvents, 'PlanNoted'> &
  Pick<
    GoalEvents,
    'StrategyAdded' | 'GoalSet' | 'ActivityPlanned' | 'IndicatorAdded' | 'FollowUpPlanned' | 'AssignmentGiven'
  > &
  Pick<ProcurementEvents, 'ProcurementItemPlanned' | 'ProcurementCompleted'>;

type Tell<Name extends NameOf<TellingEvents>> = (event: EventOf<Pick<TellingEvents, Name>>) => Told;

const caseOf = (stream: string, revision: number): string =>
  caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 });

const numbered = (stream: string, revision: number, kind: 'paragraph' | 'delegated'): string =>
  decisionKey({ committee: committeeOf(stream), year: yearOf(stream), kind, number: revision + 1 });

const inPlan = (stream: string, ...texts: readonly (string | null)[]): Told => ({
  kind: 'plan',
  key: keyOf(stream),
  case: null,
  texts,
});

const atMeeting = (stream: string, ...texts: readonly string[]): Told => ({
  kind: 'meeting',
  key: keyOf(stream),
  case: null,
  texts,
});

/** What an event corrects: only titles and texts count. */
const corrected = (
  of: Pick<Told, 'kind' | 'key' | 'case' | 'document'>,
  from: string | null,
  to: string,
): Told => ({
  ...of,
  texts: [to],
  before: [from],
});

const isTitle = (field: string): boolean => field === 'title' || field === 'publicTitle';

const telling: { readonly [Name in NameOf<TellingEvents>]: Tell<Name> } = {
  CaseRegistered: ({ stream, revision, data: { title, publicTitle } }) => {
    const key = caseOf(stream, revision);
    return { kind: 'case', key, case: key, texts: [title, publicTitle] };
  },
  CaseCorrected: ({ stream, data: { field, from, to } }) => {
    const of = { kind: 'case', key: keyOf(stream), case: keyOf(stream) } as const;
    return isTitle(field) ? corrected(of, from, to) : { ...of, texts: [] };
  },
  DocumentRegistered: ({ stream, data: { document, title, publicTitle } }) => ({
    kind: 'document',
    key: `${keyOf(stream)}:${document}`,
    case: keyOf(stream),
    document,
    texts: [title, publicTitle],
  }),
  DocumentCorrected: ({ stream, data: { document, field, from, to } }) => {
    const of = {
      kind: 'document',
      key: `${keyOf(stream)}:${document}`,
      case: keyOf(stream),
      document,
    } as const;
    return isTitle(field) ? corrected(of, from, to) : { ...of, texts: [] };
  },
  ParagraphRecorded: ({ stream, revision, data }) => ({
    kind: 'paragraph',
    key: numbered(stream, revision, 'paragraph'),
    case: data.case,
    texts: [data.heading, ...data.points.map(({ text }) => text)],
  }),
  ParagraphCorrected: ({ stream, data }) => {
    const of = { kind: 'paragraph', key: keyOf(stream), case: data.case } as const;
    const isText = data.field === 'heading' || data.field === 'point';
    return isText ? corrected(of, data.from, data.to) : { ...of, texts: [] };
  },
  MeetingPlanned: ({ stream, data: { subjects } }) =>
    atMeeting(stream, ...subjects.map(({ title }) => title)),
  SubjectAdded: ({ stream, data: { subject } }) => atMeeting(stream, subject.title),
  DecisionRecorded: ({ stream, data }) => ({
    kind: 'decision',
    key: `${keyOf(stream)}#${data.decision}`,
    case: data.case,
    texts: [data.title, data.text],
  }),
  DelegatedDecisionMade: ({ stream, revision, data }) => ({
    kind: 'decision',
    key: numbered(stream, revision, 'delegated'),
    case: data.case,
    texts: [data.heading, data.text],
  }),
  AssignmentIssued: ({ stream, data }) => ({
    kind: 'assignment',
    key: keyOf(stream).replace('-', '|'),
    case: data.case,
    texts: [data.title, data.text],
  }),
  PlanNoted: ({ stream, data: { section, text } }) => inPlan(stream, section, text),
  StrategyAdded: ({ stream, data: { title, priorities, indicators } }) =>
    inPlan(stream, title, ...[...priorities, ...indicators].map((it) => it.title)),
  GoalSet: ({ stream, data: { title, measure } }) => inPlan(stream, title, measure),
  ActivityPlanned: ({ stream, data: { title, description } }) => inPlan(stream, title, description),
  IndicatorAdded: ({ stream, data: { title } }) => inPlan(stream, title),
  FollowUpPlanned: ({ stream, data: { title } }) => inPlan(stream, title),
  AssignmentGiven: ({ stream, data: { title } }) => inPlan(stream, title),
  ProcurementItemPlanned: ({ stream, data: { name } }) => inPlan(stream, name),
  ProcurementCompleted: ({ stream, data: { name } }) => inPlan(stream, name),
};

export const tellingEvents = Object.keys(telling) as readonly NameOf<TellingEvents>[];

/** The titles and texts that an event brings into the register. */
export const toldBy = (event: EventOf<TellingEvents>): Told =>
  (telling[event.type] as (event: EventOf<TellingEvents>) => Told)(event);
