import { type Principal, reachOf } from '@diarium/access';
import { readerSettings } from '@diarium/register';
import { fillTable } from '../query-plans.fixture';
import { type TestRegister } from '../../support/open-test-register';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** How the server finds a page of the cases of HN among many, as a reader asks for it through the views with masks. */
export async function waysThrough(
  { database }: TestRegister,
  principal: Principal,
): Promise<readonly string[]> {
  await fillTable(
    database,
    'case_list',
    `(SELECT to_jsonb(c) FROM read.case_list c WHERE committee = 'HN' LIMIT 1) ||
     jsonb_build_object('key', 'HN-2021-' || n, 'year', 2021, 'committee', CASE WHEN n % 40 = 0 THEN 'HN' ELSE 'PN' END, 'number', 'HN/' || n || '/2021', 'position', 1000 + n)`,
    8_000,
  );
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    for (const [name, value] of Object.entries(readerSettings(reachOf(principal))))
      await client.query('SELECT set_config($1, $2, true)', [name, value]);
    const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
      `EXPLAIN (FORMAT JSON) SELECT * FROM seen.case_list c
       WHERE c.committee = 'HN' AND c.year = 2021 ORDER BY c.position DESC LIMIT 51`,
    );
    const names = rows.flatMap((row) => scansIn(row['QUERY PLAN'][0].Plan));
    return await Promise.all(
      names.map(
        async (name) =>
          (
            await database.pool.query<{ way: string }>(
              `SELECT regexp_replace(indexdef, '^.* ON read.(.*) USING btree', '\\1') AS way FROM pg_indexes
       WHERE schemaname = 'read' AND indexname = $1`,
              [name],
            )
          ).rows[0]?.way ?? name,
      ),
    );
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** Indexes that are looked into, and tables that are read whole. */
function scansIn(node: PlanNode): readonly string[] {
  const isScan = node['Relation Name'] === 'case_list' && node['Node Type'] === 'Seq Scan';
  const own = node['Index Name'] ?? (isScan ? 'the whole of case_list' : undefined);
  return [...(own ? [own] : []), ...(node.Plans ?? []).flatMap(scansIn)];
}
