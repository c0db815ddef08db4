import { openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector } from '@diarium/event-store';
import { measuredCatalogue, measuredList } from '../data/measured-list';

export interface FoldInput {
  readonly url: string;
  readonly events: number;
}

/** Folds the whole log into a keyed read model by the projector: seconds until it is complete. */
export async function run({ url }: FoldInput): Promise<number> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  const projector = new Projector({
    database,
    store: new PostgresEventStore(database),
    catalogue: measuredCatalogue,
    models: [measuredList],
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  const started = performance.now();
  await projector.rebuild();
  return (performance.now() - started) / 1000;
}
