import { type DelegationEvents } from '../delegation/delegation.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { decisionNumber, decisionReference, sortKeyOf } from '../shared/decision-key';
import { firstDay, lastDay } from '../shared/partial-day';
import { committeeOf, keyOf } from '../shared/streams';
import { newPoint, withPoints, withSearch } from './decision-points';
import { type DecisionRow } from './decision-row';

/** What every decision lacks when it is made. */
const nothingYet = {
  number: null,
  background: null,
  outcome: null,
  validFrom: null,
  validTo: null,
  dueOn: null,
  dueBy: null,
  dueWhat: null,
  responsible: null,
  responsibles: [],
  meetingUnknown: null,
  points: [],
  openPoints: 0,
  unreportedPoints: 0,
  dispatchedOn: null,
  recipients: [],
  sent: [],
  left: [],
  undispatched: false,
  reportedBackOn: null,
  result: null,
  onReportOf: null,
  attestedOn: null,
  takenBackOn: null,
  posting: null,
  appeal: null,
  appealFrom: null,
  appealTo: null,
  received: [],
  appeals: [],
  undecidedAppeals: 0,
  legalForce: null,
  corrections: [],
  supersededBy: null,
  supersedes: [],
  cites: [],
  searchable: '',
} satisfies Partial<DecisionRow>;

/** A decision as a source tells it. */
export function sourceRow(
  stream: string,
  { due, ...data }: MeetingEvents['DecisionRecorded'],
  key: string,
): DecisionRow {
  return withSearch({
    ...nothingYet,
    key,
    sortKey: sortKeyOf(key),
    kind: 'source',
    committee: committeeOf(stream),
    meeting: keyOf(stream),
    ...data,
    ...placeInTime(data.decidedOn),
    dueOn: due?.on ?? null,
    dueBy: due ? lastDay(due.on) : null,
    dueWhat: due?.what ?? null,
    responsibles: data.responsible === null ? [] : [data.responsible],
    undispatched: true,
    unreportedPoints: due ? 1 : 0,
  });
}

export function paragraphRow(data: MinutesEvents['ParagraphRecorded'], key: string): DecisionRow {
  const { heading, recipients, meeting, background, outcome, appeal, onReportOf } = data;
  const row = {
    ...nothingYet,
    ...numbered(key, data.on),
    kind: 'paragraph' as const,
    meeting,
    case: data.case,
    title: heading,
    background,
    outcome,
    appeal,
    onReportOf,
    left: recipients,
    undispatched: recipients.length > 0,
  };
  const points = data.points.map(({ due, ...point }) =>
    newPoint({ ...point, due: due?.on ?? null, what: due?.what ?? null }),
  );
  return withPoints(row, points);
}

/** A delegated decision has one point, and is ready when it is made. */
export function delegatedRow(data: DelegationEvents['DelegatedDecisionMade'], key: string): DecisionRow {
  const { on, heading, text, appeal } = data;
  const row = {
    ...nothingYet,
    ...numbered(key, on),
    kind: 'delegated' as const,
    meeting: null,
    case: data.case,
    title: heading,
    appeal,
    attestedOn: on,
  };
  return withPoints(row, [newPoint({ point: 1, text, responsible: null, due: null, what: null })]);
}

function numbered(key: string, on: string) {
  const { committee, kind, number } = decisionReference(key);
  return {
    key,
    sortKey: sortKeyOf(key),
    committee,
    decision: key,
    decidedOn: on,
    ...placeInTime(on),
    text: '',
    paragraph: kind === 'paragraph' ? number : null,
    number: decisionNumber(key),
  };
}

const placeInTime = (on: string) => ({ day: firstDay(on), year: Number(on.slice(0, 4)) });
