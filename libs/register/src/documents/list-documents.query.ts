import { query } from '@diarium/event-store';
import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { type SelectQueryBuilder } from 'typeorm';
import { IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { holding, matchEveryUnstoredWord, wordsOf } from '../shared/search';
import { type Direction } from './document.events';
import { DocumentRow, type DocumentStatus } from './document-list.read-model';

type Shown = Omit<DocumentRow, 'searchable' | 'correspondents'>;

/** Its status is empty for whoever sees of a secret document its number, dates and public title. */
export type DocumentItem = {
  [Field in keyof Shown]: Field extends 'status' ? DocumentStatus | '' : Shown[Field];
};

const BY_REGISTRATION: ListOrder<DocumentRow> = { columns: ['d.position'], of: ({ position }) => [position] };

/** As the index has it: case by case, in each by their numbers. */
const BY_NUMBER: ListOrder<DocumentRow> = {
  columns: ['d.case', 'd.document'],
  of: ({ case: inCase, document }) => [inCase, document],
};

/** By when they were registered, or by case and number; the latest or last first with a hyphen. */
export const DOCUMENT_ORDERS = ['-registered', 'registered', 'number', '-number'] as const;

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
  @IsOptional() @IsOneOf(DOCUMENT_ORDERS) sort?: (typeof DOCUMENT_ORDERS)[number];
}

type Select = SelectQueryBuilder<DocumentRow>;

export const listDocuments = query(ListDocuments, async (given, tables) => {
  const select = tables.getRepository(DocumentRow).createQueryBuilder('d');
  for (const field of ['case', 'committee', 'year', 'direction'] as const)
    if (given[field] !== undefined) select.andWhere(`d.${field} = :${field}`, { [field]: given[field] });
  if (given.secrecy !== undefined) select.andWhere(`d.secrecy IS ${given.secrecy ? 'NOT NULL' : 'NULL'}`);
  if (given.correspondent) holdsEveryPart(select, given.correspondent);
  if (given.search) matchEveryUnstoredWord(select, given.search);
  const ordered = { ...given, sort: given.sort ?? (given.case === undefined ? '-registered' : 'number') };
  const order = ordered.sort.endsWith('number') ? BY_NUMBER : BY_REGISTRATION;
  inOrder(select, ordered, order);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: itemOf, cursor: placeIn(ordered, order) });
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
