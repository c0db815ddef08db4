import { type AssignmentEvents } from '../assignments/assignment.events';
import { query, readModel, type RecordedEvent } from '@diarium/event-store';
import { IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DisposalEvents } from '../disposal/disposal.events';
import { type DocumentEvents } from '../documents/document.events';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type AgendaEvents } from '../agendas/agenda.events';
import { type DecisionEvents } from '../decisions/decision.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { pageOfEntries } from '../shared/entries-page';
import { PagedQuery } from '../shared/page';
import { keyOf } from '../shared/streams';
import { keyOfRegistration } from './case-key-of';
import { type CaseEvents } from './case.events';

/** One thing that happened in a case: its registration, its own life, and decisions made at meetings. */
@Entity('case_entry')
export class CaseEntryRow {
  /** Position in the log: an entry is one event. */
  @PrimaryColumn('text') key!: string;
  @Column('text') case!: string;
  @Column('bigint') position!: number;
  @Column('text') type!: string;
  /** ISO instant in UTC at which it happened. */
  @Column('text') occurredAt!: string;
  /** `2022` or `2022-11` where no source gives the day. */
  @Column('text', { nullable: true }) occurredOn!: string | null;
  @Column('text') recordedAt!: string;
  @Column('text') actor!: string;
  @Column('text') role!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  /** The stream it comes from: the case's own, the register's or a meeting's. */
  @Column('text') source!: string;
  @Column('jsonb') data!: object;
}

type DecidedEvents = Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionDispatched' | 'DecisionReportedBack'> &
  MinutesEvents &
  Pick<SittingEvents, 'ReservationEntered' | 'ParagraphTakenBack'> &
  Pick<
    DelegationEvents,
    'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled' | 'SubdelegatedDecisionReported'
  > &
  DecisionEvents &
  Pick<AgendaEvents, 'AgendaItemAdded'>;

const entry =
  (caseOf: (event: RecordedEvent<string, never>) => string | null) =>
  (_: CaseEntryRow | undefined, event: RecordedEvent): CaseEntryRow | undefined => {
    const inCase = caseOf(event as RecordedEvent<string, never>);
    return inCase === null ? undefined : entryOf(event, inCase);
  };

const own = entry(({ stream }) => keyOf(stream));
const decided = entry(({ data }: RecordedEvent<string, { case: string | null }>) => data.case);
const onAgenda = entry(({ data }: RecordedEvent<string, AgendaEvents['AgendaItemAdded']>) => data.item.case);

export const caseFile = readModel<
  CaseEvents & AssignmentEvents & DocumentEvents & DisposalEvents & DecidedEvents
>()<CaseEntryRow>({
  name: 'case-file',
  version: 6,
  row: CaseEntryRow,
  indexes: ['CREATE INDEX ON {table} ("case", "occurredAt", position)'],
  rowsAreEvents: true,
  keys: ({ position }) => [String(position)],
  project: {
    CaseRegistered: (_, event) => entryOf(event, keyOfRegistration(event)),
    HandlerAssigned: own,
    CasePartyAdded: own,
    CaseCorrected: own,
    WatchSet: own,
    WatchMoved: own,
    WatchCompleted: own,
    CaseRelated: own,
    CaseSuspended: own,
    CaseResumed: own,
    CaseClosed: own,
    CaseReopened: own,
    CaseAnnulled: own,
    CaseSecrecyMarked: own,
    CaseSecrecyLifted: own,
    CaseArchived: own,
    DraftStarted: own,
    DraftVersionAdded: own,
    DraftWeeded: own,
    DocumentRegistered: own,
    DocumentVersionAdded: own,
    DocumentDispatched: own,
    DocumentCorrected: own,
    DocumentTitleCorrected: own,
    CorrespondentsCorrected: own,
    DocumentSecrecyMarked: own,
    DocumentSecrecyLifted: own,
    DocumentAnnulled: own,
    DocumentAppraised: own,
    DocumentDisposed: own,
    DocumentContentRemoved: own,
    AgendaItemAdded: onAgenda,
    ParagraphRecorded: decided,
    ReservationEntered: decided,
    ParagraphTakenBack: decided,
    DecisionRecorded: decided,
    DecisionDispatched: decided,
    DecisionReportedBack: decided,
    DelegatedDecisionAnnulled: decided,
    SubdelegatedDecisionReported: decided,
    AssignmentIssued: decided,
    AssignmentReported: decided,
    AssignmentDueMoved: decided,
    AssignmentCompleted: decided,
    AssignmentWrittenOff: decided,
    DelegatedDecisionMade: decided,
    DecisionSent: decided,
    ParagraphCorrected: decided,
    ExecutionAssigned: decided,
    DecisionCarriedOut: decided,
    NotCarriedOut: decided,
    ReportReceived: decided,
    ReportDecided: decided,
    RemainingNeedExamined: decided,
    DecisionSuperseded: decided,
    DecisionCited: decided,
    DecisionReceived: decided,
    AppealLodged: decided,
    AppealDecided: decided,
    LegalForceRecorded: decided,
  },
});

function entryOf(event: RecordedEvent, inCase: string): CaseEntryRow {
  return {
    key: String(event.position),
    case: inCase,
    position: event.position,
    type: event.type,
    occurredAt: event.occurredAt,
    occurredOn: event.metadata.occurredOn ?? null,
    recordedAt: event.recordedAt,
    actor: event.metadata.actor,
    role: event.metadata.role,
    reason: event.metadata.reason ?? null,
    source: event.stream,
    data: event.data as object,
  };
}

/** What happened in a case, in the order in which it happened. */
export class ReadCaseFile extends PagedQuery<CaseEntryRow> {
  /** `GNU-2022-6` */
  @IsString() case!: string;
}

export const readCaseFile = query(ReadCaseFile, (given, tables) =>
  pageOfEntries(
    tables,
    tables.getRepository(CaseEntryRow).createQueryBuilder('e').where('e.case = :case', given),
    given,
  ),
);
