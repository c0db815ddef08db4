import { migrateDatabase, openDatabase } from '@diarium/database';
import {
  commandContext,
  LiveTables,
  type Outcome,
  PostgresEventStore,
  Projector,
  startOfDay,
} from '@diarium/event-store';
import {
  type Desk,
  deskOver,
  EstablishCommittee,
  readModels,
  registerCatalogue,
  type RegisterGround,
  registerMigrations,
} from '@diarium/register';
import { COMMITTEES } from './case-life';

/** `consulted`: the read models that deciders ask. `none` is for reading what is there. */
export type Following = 'all' | 'consulted' | 'none';

const CAUGHT_UP_WITHIN_MS = 600_000;

const CONSULTED = ['case-obligations', 'committee-prefixes'];

/** A register's desk whose projector follows the log with some of the read models. */
export async function openDesk(url: string, following: Following): Promise<Desk> {
  return (await deskOver(await openGround(url, following))).desk;
}

/** What such a desk stands on. Each desk over it begins with nothing in its cache. */
export async function openGround(url: string, following: Following): Promise<RegisterGround> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  const catalogue = registerCatalogue();
  const store = new PostgresEventStore(database);
  const models = following === 'all' ? readModels : readModels.filter(({ name }) => CONSULTED.includes(name));
  const rows = new Projector({
    database,
    store,
    catalogue,
    models,
    onTrouble: ({ error }) => {
      throw error;
    },
  });
  if (following !== 'none') {
    await rows.start();
    // What was recorded before is not what is measured.
    await rows.waitFor(await store.head(), { timeoutMs: CAUGHT_UP_WITHIN_MS });
  }
  return { store, catalogue, rows, tables: new LiveTables(database, readModels) };
}

/** Makes the tables of a register in an empty database. */
export async function migrate(url: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  await migrateDatabase(database, registerMigrations);
  await database.close();
}

/** Sends a command as a registrar, as if it had happened then. */
export function send(desk: Desk, command: object, occurredAt: string): Promise<Outcome> {
  return desk.commands.submit(command, commandContext({ actor: 'Eva Berg', role: 'registrar', occurredAt }));
}

export async function establishCommittees(desk: Desk): Promise<void> {
  for (const committee of COMMITTEES)
    await send(
      desk,
      Object.assign(new EstablishCommittee(), {
        committee,
        name: `Nämnden ${committee}`,
        joint: false,
        host: 'Regionen',
        prefix: committee,
      }),
      startOfDay('2010-01-01'),
    );
}
