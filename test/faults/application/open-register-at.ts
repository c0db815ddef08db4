import { migrateDatabase, openDatabase, orConnectionLost } from '@diarium/database';
import { LiveTables, openEventStoreDb, Projector, type Trouble } from '@diarium/event-store';
import {
  deskOver,
  openRegister,
  readModels,
  type Register,
  registerCatalogue,
  registerMigrations,
} from '@diarium/register';

/** Where a register is: its database embedded or by URL, its log there too or in EventStoreDB. */
export interface Where {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly eventStoreUrl?: string;
}

export type OpenRegister = Pick<Register, 'commands' | 'store' | 'catalogue' | 'projector' | 'close'> &
  Partial<Pick<Register, 'rehearse'>>;

export interface OpenOptions {
  readonly projectionBatch: number;
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** Of the keys of personal data, also where the server is reached through a proxy and so by its address. */
export const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** Opens the register as an application does. */
export async function openRegisterAt(where: Where, options: OpenOptions): Promise<OpenRegister> {
  const { projectionBatch, onTrouble = () => undefined } = options;
  const { dataDir, databaseUrl, eventStoreUrl } = where;
  if (eventStoreUrl) return orConnectionLost(() => openOnEventStoreDb({ ...where, eventStoreUrl }, options));
  const settings = { dataDir, databaseUrl, poolSize: 10, projectionBatch, masterKey: MASTER_KEY };
  return openRegister({ settings, onTrouble });
}

async function openOnEventStoreDb(
  { dataDir, databaseUrl, eventStoreUrl }: Where & { readonly eventStoreUrl: string },
  { projectionBatch, onTrouble = () => undefined }: OpenOptions,
): Promise<OpenRegister> {
  const database = await openDatabase({ dataDir, databaseUrl, poolSize: 10 });
  await migrateDatabase(database, registerMigrations);
  const store = await openEventStoreDb(eventStoreUrl, { timeoutMs: 2000, pollMs: 500 });
  const catalogue = registerCatalogue();
  const projector = new Projector({
    database,
    store,
    catalogue,
    models: readModels,
    onTrouble,
    batchSize: projectionBatch,
  });
  await projector.start();
  const tables = new LiveTables(database, readModels);
  const { desk, close } = await deskOver({ store, catalogue, rows: projector, tables });
  return {
    commands: desk.commands,
    store,
    catalogue,
    projector,
    close: async () => {
      await close();
      await projector.stop();
      await store.close();
      await tables.close();
      await database.close();
    },
  };
}
