import { type ReadModel, typesOf } from '@diarium/event-store';
import { committeeModel } from './committees/committee.read-model';
import { members } from './committees/members.read-model';
import { meetingCalendar } from './meetings/meeting-calendar.read-model';
import { postings } from './postings/posting.read-model';
import { type PublicKind, type PublicPart, publicPart } from './publishing/public-part';
import { type PublicThing, type PublicThings } from './publishing/public-things';

/** The columns of a view that are public: what `access/views/published-rules.ts` shows of it to everybody. */
interface PublicColumns<Kind extends PublicKind, Row extends object> {
  readonly model: ReadModel<Row>;
  readonly columns: readonly (keyof PublicThings[Kind] & keyof Row & string)[];
  readonly reasons?: PublicPart['reasons'];
}

/** A part that folds as a view does, and shows columns of it. */
function columnsOf<Kind extends PublicKind>(kind: Kind) {
  return <Row extends object & PublicThings[Kind]>({
    model,
    columns,
    reasons = {},
  }: PublicColumns<Kind, Row>) =>
    publicPart<Row>({
      kind,
      keys: model.keys,
      committee: (key) => key.split(/[-/]/)[0] ?? '',
      project: Object.fromEntries(
        typesOf(model).map((type) => [type, model.project[type]]),
      ) as PublicPart<Row>['project'],
      shown: (row) =>
        Object.fromEntries(columns.map((column) => [column, row[column]])) as unknown as PublicThing,
      reasons,
    });
}

export const publicColumns: readonly PublicPart[] = [
  columnsOf('committee')({
    model: committeeModel,
    columns: [
      ...(['names', 'numberings', 'joint', 'from', 'host', 'supervisedBy', 'parties'] as const),
      ...(['presidium', 'groups', 'documents', 'tasks'] as const),
    ],
  }),
  columnsOf('member')({
    model: members,
    columns: ['member', 'name', 'terms', 'offices', 'politicalParties'],
  }),
  columnsOf('meeting')({
    model: meetingCalendar,
    columns: [
      ...(['status', 'year', 'day', 'planYear', 'plannedFor', 'when', 'starts', 'ends'] as const),
      ...(['plannedMode', 'plannedPlace', 'noticeOn', 'heldOn', 'heldMode', 'heldPlace'] as const),
    ],
    reasons: { MeetingMoved: 'moved', MeetingCancelled: 'withdrawn' },
  }),
  columnsOf('posting')({
    model: postings,
    columns: ['kind', 'decidedOn', 'attestedOn', 'decisions', 'kept', 'boards', 'up'],
    reasons: { BoardTakenDown: 'withdrawn' },
  }),
];
