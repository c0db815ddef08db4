import { openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector } from '@diarium/event-store';
import { readModels, registerCatalogue } from '@diarium/register';

export interface RebuiltModel {
  readonly name: string;
  readonly events: number;
  readonly seconds: number;
}

/** Builds every read model of a register anew, one after the other. */
export async function run({ url }: { readonly url: string }): Promise<readonly RebuiltModel[]> {
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
  const rebuilt: RebuiltModel[] = [];
  for (const { name, project } of readModels) {
    const started = performance.now();
    await projector.rebuild([name]);
    const seconds = (performance.now() - started) / 1000;
    const { rows } = await database.pool.query<{ events: number }>(
      'SELECT count(*) AS events FROM diarium.log WHERE type = ANY($1)',
      [Object.keys(project)],
    );
    rebuilt.push({ name, events: rows[0]?.events ?? 0, seconds });
  }
  return rebuilt;
}
