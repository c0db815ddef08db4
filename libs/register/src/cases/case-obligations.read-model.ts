import { type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DecisionEvents } from '../decisions/decision.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { decisionKey } from '../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

/** What meetings have left to do in a case before it may be closed. */
@Entity('case_obligations')
export class CaseObligationsRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  /** Keys of decisions in the case that have not been dispatched. */
  @Column('jsonb') undispatched!: readonly string[];
}

type Events = Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionDispatched'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<DecisionEvents, 'DecisionSent' | 'ParagraphCorrected'>;

type Row = CaseObligationsRow | undefined;

const owing = (row: Row, key: string, decision: string): CaseObligationsRow => ({
  key,
  undispatched: [...new Set([...(row?.undispatched ?? []), decision])],
});

const done = (row: Row, decision: string): Row =>
  row && { ...row, undispatched: row.undispatched.filter((it) => it !== decision) };

export const caseObligations = readModel<Events>()<CaseObligationsRow>({
  name: 'case-obligations',
  version: 2,
  row: CaseObligationsRow,
  keys: casesOf,
  project: {
    DecisionRecorded: (row, { stream, data }, key) => owing(row, key, `${stream}#${data.decision}`),
    DecisionDispatched: (row, { stream, data }) => done(row, `${stream}#${data.decision}`),
    ParagraphRecorded: (row, { stream, revision, data }, key) =>
      data.recipients.length > 0 ? owing(row, key, paragraphOf(stream, revision)) : row,
    ParagraphTakenBack: (row, { data }) => done(row, data.paragraph),
    DecisionSent: (row, { stream, data }) => (data.left.length > 0 ? row : done(row, keyOf(stream))),
    ParagraphCorrected: (row, { stream, data }, key) =>
      data.left.length > 0 && !isLeftBehind(data, key)
        ? owing(row, key, keyOf(stream))
        : done(row, keyOf(stream)),
  },
});

function casesOf({ type, data }: EventOf<Events>): readonly string[] {
  const cases = [data.case, type === 'ParagraphCorrected' && data.field === 'case' ? data.to : null];
  return cases.filter((it) => it !== null);
}

/** The case in which a decision stood before it was corrected to another. */
const isLeftBehind = ({ field, to }: DecisionEvents['ParagraphCorrected'], key: string): boolean =>
  field === 'case' && key !== to;

const paragraphOf = (stream: string, revision: number): string =>
  decisionKey({
    committee: committeeOf(stream),
    year: yearOf(stream),
    kind: 'paragraph',
    number: revision + 1,
  });
