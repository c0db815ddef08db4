import { openDataSource } from '@diarium/database';
import { type TestDatabase } from '@diarium/database/testing';
import { type QueryRouting } from '@diarium/event-store';
import { readModels } from '@diarium/register';
import { type DataSource } from 'typeorm';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const ROWS = 20_000;

/** A query as it is asked. */
export interface Asked {
  readonly routing: QueryRouting;
  readonly query: object;
}

export const asked = <Query extends object>(
  routing: QueryRouting,
  queryClass: new () => Query,
  fields: Partial<Query> = {},
): Asked => ({ routing, query: Object.assign(new queryClass(), fields) });

/** What is asked for, and the ways on which the server is to find it. */
export type Expected = readonly [what: string, Asked, ways: readonly string[]];

/** @param rows for each table of a read model, a row as JSON of its number `n`; @param count how many of each */
export function describeWays(
  title: string,
  rows: Readonly<Record<string, string>>,
  expected: readonly Expected[],
  count = ROWS,
): void {
  describe(title, () => {
    let open: TestRegister;
    let tables: DataSource;

    beforeAll(async () => {
      open = await openTestRegister();
      for (const [table, row] of Object.entries(rows)) await fillTable(open.database, table, row, count);
      tables = await openDataSource(open.database, {
        schema: 'read',
        entities: readModels.map(({ row }) => row),
      });
    });

    afterAll(async () => {
      await tables.destroy();
      await open.drop();
    });

    it.each(expected)('an index finds %s', async (_, { routing, query }, ways) => {
      const found = await waysOf(tables, () => routing.answer(query, tables.manager));
      expect([...new Set(found)].sort()).toEqual([...ways].sort());
    });
  });
}

/** Puts rows into a table of a read model, each as JSON of its number `n`, and tells the planner of them. */
export async function fillTable(
  { pool }: Pick<TestDatabase, 'pool'>,
  table: string,
  row: string,
  rows: number,
): Promise<void> {
  const { rows: found } = await pool.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
     WHERE table_schema = 'read' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = found[0]?.columns ?? '';
  await pool.query(
    `INSERT INTO read.${table} (${columns}) SELECT ${columns} FROM generate_series(1, ${rows}) AS n,
       jsonb_populate_record(null::read.${table}, ${row})`,
  );
  await pool.query(`VACUUM (ANALYZE) read.${table}`);
}

/** How the server would find the rows of each statement: the indexes it looks into, or the tables it reads whole. */
async function waysOf(tables: DataSource, ask: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: { sql: string; values: unknown[] }[] = [];
  const make = tables.createQueryRunner.bind(tables);
  const making = jest.spyOn(tables, 'createQueryRunner').mockImplementation((mode) => {
    const runner = make(mode);
    const run = runner.query.bind(runner);
    const note = (sql: string, values: unknown[] = [], ...rest: [true]): Promise<unknown> => {
      asked.push({ sql, values });
      return run(sql, values, ...rest);
    };
    Object.defineProperty(runner, 'query', { value: note });
    return runner;
  });
  await ask().finally(() => making.mockRestore());
  const ways = [];
  for (const { sql, values } of asked) ways.push(...(await waysOfStatement(tables, sql, values)));
  return ways;
}

async function waysOfStatement(tables: DataSource, sql: string, values: unknown[]): Promise<string[]> {
  const explained = await tables.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    `EXPLAIN (FORMAT JSON) ${sql}`,
    values,
  );
  const nodes = explained.flatMap((row) => nodesOf(row['QUERY PLAN'][0].Plan));
  const ways = nodes.map(async (node) => {
    if (node['Index Name']) return indexNamed(tables, node['Index Name']);
    return node['Node Type'] === 'Seq Scan' ? `the whole of ${node['Relation Name']}` : undefined;
  });
  return (await Promise.all(ways)).filter((way) => way !== undefined);
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** `case_list (status, position)` */
async function indexNamed(tables: DataSource, name: string): Promise<string> {
  const [found] = await tables.query<{ table: string; definition: string }[]>(
    `SELECT tablename AS "table", indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'read' AND indexname = $1`,
    [name],
  );
  return `${found?.table} ${found?.definition.replace(/^.* USING (btree )?/, '').replaceAll('"', '')}`;
}
