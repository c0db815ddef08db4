import { query } from '@diarium/event-store';
import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { type SelectQueryBuilder } from 'typeorm';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { holding, matchEveryUnstoredWord, wordsOf } from '../shared/search';
import { type Direction } from './document.events';
import { DocumentRow } from './document-list.read-model';

export type DocumentItem = Omit<DocumentRow, 'searchable' | 'correspondents'>;

/** Documents over cases, newest first; those of one case in the order of their numbers. */
export class ListDocuments extends PagedQuery<DocumentItem> {
  /** `GNU-2022-6` */
  @IsOptional() @IsString() case?: string;
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() direction?: Direction;
  /** A name or key of sender or recipient, or a part of it. */
  @IsOptional() @IsString() correspondent?: string;
  /** Only documents with a secrecy mark, or only those without. */
  @IsOptional() @IsBoolean() secrecy?: boolean;
  /** Words in any form or parts of words, of which each must be found. */
  @IsOptional() @IsString() search?: string;
}

type Select = SelectQueryBuilder<DocumentRow>;

export const listDocuments = query(ListDocuments, async (given, tables) => {
  const select = tables.getRepository(DocumentRow).createQueryBuilder('d');
  for (const field of ['case', 'committee', 'year', 'direction'] as const)
    if (given[field] !== undefined) select.andWhere(`d.${field} = :${field}`, { [field]: given[field] });
  if (given.secrecy !== undefined) select.andWhere(`d.secrecy IS ${given.secrecy ? 'NOT NULL' : 'NULL'}`);
  if (given.correspondent) holdsEveryPart(select, given.correspondent);
  if (given.search) matchEveryUnstoredWord(select, given.search);
  const inOneCase = given.case !== undefined;
  const [order, direction] = inOneCase ? (['document', 'ASC'] as const) : (['position', 'DESC'] as const);
  if (given.after) {
    const [after] = cursorValues(given.after, 1);
    select.andWhere(`d.${order} ${inOneCase ? '>' : '<'} :after`, { after });
  }
  const rows = await select
    .orderBy(`d.${order}`, direction)
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, { item: itemOf, cursor: (row) => [row[order]] });
});

/** Names are not inflected: parts of them are looked for as they are. */
function holdsEveryPart(select: Select, correspondent: string): void {
  wordsOf(correspondent).forEach((word, index) => {
    select.andWhere(`d.correspondents LIKE :c${index}`, { [`c${index}`]: holding(word) });
  });
}

export function itemOf(row: DocumentRow): DocumentItem {
  const { searchable: _, correspondents: __, ...item } = row;
  return item;
}
