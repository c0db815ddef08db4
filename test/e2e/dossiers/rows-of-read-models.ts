import { type Database } from '@diarium/database';
import {
  type EventStore,
  foldInto,
  LiveTables,
  type QueryGround,
  type ReadModel,
  type RecordedEvent,
} from '@diarium/event-store';
import { readModels, registerCatalogue } from '@diarium/register';

/** The rows of every read model by its name, in the order of their keys. */
export type Rows = Readonly<Record<string, readonly object[]>>;

/** The whole log, from the first event to the last. */
export async function wholeLog(store: EventStore): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = 0, atHead = false; !atHead;) {
    const page = await store.readAll({ after, limit: 500 });
    events.push(...page.events);
    ({ position: after, atHead } = page);
  }
  return events;
}

/** What the read models must hold: the fold of all events, in memory and at once. */
export async function foldedRows(store: EventStore, catalogue = registerCatalogue()): Promise<Rows> {
  return foldOf(await wholeLog(store), readModels, catalogue);
}

export async function foldOf(
  stored: readonly RecordedEvent[],
  models: readonly ReadModel[] = readModels,
  catalogue = registerCatalogue(),
): Promise<Rows> {
  const events = await catalogue.fromStored(stored);
  return Object.fromEntries(
    models.map((model) => {
      const rows = new Map<string, object | undefined>();
      foldInto(model, rows, events);
      return [model.name, inOrder([...rows.values()].filter((row) => row !== undefined))];
    }),
  );
}

/** What the read models hold, as queries see it. */
export async function liveRows(database: Database): Promise<Rows> {
  const tables = new LiveTables(database, readModels);
  try {
    return await rowsOn(tables, {});
  } finally {
    await tables.close();
  }
}

/** What the read models hold on some ground. */
export async function rowsOn(
  tables: LiveTables,
  ground: QueryGround,
  models: readonly ReadModel[] = readModels,
): Promise<Rows> {
  const rows: Record<string, readonly object[]> = {};
  for (const { name, row } of models) {
    const found = await tables.read(ground, (stored) => stored.getRepository(row).find());
    rows[name] = inOrder(found.map((entity) => ({ ...entity })));
  }
  return rows;
}

const keyOf = (row: object): string => (row as { readonly key: string }).key;

const inOrder = (rows: readonly object[]): readonly object[] =>
  [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
