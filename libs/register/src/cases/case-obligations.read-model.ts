import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MeetingEvents } from '../meetings/meeting.events';

/** What meetings have left to do in a case before it may be closed. */
@Entity('case_obligations')
export class CaseObligationsRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  /** Keys of decisions in the case that have not been dispatched. */
  @Column('jsonb') undispatched!: readonly string[];
}

type DecisionEvents = Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionDispatched'>;

export const caseObligations = readModel<DecisionEvents>()<CaseObligationsRow>({
  name: 'case-obligations',
  version: 1,
  row: CaseObligationsRow,
  keys: ({ data }) => (data.case === null ? [] : [data.case]),
  project: {
    DecisionRecorded: (row, { stream, data }, key) => ({
      key,
      undispatched: [...(row?.undispatched ?? []), `${stream}#${data.decision}`],
    }),
    DecisionDispatched: (row, { stream, data }) =>
      row && { ...row, undispatched: row.undispatched.filter((it) => it !== `${stream}#${data.decision}`) },
  },
});
