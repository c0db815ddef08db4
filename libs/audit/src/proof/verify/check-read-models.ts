import { type Database } from '@diarium/database';
import { type ClientBase, type Pool } from 'pg';
import { type BuildProgress, type Projector, type ReadModel } from '@diarium/event-store';
import { getMetadataArgsStorage } from 'typeorm';
import { compareColumns, compareRows } from './compare-tables';
import { type Findings } from './report';

export interface ReadModelsCheck {
  readonly database: Pick<Database, 'pool' | 'connect'>;
  readonly projector: Pick<Projector, 'buildInto' | 'dropScratch'>;
  readonly models: readonly ReadModel[];
  readonly findings: Findings;
  /** Where the rows are folded anew, that nobody else uses meanwhile. */
  readonly scratch: string;
  readonly onProgress?: ((model: string) => void) | undefined;
  /** Hears how far the folding of a read model is. */
  readonly onFold?: ((progress: BuildProgress) => void) | undefined;
}

const LIVE = 'read';
const JOIN_MEMORY = '64MB';
const ADDS_A_COLUMN = /^ALTER TABLE \{table\} ADD COLUMN/;
/** Rows that are read once, as a whole, need none; what the database makes of a row is held against how it is made. */
const notIndexed = { withoutIndexes: true };

/** Folds the log into tables of its own and holds the live rows against them. @returns how many rows were compared */
export async function checkReadModels(check: ReadModelsCheck): Promise<number> {
  const { projector, scratch } = check;
  let rows = 0;
  // One of its own: the pool may have no other for what is folded while rows are held.
  const session = await check.database.connect();
  try {
    for (const model of await foldedTogether(check)) {
      check.onProgress?.(model.name);
      rows += await checkOne(check, session, model);
    }
  } finally {
    await session.end().catch(() => undefined);
    await projector.dropScratch(scratch);
  }
  return rows;
}

/**
 * Folds what all of them hold, from one reading of the log, before anybody has to wait.
 * @returns them in the order of how far they are: what is folded for one is a beginning for the next
 */
async function foldedTogether(check: ReadModelsCheck): Promise<readonly ReadModel[]> {
  const { database, projector, models, scratch, onFold } = check;
  if (models.length === 0) return models;
  const positions = new Map<string, number>();
  for (const model of models) positions.set(model.name, await positionOf(database.pool, model));
  const bounds = { upTo: Math.min(...positions.values()) };
  try {
    await projector.buildInto(scratch, models, {
      bounds,
      ...notIndexed,
      ...(onFold && { onProgress: onFold }),
    });
  } catch (error) {
    // It is told of when its turn comes.
    if (!isHalted(error)) throw error;
  }
  return models.toSorted((one, other) => (positions.get(one.name) ?? 0) - (positions.get(other.name) ?? 0));
}

const isHalted = (error: unknown): boolean => (error as { code?: unknown }).code === 'projector.halted';

/** Its live rows stand still while they are compared: whoever folds on waits for the lock. */
async function checkOne(check: ReadModelsCheck, client: ClientBase, model: ReadModel): Promise<number> {
  const { projector, findings, scratch, onFold } = check;
  const progress = onFold && { onProgress: onFold };
  try {
    // What can be folded before anybody has to wait is folded before.
    const before = await positionOf(client, model);
    await projector.buildInto(scratch, [model], { ...notIndexed, bounds: { upTo: before }, ...progress });
    await client.query(`BEGIN; SET LOCAL work_mem = '${JOIN_MEMORY}'`);
    const upTo = await positionOf(client, model, 'FOR UPDATE');
    await projector.buildInto(scratch, [model], { ...notIndexed, bounds: { upTo } });
    const table = tableOf(model);
    const tables = { table, live: LIVE, folded: scratch };
    const count = await compareRows(client, findings, tables);
    const statements = (model.indexes ?? []).filter((sql) => ADDS_A_COLUMN.test(sql));
    await compareColumns(client, findings, { tables, statements });
    await client.query(`DROP TABLE "${scratch}"."${table}"`);
    await client.query(`DELETE FROM "${scratch}".read_model WHERE name = $1`, [model.name]);
    await client.query('COMMIT');
    return count;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (!isHalted(error)) throw error;
    findings.add({ code: 'proof.read-model-halted', details: { model: model.name } });
    return 0;
  }
}

async function positionOf(client: Pool | ClientBase, { name }: ReadModel, lock = ''): Promise<number> {
  const { rows } = await client.query<{ position: number }>(
    `SELECT position FROM diarium.read_model WHERE schema = $1 AND name = $2 ${lock}`,
    [LIVE, name],
  );
  return Number(rows[0]?.position ?? 0);
}

function tableOf({ name, row }: ReadModel): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === row)?.name;
  if (table === undefined) throw new Error(`The rows of ${name} are no entity with a table of that name.`);
  return table;
}
