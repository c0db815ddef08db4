import { type Pool } from 'pg';
import { type RecordedEvent } from '../log/event';
import { type Checkpoints } from './checkpoints';
import { touchedKeys } from './rows/changed-rows';
import { type RowDefinition } from './rows/row-definition';
import { RowTable } from './rows/row-table';
import { LIVE } from './schemas';
import { inTransaction } from './transaction';

/** What is to stand in the place of a row, under the same key; undefined for none. */
export type Overwrite = (row: object) => object | undefined;

interface Ground {
  readonly pool: Pool;
  readonly checkpoints: Checkpoints;
  readonly definitions: readonly RowDefinition[];
}

/**
 * Overwrites the live rows that events touch beside their folds, at once and for all processes. What a later event
 * makes of a row begins from what stands there then; a rebuild alone makes it again what the log says.
 * @param events as the catalogue opens them
 */
export async function overwriteRows(
  ground: Ground,
  events: readonly RecordedEvent[],
  overwrite: Overwrite,
): Promise<void> {
  for (const definition of ground.definitions) {
    const { model } = definition;
    const known = events.filter(({ type }) => model.project[type]);
    const keys = touchedKeys(model, known);
    if (keys.length > 0) await overwriteIn(ground, definition, keys, overwrite);
  }
}

async function overwriteIn(
  { pool, checkpoints }: Ground,
  definition: RowDefinition,
  keys: readonly string[],
  overwrite: Overwrite,
): Promise<void> {
  const table = new RowTable(definition, LIVE);
  const id = { schema: LIVE, name: definition.model.name };
  await inTransaction(pool, async (client) => {
    // Not to be taken back by a crash of the server: the rows would show again what they showed.
    await client.query('SET LOCAL synchronous_commit = on');
    if (!(await checkpoints.lock(client, id))) return;
    const changed: object[] = [];
    const removed: string[] = [];
    for (const [key, row] of await table.load(client, keys)) {
      const after = overwrite(row);
      if (after === undefined) removed.push(key);
      else if (after !== row) changed.push(after);
    }
    if (changed.length + removed.length === 0) return;
    await table.write(client, { added: [], changed, removed });
    await checkpoints.renew(client, id);
  });
}
