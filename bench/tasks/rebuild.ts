import { type Database, openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector, unchanged } from '@diarium/event-store';
import { readModels, registerCatalogue } from '@diarium/register';

export interface RebuiltModel {
  readonly name: string;
  readonly events: number;
  /** Those of types that change no row, which are not read. */
  readonly unread: number;
  /** To fold and write its own events, while others are built beside it. */
  readonly seconds: number;
}

export interface Rebuilt {
  readonly seconds: number;
  readonly models: readonly RebuiltModel[];
}

/** Builds every read model of a register anew. */
export async function run({ url }: { readonly url: string }): Promise<Rebuilt> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  const projector = new Projector({
    database,
    store: new PostgresEventStore(database),
    catalogue: registerCatalogue(),
    models: readModels,
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  const rates = new Map<string, number>();
  const started = performance.now();
  await projector.rebuild(undefined, {
    onProgress: ({ name, eventsPerSecond }) => {
      if (eventsPerSecond > 0) rates.set(name, eventsPerSecond);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const models: RebuiltModel[] = [];
  for (const { name, project } of readModels) {
    const types = Object.keys(project);
    const events = await countOf(database, types);
    const unread = await countOf(
      database,
      types.filter((type) => project[type] === unchanged),
    );
    models.push({ name, events, unread, seconds: (events - unread) / (rates.get(name) ?? Infinity) });
  }
  return { seconds, models };
}

async function countOf({ pool }: Database, types: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ events: number }>(
    'SELECT count(*) AS events FROM diarium.log WHERE type = ANY($1)',
    [types],
  );
  return rows[0]?.events ?? 0;
}
