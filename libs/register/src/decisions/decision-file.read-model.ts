import { query, readModel, type RecordedEvent } from '@diarium/event-store';
import { IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SittingEvents } from '../minutes/sitting.events';
import { pageOfEntries } from '../shared/entries-page';
import { PagedQuery } from '../shared/page';
import { keysOfDecisions } from './decision-keys';
import { type LifeEvents } from './decision-list.read-model';

/** One thing that happened to one decision, from the event that made it on. */
@Entity('decision_entry')
export class DecisionEntryRow {
  /** `GNU-2022-34|4711`: one event may be about many decisions. */
  @PrimaryColumn('text') key!: string;
  @Column('text') decision!: string;
  @Column('bigint') position!: number;
  @Column('text') type!: string;
  /** ISO instant in UTC at which it happened. */
  @Column('text') occurredAt!: string;
  /** `2022` or `2022-11` where no source gives the day. */
  @Column('text', { nullable: true }) occurredOn!: string | null;
  @Column('text') actor!: string;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') data!: object;
}

type Events = LifeEvents & Pick<SittingEvents, 'ReservationEntered'>;

const entry = (_: DecisionEntryRow | undefined, event: RecordedEvent, key: string): DecisionEntryRow => ({
  key,
  decision: key.slice(0, key.lastIndexOf('|')),
  position: event.position,
  type: event.type,
  occurredAt: event.occurredAt,
  occurredOn: event.metadata.occurredOn ?? null,
  actor: event.metadata.actor,
  role: event.metadata.role,
  reason: event.metadata.reason ?? null,
  data: event.data as object,
});

export const decisionFile = readModel<Events>()<DecisionEntryRow>({
  name: 'decision-file',
  version: 2,
  row: DecisionEntryRow,
  indexes: ['CREATE INDEX ON {table} (decision, "occurredAt", position)'],
  rowsAreEvents: true,
  keys: (event) => keysOfDecisions(event).map((decision) => `${decision}|${event.position}`),
  project: {
    DecisionRecorded: entry,
    DecisionDispatched: entry,
    DecisionReportedBack: entry,
    ParagraphRecorded: entry,
    ReservationEntered: entry,
    DelegatedDecisionMade: entry,
    DelegatedDecisionAnnulled: entry,
    ParagraphTakenBack: entry,
    ParagraphsAttested: entry,
    MinutesAttested: entry,
    PostingStarted: entry,
    BoardPosted: entry,
    BoardTakenDown: entry,
    DecisionSent: entry,
    ParagraphCorrected: entry,
    ExecutionAssigned: entry,
    DecisionCarriedOut: entry,
    NotCarriedOut: entry,
    ReportReceived: entry,
    ReportDecided: entry,
    RemainingNeedExamined: entry,
    DecisionSuperseded: entry,
    DecisionCited: entry,
    DecisionReceived: entry,
    AppealLodged: entry,
    AppealDecided: entry,
    LegalForceRecorded: entry,
  },
});

/** What happened to a decision, in the order in which it happened. */
export class ReadDecisionFile extends PagedQuery<DecisionEntryRow> {
  /** `GNU-2022-34` */
  @IsString() decision!: string;
}

export const readDecisionFile = query(ReadDecisionFile, (given, tables) =>
  pageOfEntries(
    tables,
    tables.getRepository(DecisionEntryRow).createQueryBuilder('e').where('e.decision = :decision', given),
    given,
  ),
);
