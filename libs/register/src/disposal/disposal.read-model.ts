import { dayOf, type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseEvents } from '../cases/case.events';
import { type Direction, type DocumentEvents } from '../documents/document.events';
import { caseKey } from '../shared/case-number';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import {
  type Appraisal,
  type DisposalEvents,
  type DisposalGround,
  type RetentionEvents,
  type RetentionFrom,
} from './disposal.events';

/** A row of a retention plan that is in force. */
@Entity('retention_row')
export class RetentionRowRow {
  /** `GNU#brev` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') row!: string;
  @Column('text') what!: string;
  @Column('text', { nullable: true }) direction!: Direction | null;
  @Column('text', { nullable: true }) caseType!: string | null;
  @Column('text', { nullable: true }) classification!: string | null;
  @Column('int') years!: number;
  @Column('text') from!: RetentionFrom;
  @Column('text') ground!: string;
}

export const retentionRows = readModel<RetentionEvents>()<RetentionRowRow>({
  name: 'retention-rows',
  version: 1,
  row: RetentionRowRow,
  indexes: ['CREATE INDEX ON {table} (committee, row)'],
  keys: ({ stream, data }) => [`${committeeOf(stream)}#${data.row}`],
  project: {
    RetentionRowSet: (_, { stream, data }, key) => ({ key, committee: committeeOf(stream), ...data }),
    RetentionRowRepealed: () => undefined,
  },
});

/** What of a case the disposal of its documents depends on. */
@Entity('retention_case')
export class RetentionCaseRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  @Column('text', { nullable: true }) caseType!: string | null;
  @Column('text', { nullable: true }) classification!: string | null;
  @Column('text', { nullable: true }) closedOn!: string | null;
}

type OnCase = Pick<CaseEvents, 'CaseRegistered' | 'CaseCorrected' | 'CaseClosed' | 'CaseReopened'>;

export const retentionCases = readModel<OnCase>()<RetentionCaseRow>({
  name: 'retention-cases',
  version: 1,
  row: RetentionCaseRow,
  keys: ({ type, stream, revision }) => [
    type === 'CaseRegistered'
      ? caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 })
      : keyOf(stream),
  ],
  project: {
    CaseRegistered: (_, { data: { caseType, classification } }, key) => ({
      key,
      caseType,
      classification,
      closedOn: null,
    }),
    CaseCorrected: (row, { data: { field, to } }) =>
      row && (field === 'caseType' || field === 'classification') ? { ...row, [field]: to } : row,
    CaseClosed: (row, { occurredAt }) => row && { ...row, closedOn: dayOf(occurredAt) },
    CaseReopened: (row) => row && { ...row, closedOn: null },
  },
});

/** A document on its way to disposal, and its tombstone afterwards. */
@Entity('disposal')
export class DisposalRow {
  /** `GNU-2022-6:3` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') case!: string;
  @Column('int') document!: number;
  /** As it was written: `GNU/6/2022:3`. */
  @Column('text') number!: string;
  @Column('text') direction!: Direction;
  @Column('text') registeredOn!: string;
  @Column('text', { nullable: true }) appraisal!: Appraisal | null;
  @Column('text', { nullable: true }) disposedOn!: string | null;
  @Column('jsonb', { nullable: true }) ground!: DisposalGround | null;
  /** The checksums of its files, until they are removed. */
  @Column('jsonb') checksums!: readonly string[];
  @Column('text', { nullable: true }) removedOn!: string | null;
  @Column('bigint') position!: number;
}

type OnDocument = DisposalEvents & Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentVersionAdded'>;

export const disposals = readModel<OnDocument>()<DisposalRow>({
  name: 'disposals',
  version: 1,
  row: DisposalRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, position) WHERE "disposedOn" IS NULL',
    'CREATE INDEX ON {table} (committee, "disposedOn", key) WHERE "disposedOn" IS NOT NULL',
    'CREATE INDEX ON {table} (position) WHERE "disposedOn" IS NOT NULL AND "removedOn" IS NULL',
    'CREATE INDEX ON {table} USING gin (checksums)',
  ],
  keys: ({ stream, data }: EventOf<OnDocument>) => [`${keyOf(stream)}:${data.document}`],
  project: {
    DocumentRegistered: (_, { stream, data, occurredAt, position }, key) => ({
      key,
      committee: committeeOf(stream),
      case: keyOf(stream),
      document: data.document,
      number: data.number,
      direction: data.direction,
      registeredOn: dayOf(occurredAt),
      appraisal: null,
      disposedOn: null,
      ground: null,
      checksums: data.file ? [data.file.checksum] : [],
      removedOn: null,
      position,
    }),
    DocumentVersionAdded: (row, { data }) =>
      row && { ...row, checksums: [...row.checksums, data.file.checksum] },
    DocumentAppraised: (row, { data }) => row && { ...row, appraisal: data.appraisal },
    DocumentDisposed: (row, { data, occurredAt }) =>
      row && { ...row, disposedOn: dayOf(occurredAt), ground: data.ground },
    DocumentContentRemoved: (row, { occurredAt }) =>
      row && { ...row, removedOn: dayOf(occurredAt), checksums: [] },
  },
});
