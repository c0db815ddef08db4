import { dayOf, type EventOf, query, readModel, unchanged } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { caseNumber } from '../shared/case-number';
import { lastDay } from '../shared/partial-day';
import { type SecrecyMark } from '../shared/secrecy';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { keyOfRegistration } from './case-key-of';
import { type CaseEvents } from './case.events';
import { type CaseStatus } from './case.state';

/** One case in the list of cases (*ärendelista*, *balanslista*). */
@Entity('case_list')
export class CaseListRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('int') serial!: number;
  /** As it was written at registration: `GNU/6/2022`. */
  @Column('text') number!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) publicTitle!: string | null;
  /** Why the source gives no title, date or sender. */
  @Column('text', { nullable: true }) missing!: string | null;
  @Column('text') status!: CaseStatus;
  @Column('text', { nullable: true }) caseType!: string | null;
  @Column('text', { nullable: true }) classification!: string | null;
  @Column('text') initiative!: string;
  @Column('text', { nullable: true }) handler!: string | null;
  /** The day received or drawn up, as far as it is known. */
  @Column('text', { nullable: true }) date!: string | null;
  /** From when its age counts: the day received or drawn up, where that is not known that of its registration. */
  @Column('text') since!: string;
  @Column('text') registeredOn!: string;
  /** The key of whoever the case came from. */
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('jsonb', { nullable: true }) secrecy!: SecrecyMark | null;
  /** The day on which the case went to the archive. */
  @Column('text', { nullable: true }) archivedOn!: string | null;
  /** Position of the registration: the order of the list. */
  @Column('bigint') position!: number;
}

/** Cases that are still to be dealt with, as the partial indexes have them. */
export const IS_OPEN = `status IN ('Öppet', 'Vilande')`;

type Registered = EventOf<Pick<CaseEvents, 'CaseRegistered'>>;

export const caseList = readModel<CaseEvents>()<CaseListRow>({
  name: 'case-list',
  version: 6,
  row: CaseListRow,
  indexes: [
    'CREATE INDEX ON {table} (position)',
    'CREATE UNIQUE INDEX ON {table} (number, committee)',
    'CREATE INDEX ON {table} (year, position)',
    'CREATE INDEX ON {table} (committee, position)',
    'CREATE INDEX ON {table} (committee, year, position)',
    'CREATE INDEX ON {table} (committee, status, position)',
    `CREATE INDEX ON {table} ((coalesce(date, '')), position)`,
    `CREATE INDEX ON {table} (committee, (coalesce(date, '')), position)`,
    'CREATE INDEX ON {table} (status, position)',
    'CREATE INDEX ON {table} (handler, position)',
    'CREATE INDEX ON {table} ("caseType", position)',
    `CREATE INDEX ON {table} (since, key) WHERE ${IS_OPEN}`,
    `CREATE INDEX ON {table} (committee, since, key) WHERE ${IS_OPEN}`,
    `CREATE INDEX ON {table} (handler, since, key) WHERE ${IS_OPEN}`,
  ],
  keys: (event) => [event.type === 'CaseRegistered' ? keyOfRegistration(event) : keyOf(event.stream)],
  project: {
    CaseRegistered: (_, event) => withAge(registeredRow(event)),
    HandlerAssigned: (row, { data }) => row && { ...row, handler: data.handler },
    CasePartyAdded: unchanged,
    CaseCorrected: (row, { data }) => row && withAge({ ...row, [data.field]: data.to }),
    WatchSet: unchanged,
    WatchMoved: unchanged,
    WatchCompleted: unchanged,
    CaseRelated: unchanged,
    CaseSuspended: (row) => row && { ...row, status: 'Vilande' },
    CaseResumed: (row) => row && { ...row, status: 'Öppet' },
    CaseClosed: (row, { data }) => row && { ...row, status: data.as },
    CaseReopened: (row) => row && { ...row, status: 'Öppet' },
    CaseAnnulled: (row) => row && { ...row, status: 'Makulerat' },
    CaseSecrecyMarked: (row, { data }) => row && { ...row, secrecy: data.secrecy },
    CaseSecrecyLifted: (row) => row && { ...row, secrecy: null },
    CaseArchived: (row, { occurredAt }) => row && { ...row, archivedOn: dayOf(occurredAt) },
  },
});

function registeredRow(event: Registered): CaseListRow {
  const { data, stream, revision, position } = event;
  const year = yearOf(stream);
  const serial = revision + 1;
  return {
    key: keyOfRegistration(event),
    committee: committeeOf(stream),
    year,
    serial,
    number: caseNumber({ prefix: data.prefix, format: data.numberFormat }, year, serial),
    title: data.title,
    publicTitle: data.publicTitle,
    missing: data.missing?.because ?? null,
    status: 'Öppet',
    caseType: data.caseType,
    classification: data.classification,
    initiative: data.initiative,
    handler: data.handler,
    date: data.date?.on ?? null,
    since: '',
    registeredOn: dayOf(event.occurredAt),
    sender: data.parties.find(({ role }) => role === 'sender')?.id ?? null,
    secrecy: data.secrecy,
    archivedOn: null,
    position,
  };
}

/** A case of a month is as old as the end of the month makes it: no older than it is known to be. */
function withAge(row: CaseListRow): CaseListRow {
  const day = row.date === null ? row.registeredOn : lastDay(row.date);
  return { ...row, since: day < row.registeredOn ? day : row.registeredOn };
}

/** Its status is empty for whoever sees of the case what is published, or its number, date and public title. */
export type CaseListItem = {
  [Field in keyof CaseListRow]: Field extends 'status' ? CaseStatus | '' : CaseListRow[Field];
};

/** One case by its number, in whichever way the committee wrote it: `GNU/6/2022`. */
export class FindCase extends Query<CaseListItem | undefined> {
  @IsString() number!: string;
}

export const findCase = query(FindCase, async (given, tables) => {
  const number = given.number.trim();
  const rows = tables.getRepository(CaseListRow);
  return (await rows.findOneBy({ number })) ?? (await rows.findOneBy({ key: number })) ?? undefined;
});

/** The numbers of many cases by their keys: one question for a whole page. */
export class ReadCaseNumbers extends Query<Readonly<Record<string, string>>> {
  @IsString({ each: true }) keys!: readonly string[];
}

export const readCaseNumbers = query(ReadCaseNumbers, async ({ keys }, tables) => {
  const rows = await tables
    .getRepository(CaseListRow)
    .find({ select: { key: true, number: true }, where: { key: In(keys) } });
  return Object.fromEntries(rows.map(({ key, number }) => [key, number]));
});
