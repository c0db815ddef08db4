import { query, type QueryRouting } from '@diarium/event-store';
import { IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { IsText } from '../shared/fields';
import { cursorOf, cursorValues, PagedQuery, pageOf } from '../shared/page';
import { type Found, FOUND_KINDS, type FoundKind, type Searched } from '../shared/searched';

/** All of a register that holds these words in any form, or as parts of words: kind by kind, the latest first. */
export class SearchRegister extends PagedQuery<Found> {
  /** Of which each must be found in the same thing. */
  @IsText(200) search!: string;
  @IsOptional() @IsString() committee?: string;
  /** Only things of these kinds. */
  @IsOptional() @IsArray() @IsIn(FOUND_KINDS, { each: true }) kinds?: FoundKind[];
}

interface Place {
  readonly found: Found;
  readonly cursor: readonly [kind: string, within: string];
}

/** @param sources in any order: what they find is shown in the order of the kinds */
export function searchRegisterIn(sources: readonly Searched[]): QueryRouting {
  const inOrder = FOUND_KINDS.flatMap((kind) => sources.filter((source) => source.kind === kind));
  return query(SearchRegister, async (given, tables) => {
    const [kind, within] = given.after ? cursorValues(given.after, 2).map(String) : [];
    const first = inOrder.findIndex((source) => source.kind === kind);
    const places: Place[] = [];
    for (const source of inOrder.slice(Math.max(0, first))) {
      if (places.length > given.limit) break;
      if (given.kinds && !given.kinds.includes(source.kind)) continue;
      const after = source.kind === kind ? within : undefined;
      places.push(
        ...(await placesIn(source, { ...given, after, limit: given.limit - places.length }, tables)),
      );
    }
    return pageOf(places, given.limit, { item: ({ found }) => found, cursor: ({ cursor }) => cursor });
  });
}

type Wanted = Pick<SearchRegister, 'search' | 'committee' | 'limit' | 'after'>;

async function placesIn(source: Searched, wanted: Wanted, tables: EntityManager): Promise<readonly Place[]> {
  const { kind, order, only, match, found } = source;
  const select = tables.getRepository(source.row).createQueryBuilder('t');
  if (only !== undefined) select.andWhere(only);
  if (wanted.committee !== undefined)
    select.andWhere('t.committee = :committee', { committee: wanted.committee });
  match(select, wanted.search);
  if (wanted.after !== undefined) {
    const values = cursorValues(wanted.after, order.length);
    const names = values.map((_, index) => `:after${index}`);
    select.andWhere(
      `(${order.map((column) => `t.${column}`).join(', ')}) < (${names.join(', ')})`,
      Object.fromEntries(values.map((value, index) => [`after${index}`, value])),
    );
  }
  for (const column of order) select.addOrderBy(`t.${column}`, 'DESC');
  const rows = await select.limit(wanted.limit + 1).getMany();
  return rows.map((row) => ({
    found: { kind, ...found(row) },
    cursor: [kind, cursorOf(order.map((column) => row[column] as string | number))],
  }));
}
