import { type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, type ObjectLiteral, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { caseNumber } from '../shared/case-number';
import { matchEveryWord, searchableText, searchIndexes } from '../shared/search';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { keyOfRegistration } from './case-key-of';
import { type CaseEvents } from './case.events';

/**
 * By what a case is found. Beside the list of cases: the indexes of words cost many times what a row does, and what
 * happens to a case seldom changes its words.
 */
@Entity('case_words')
export class CaseWordsRow {
  /** `GNU-2022-6` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') number!: string;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) publicTitle!: string | null;
  @Column('text', { nullable: true }) caseType!: string | null;
  @Column('boolean') annulled!: boolean;
  /** Position of the registration, as in the list of cases. */
  @Column('bigint') position!: number;
  /** What a search looks through, in lower case. */
  @Column('text') searchable!: string;
}

type Events = Pick<CaseEvents, 'CaseRegistered' | 'CaseCorrected' | 'CaseAnnulled'>;

const WORDS: readonly string[] = ['title', 'publicTitle', 'caseType'] satisfies (keyof CaseWordsRow)[];

export const caseWords = readModel<Events>()<CaseWordsRow>({
  name: 'case-words',
  version: 1,
  row: CaseWordsRow,
  indexes: [
    'CREATE UNIQUE INDEX ON {table} (position)',
    ...searchIndexes,
    'CREATE INDEX ON {table} USING gist (title gist_trgm_ops(siglen=64))',
  ],
  keys: (event) => [event.type === 'CaseRegistered' ? keyOfRegistration(event) : keyOf(event.stream)],
  project: {
    CaseRegistered: (_, event) => withSearch(registeredRow(event)),
    CaseCorrected: (row, { data: { field, to } }) =>
      row && (WORDS.includes(field) ? withSearch({ ...row, [field]: to }) : row),
    CaseAnnulled: (row) => row && { ...row, annulled: true },
  },
});

function registeredRow(event: EventOf<Pick<CaseEvents, 'CaseRegistered'>>): CaseWordsRow {
  const { data, stream, revision, position } = event;
  const { prefix, numberFormat: format, title, publicTitle, caseType } = data;
  return {
    key: keyOfRegistration(event),
    committee: committeeOf(stream),
    number: caseNumber({ prefix, format }, yearOf(stream), revision + 1),
    title,
    publicTitle,
    caseType,
    annulled: false,
    position,
    searchable: '',
  };
}

const withSearch = (row: CaseWordsRow): CaseWordsRow => ({
  ...row,
  searchable: searchableText([row.number, row.title, row.publicTitle, row.caseType]),
});

/** Each word must be found in the case, in another inflection or as a part of a compound. */
export function matchWordsOfCase(select: SelectQueryBuilder<ObjectLiteral>, search: string): void {
  // A place is one case's, and by it both tables are in order: the server may begin with either.
  select.innerJoin(CaseWordsRow, 'w', `w.position = ${select.alias}.position`);
  matchEveryWord(select, search, 'w');
}
