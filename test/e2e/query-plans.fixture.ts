import { type Reach } from '@diarium/access';
import { openDataSource } from '@diarium/database';
import { type TestDatabase } from '@diarium/database/testing';
import { type QueryRouting } from '@diarium/event-store';
import { readerSettings, readModels } from '@diarium/register';
import { type DataSource } from 'typeorm';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const ROWS = 20_000;

const EXPLAIN = 'FORMAT JSON';

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

interface WaysOptions {
  /** How many rows there are of each table. */
  readonly count?: number;
  /** What somebody asks who sees it through the masks, and the ways then. */
  readonly masked?: { readonly reach: Reach; readonly expected: readonly Expected[] };
}

/** @param rows for each table of a read model, a row as JSON of its number `n` */
export function describeWays(
  title: string,
  rows: Readonly<Record<string, string>>,
  expected: readonly Expected[],
  { count = ROWS, masked }: WaysOptions = {},
): void {
  describe(title, () => {
    let open: TestRegister;
    let tables: DataSource;
    let seen: DataSource | undefined;

    beforeAll(async () => {
      open = await openTestRegister();
      for (const [table, row] of Object.entries(rows)) await fillTable(open.database, table, row, count);
      tables = await openDataSource(open.database, {
        schema: 'read',
        entities: readModels.map(({ row }) => row),
      });
      if (masked) seen = await tablesAsSeen(open, masked.reach);
    });

    afterAll(async () => {
      await seen?.destroy();
      await tables.destroy();
      await open.drop();
    });

    it.each(expected)('an index finds %s', async (_, { routing, query }, ways) => {
      const found = await waysOf(tables, () => routing.answer(query, tables.manager));
      expect([...new Set(found)].sort()).toEqual([...ways].sort());
    });

    if (masked)
      it('the same index finds what a reader sees, whatever the values and after a year that was not counted', async () => {
        const found = async () => {
          const all = [];
          for (const [what, { routing, query }] of masked.expected) {
            const source = seen ?? tables;
            const ask = () => routing.answer(query, source.manager);
            for (const explain of [EXPLAIN, `${EXPLAIN}, GENERIC_PLAN`])
              all.push([what, [...new Set(await waysOf(source, ask, explain))].sort()]);
          }
          return all;
        };
        const wanted = masked.expected.flatMap(([what, , ways]) => {
          const one = [what, [...ways].sort()];
          return [one, one];
        });
        expect(await found()).toEqual(wanted);
        const later = Object.fromEntries(Object.entries(rows).filter(([table]) => table.startsWith('case_')));
        for (const [table, row] of Object.entries(later))
          await insertRows(open.database, table, `${row} || '{"year": 2099}'`, [count + 1, count + 5000]);
        expect(await found()).toEqual(wanted);
      });
  });
}

/** The tables as a reader has them: through the views, with their settings. */
async function tablesAsSeen({ register, database }: TestRegister, reach: Reach): Promise<DataSource> {
  const { schema, settings } = await register.inside.seen.ground({}, 'seen', readerSettings(reach));
  const set = Object.entries(settings ?? {}).map(([name, value]) => `-c ${name}=${value}`);
  const options = [database.poolOptions.options, ...set].join(' ');
  const poolOptions = { ...database.poolOptions, options };
  return openDataSource(
    { ...database, poolOptions },
    { schema: schema ?? '', entities: readModels.map(({ row }) => row) },
  );
}

/** Puts rows into a table of a read model, each as JSON of its number `n`, and tells the planner of them. */
export async function fillTable(
  database: Pick<TestDatabase, 'pool'>,
  table: string,
  row: string,
  rows: number,
): Promise<void> {
  await insertRows(database, table, row, [1, rows]);
  await database.pool.query(`VACUUM (ANALYZE) read.${table}`);
}

async function insertRows(
  { pool }: Pick<TestDatabase, 'pool'>,
  table: string,
  row: string,
  [first, last]: readonly [number, number],
): Promise<void> {
  const { rows: found } = await pool.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
     WHERE table_schema = 'read' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = found[0]?.columns ?? '';
  await pool.query(
    `INSERT INTO read.${table} (${columns}) SELECT ${columns} FROM generate_series(${first}, ${last}) AS n,
       jsonb_populate_record(null::read.${table}, ${row})`,
  );
}

/** How the server would find the rows of each statement: the indexes it looks into, or the tables it reads whole. */
async function waysOf(
  tables: DataSource,
  ask: () => Promise<unknown>,
  explain = EXPLAIN,
): Promise<readonly string[]> {
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
  for (const { sql, values } of asked)
    ways.push(...(await waysOfStatement(tables, sql, { values, explain })));
  return ways;
}

async function waysOfStatement(
  tables: DataSource,
  sql: string,
  { values, explain }: { readonly values: unknown[]; readonly explain: string },
): Promise<string[]> {
  const explained = await tables.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    `EXPLAIN (${explain}) ${sql}`,
    explain === EXPLAIN ? values : undefined,
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
