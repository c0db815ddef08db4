import { query, readModel } from '@diarium/event-store';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { type PartialDay } from '../shared/partial-day';
import { searchIndexesOver } from '../shared/search';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type ProcurementEvents } from './procurement.events';

export type ProcurementStatus = 'planned' | 'withdrawn' | 'completed';

/** A procurement of a year's plan, or one that was finished though the plan did not hold it. */
@Entity('procurement')
export class ProcurementRow {
  /** `GNU-2022|personlig-vard`; for one that the plan did not hold, `GNU-2022#31` by its event. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  /** Null where the plan did not hold it; so are `responsible` and `planVersion`. */
  @Column('text', { nullable: true }) item!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) responsible!: string | null;
  /** The version of the plan that it was put into. */
  @Column('int', { nullable: true }) planVersion!: number | null;
  @Column('text') status!: ProcurementStatus;
  @Column('text', { nullable: true }) completedOn!: PartialDay | null;
  /** As the source names it that tells of its end. */
  @Column('text', { nullable: true }) completedAs!: string | null;
}

export const procurementList = readModel<ProcurementEvents>()<ProcurementRow>({
  name: 'procurement',
  version: 2,
  row: ProcurementRow,
  indexes: [
    'CREATE INDEX ON {table} (year DESC, committee, name, key)',
    'CREATE INDEX ON {table} (responsible)',
    ...searchIndexesOver('name', '"completedAs"'),
  ],
  keys: ({ stream, revision, data: { item } }) => [
    item === null ? `${keyOf(stream)}#${revision}` : `${keyOf(stream)}|${item}`,
  ],
  project: {
    ProcurementItemPlanned: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      year: yearOf(stream),
      item: data.item,
      name: data.name,
      responsible: data.responsible,
      planVersion: data.planVersion,
      status: 'planned',
      completedOn: null,
      completedAs: null,
    }),
    ProcurementResponsibleChanged: (row, { data }) => row && { ...row, responsible: data.to },
    ProcurementItemWithdrawn: (row) => row && { ...row, status: 'withdrawn' },
    ProcurementCompleted: (row, { stream, data: { item, name, on } }, key) => {
      const completed = { status: 'completed', completedOn: on, completedAs: name } as const;
      if (item !== null) return row && { ...row, ...completed };
      const unplanned = { item: null, name, responsible: null, planVersion: null };
      return { key, committee: committeeOf(stream), year: yearOf(stream), ...unplanned, ...completed };
    },
  },
});

/** Procurements, newest year first, by committee and name. */
export class ListProcurement extends PagedQuery<ProcurementRow> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() responsible?: string;
  @IsOptional() @IsString() status?: string;
}

export const listProcurement = query(ListProcurement, async (given, tables) => {
  const select = tables.getRepository(ProcurementRow).createQueryBuilder('p');
  for (const field of ['committee', 'year', 'responsible', 'status'] as const)
    if (given[field] !== undefined) select.andWhere(`p.${field} = :${field}`, { [field]: given[field] });
  if (given.after) {
    const [before, ...rest] = cursorValues(given.after, 4);
    select.andWhere(
      '(p.year < :before OR (p.year = :before AND (p.committee, p.name, p.key) > (:c, :n, :k)))',
      { before, c: rest[0], n: rest[1], k: rest[2] },
    );
  }
  const rows = await select
    .orderBy('p.year', 'DESC')
    .addOrderBy('p.committee')
    .addOrderBy('p.name')
    .addOrderBy('p.key')
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, {
    item: (row) => row,
    cursor: ({ year, committee, name, key }) => [year, committee, name, key],
  });
});
