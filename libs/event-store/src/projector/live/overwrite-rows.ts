import { type Pool } from 'pg';
import { type RecordedEvent } from '../../log/event';
import { type Checkpoints } from '../checkpoints/checkpoints';
import { touchedKeys, touching } from '../rows/changed-rows';
import { type RowDefinition } from '../rows/row-definition';
import { RowTable } from '../rows/row-table';
import { BUILDING, LIVE } from '../schemas';
import { inTransaction } from '../transaction';

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
  for (const { definition, keys } of touched(ground, events))
    await overwriteIn(ground, { schema: LIVE, definition, keys }, overwrite);
}

/**
 * The same for rows that are being built beside the live ones. Whoever builds them reads anew what it has at hand; what
 * another program builds, in a version that is not known here, begins anew.
 * @returns whether anything is being built
 */
export async function overwriteBuilding(
  ground: Ground,
  events: readonly RecordedEvent[],
  overwrite: Overwrite,
): Promise<boolean> {
  const { pool, checkpoints, definitions } = ground;
  const building = (await checkpoints.all(pool)).filter(({ schema }) => schema === BUILDING);
  const isKnown = ({ name, version }: { readonly name: string; readonly version: number }): boolean =>
    definitions.some(({ model }) => model.name === name && model.version === version);
  for (const unknown of building.filter((one) => !isKnown(one))) await checkpoints.remove(pool, unknown);
  if (building.some(isKnown))
    for (const { definition, keys } of touched(ground, events))
      await overwriteIn(ground, { schema: BUILDING, definition, keys }, overwrite);
  return building.length > 0;
}

interface Touched {
  readonly definition: RowDefinition;
  readonly keys: readonly string[];
}

function touched({ definitions }: Ground, events: readonly RecordedEvent[]): readonly Touched[] {
  return definitions
    .map((definition) => {
      const known = events.filter(({ type }) => definition.model.project[type]);
      return { definition, keys: touchedKeys(touching(definition.model, known)) };
    })
    .filter(({ keys }) => keys.length > 0);
}

async function overwriteIn(
  { pool, checkpoints }: Ground,
  { schema, definition, keys }: Touched & { readonly schema: string },
  overwrite: Overwrite,
): Promise<void> {
  const table = new RowTable(definition, schema);
  const id = { schema, name: definition.model.name };
  await inTransaction(pool, async (client) => {
    // Not to be taken back by a crash of the server: the rows would show again what they showed.
    await client.query('SET LOCAL synchronous_commit = on');
    const stands = await checkpoints.lock(client, id);
    if (!stands || (schema === BUILDING && stands.version !== definition.model.version)) return;
    const changed: object[] = [];
    const removed: string[] = [];
    for (const [key, row] of await table.load(client, keys)) {
      const after = overwrite(row);
      if (after === undefined) removed.push(key);
      else if (after !== row) changed.push(after);
    }
    const isChanged = changed.length + removed.length > 0;
    if (isChanged) await table.write(client, table.encode({ added: [], changed, removed }));
    // A build may have at hand what is in none of its rows yet.
    if (isChanged || schema === BUILDING) await checkpoints.renew(client, id);
  });
}
