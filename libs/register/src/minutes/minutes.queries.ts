import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { matchEveryUnstoredWord } from '../shared/search';
import { refuseMinutes } from './minutes.rules';
import { ParagraphRow } from './paragraphs.read-model';
import { SittingRow } from './sittings.read-model';

export type ParagraphItem = Omit<ParagraphRow, 'searchable'>;

/** The minutes of a meeting: all that KL 5:65–67 asks for, in order. */
export interface MinutesView {
  readonly sitting: SittingRow;
  readonly paragraphs: readonly ParagraphItem[];
}

/** A paragraph for those whom it concerns, with the meeting it comes from. */
export interface ExtractView {
  readonly sitting: SittingRow;
  readonly paragraph: ParagraphItem;
}

/** The minutes of a meeting; none where it was not opened in the register. */
export class ReadMinutes extends Query<MinutesView | undefined> {
  /** `GNU-2022-11-07` */
  @IsString() meeting!: string;
}

export const readMinutes = query(ReadMinutes, async ({ meeting }, tables) => {
  const sitting = await sittingOf(meeting.trim(), tables);
  if (!sitting) return undefined;
  const rows = await tables
    .getRepository(ParagraphRow)
    .find({ where: { meeting: sitting.key }, order: { year: 'ASC', number: 'ASC' } });
  return { sitting, paragraphs: rows.map(itemOf) };
});

/** One paragraph as an extract of the minutes (*protokollsutdrag*): only where it is attested. */
export class ReadExtract extends Query<ExtractView | undefined> {
  /** `GNU-2022-34` */
  @IsString() paragraph!: string;
}

export const readExtract = query(ReadExtract, async ({ paragraph: key }, tables) => {
  const row = await tables.getRepository(ParagraphRow).findOneBy({ key: key.trim() });
  const sitting = row && (await sittingOf(row.meeting, tables));
  if (!sitting) return undefined;
  if (row.attestedOn === null) refuseMinutes('minutes.extract-not-attested', { paragraph: row.key });
  return { sitting, paragraph: itemOf(row) };
});

const BY_NUMBER: ListOrder<ParagraphRow> = {
  columns: ['p.committee', 'p.year', 'p.number'],
  of: ({ committee, year, number }) => [committee, year, number],
};

/** By committee, year and §; the latest first with a hyphen. */
export const PARAGRAPH_ORDERS = ['number', '-number'] as const;

/** The minutes book: paragraphs by committee, year and §. `search` finds words of headings and decisions. */
export class ListParagraphs extends PagedQuery<ParagraphItem> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() meeting?: string;
  @IsOptional() @IsString() case?: string;
  @IsOptional() @IsString() outcome?: string;
  @IsOptional() @IsBoolean() attested?: boolean;
  @IsOptional() @IsString() search?: string;
  @IsOneOf(PARAGRAPH_ORDERS) sort: (typeof PARAGRAPH_ORDERS)[number] = 'number';
}

export const listParagraphs = query(ListParagraphs, async (given, tables) => {
  const select = tables.getRepository(ParagraphRow).createQueryBuilder('p');
  for (const field of ['committee', 'year', 'meeting', 'case', 'outcome'] as const)
    if (given[field] !== undefined) select.andWhere(`p.${field} = :${field}`, { [field]: given[field] });
  if (given.attested !== undefined)
    select.andWhere(`p.attestedOn IS ${given.attested ? 'NOT NULL' : 'NULL'}`);
  if (given.search) matchEveryUnstoredWord(select, given.search);
  inOrder(select, given, BY_NUMBER);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: itemOf, cursor: placeIn(given, BY_NUMBER) });
});

/** Keys of the paragraphs that people call § 34/2022, in one committee or in all. */
export class FindParagraphs extends Query<readonly string[]> {
  @IsInt() number!: number;
  @IsInt() year!: number;
  @IsOptional() @IsString() committee?: string;
}

export const findParagraphs = query(FindParagraphs, async ({ number, year, committee }, tables) => {
  const where = { number, year, ...(committee === undefined ? {} : { committee }) };
  const rows = await tables.getRepository(ParagraphRow).find({ select: { key: true }, where });
  return rows.map(({ key }) => key);
});

const sittingOf = (key: string, tables: EntityManager): Promise<SittingRow | null> =>
  tables.getRepository(SittingRow).findOneBy({ key });

function itemOf(row: ParagraphRow): ParagraphItem {
  const { searchable: _, ...item } = row;
  return item;
}
