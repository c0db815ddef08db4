import { openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector } from '@diarium/event-store';
import { readModels, registerCatalogue } from '@diarium/register';

export interface RebuiltModel {
  readonly name: string;
  readonly events: number;
  /** From its first page to its last, while another one is built beside it. */
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
  const times = new Map<string, { readonly from: number; to: number }>();
  const started = performance.now();
  await projector.rebuild(undefined, {
    onProgress: ({ name }) => {
      const now = performance.now();
      const time = times.get(name);
      if (time) time.to = now;
      else times.set(name, { from: now, to: now });
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const models: RebuiltModel[] = [];
  for (const { name, project } of readModels) {
    const { rows } = await database.pool.query<{ events: number }>(
      'SELECT count(*) AS events FROM diarium.log WHERE type = ANY($1)',
      [Object.keys(project)],
    );
    const { from = 0, to = 0 } = times.get(name) ?? {};
    models.push({ name, events: rows[0]?.events ?? 0, seconds: (to - from) / 1000 });
  }
  return { seconds, models };
}
