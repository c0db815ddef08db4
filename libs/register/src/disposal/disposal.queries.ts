import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { type EntityManager } from 'typeorm';
import { IsCommitteeCode, IsDay } from '../shared/fields';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { DisposalRow, RetentionCaseRow, RetentionRowRow } from './disposal.read-model';

/** The rows of a committee's retention plan. */
export class ListRetentionRows extends Query<readonly RetentionRowRow[]> {
  @IsCommitteeCode() committee!: string;
}

export const listRetentionRows = query(ListRetentionRows, async ({ committee }, tables) =>
  tables.getRepository(RetentionRowRow).find({ where: { committee }, order: { row: 'ASC' } }),
);

/** A document that a row of the plan lets go, from a day on. */
export interface DueForDisposal extends Pick<
  DisposalRow,
  'key' | 'case' | 'document' | 'number' | 'direction' | 'registeredOn' | 'appraisal'
> {
  readonly row: string;
  readonly what: string;
  readonly ground: string;
  /** The day from which it may go. */
  readonly due: string;
}

/** What has fallen due for disposal by a day, in the order of registration. */
export class ListDueForDisposal extends PagedQuery<DueForDisposal> {
  @IsCommitteeCode() committee!: string;
  @IsDay() today!: string;
}

const DUE = `((CASE r."from" WHEN 'registered' THEN d."registeredOn" ELSE c."closedOn" END)::date
  + make_interval(years => r.years))::date`;

export const listDueForDisposal = query(ListDueForDisposal, async (given, tables) => {
  const after = given.after === undefined ? [0, ''] : cursorValues(given.after, 2);
  const rows = await tables.query<(DueForDisposal & { readonly position: number })[]>(
    `SELECT d.key, d."case", d.document, d.number, d.direction, d."registeredOn", d.appraisal, d.position,
            r.row, r.what, r.ground, ${DUE}::text AS due
     FROM ${tableOf(tables, DisposalRow)} d
     JOIN ${tableOf(tables, RetentionCaseRow)} c ON c.key = d."case"
     JOIN ${tableOf(tables, RetentionRowRow)} r ON r.committee = d.committee
      AND (r.direction IS NULL OR r.direction = d.direction)
      AND (r."caseType" IS NULL OR r."caseType" = c."caseType")
      AND (r.classification IS NULL OR c.classification = r.classification
           OR starts_with(c.classification, r.classification || '.'))
     WHERE d.committee = $1 AND d."disposedOn" IS NULL AND ${DUE} <= $2::date
       AND (d.position, r.row) > ($3::bigint, $4::text)
     ORDER BY d.position, r.row LIMIT $5`,
    [given.committee, given.today, ...after, given.limit + 1],
  );
  return pageOf(rows, given.limit, {
    item: ({ position: _, ...item }) => item,
    cursor: ({ position, row }) => [position, row],
  });
});

/** What is left of a document that is gone. */
export type DisposedDocument = Pick<
  DisposalRow,
  'key' | 'number' | 'direction' | 'registeredOn' | 'disposedOn' | 'ground' | 'removedOn'
>;

/** The documents of a committee that were disposed of, by the day on which they were. */
export class ListDisposals extends PagedQuery<DisposedDocument> {
  @IsCommitteeCode() committee!: string;
}

export const listDisposals = query(ListDisposals, async (given, tables) => {
  const select = tables
    .getRepository(DisposalRow)
    .createQueryBuilder('d')
    .where('d.committee = :committee AND d."disposedOn" IS NOT NULL', given);
  if (given.after) {
    const [on, key] = cursorValues(given.after, 2);
    select.andWhere('(d."disposedOn", d.key) > (:on, :key)', { on, key });
  }
  const rows = await select
    .orderBy('d."disposedOn"')
    .addOrderBy('d.key')
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, {
    item: ({ key, number, direction, registeredOn, disposedOn, ground, removedOn }) => ({
      key,
      number,
      direction,
      registeredOn,
      disposedOn,
      ground,
      removedOn,
    }),
    cursor: ({ disposedOn, key }) => [disposedOn ?? '', key],
  });
});

const tableOf = (tables: EntityManager, row: new () => object): string =>
  tables.connection.getMetadata(row).tablePath;
