import { setTimeout as sleep } from 'node:timers/promises';
import { type Base, type BuildOptions } from '../build/build-progress';
import { type FoldContext } from '../fold/model-fold';
import { type ProcessLocks } from '../process-locks';
import { type RowDefinition } from '../rows/row-definition';
import { Scratch } from '../build/scratch';
import { inTransaction } from '../transaction';

const TRY_AGAIN_AFTER_MS = 25;

export type AddOptions = BuildOptions & { readonly base?: Base | undefined };

export interface Builder {
  readonly context: FoldContext;
  readonly locks: ProcessLocks;
}

/**
 * Builds a table in a schema of its own and moves it, complete, to the schema that queries look at. Processes
 * that want the same table at once build it once.
 * @throws Halted at an event that cannot be applied, and what the signal throws
 */
export async function addTable(
  { context, locks }: Builder,
  definition: RowDefinition,
  schema: string,
  options: AddOptions,
): Promise<void> {
  const building = `${schema}_${definition.model.name.replaceAll(/[^a-z0-9]/g, '_')}`.slice(0, 63);
  while (!(await isThere(context, schema, definition))) {
    options.signal?.throwIfAborted();
    const lease = await locks.tryAcquire(building);
    if (!lease) {
      await sleep(TRY_AGAIN_AFTER_MS, undefined, { signal: options.signal });
      continue;
    }
    const scratch = new Scratch(context, building);
    try {
      if (await isThere(context, schema, definition)) return;
      const signals = [lease.lost, ...(options.signal ? [options.signal] : [])];
      // What a process that died has left.
      await scratch.drop();
      await scratch.build([definition], { ...options, signal: AbortSignal.any(signals) });
      await move(context, definition, { from: building, to: schema });
    } finally {
      await scratch.drop().finally(() => lease.release());
    }
  }
}

async function isThere({ pool }: FoldContext, schema: string, { table }: RowDefinition): Promise<boolean> {
  const { rows } = await pool.query<{ isThere: boolean }>('SELECT to_regclass($1) IS NOT NULL AS "isThere"', [
    `"${schema}".${table}`,
  ]);
  return rows[0]?.isThere ?? false;
}

async function move(
  { pool }: FoldContext,
  { table }: RowDefinition,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await inTransaction(pool, (client) => client.query(`ALTER TABLE "${from}".${table} SET SCHEMA "${to}"`));
}

/** Drops schemas of tables that nobody builds any longer. */
export async function dropUnfinished({ context, locks }: Builder, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) {
    const lease = await locks.tryAcquire(schema);
    if (!lease) continue;
    await new Scratch(context, schema).drop().finally(() => lease.release());
  }
}
