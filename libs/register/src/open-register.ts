import { type KeySettings, openPersonalKeys, type PersonalKeys } from '@diarium/access';
import { type Settings } from '@diarium/config';
import {
  closeInTurn,
  type Database,
  migrateDatabase,
  openDatabase,
  orConnectionLost,
} from '@diarium/database';
import {
  claimLog,
  type EventCatalogue,
  type EventStore,
  openEventStoreDb,
  type FactReader,
  FoldedRows,
  LiveTables,
  openingOnly,
  OverlayEventStore,
  Pace,
  Policies,
  PostgresEventStore,
  Projector,
  type ReadModelTables,
  type Trouble,
} from '@diarium/event-store';
import { type CommandBus } from '@nestjs/cqrs';
import { RememberedAnswers } from './access/remembered-answers';
import { Readings } from './access/readings/record-readings';
import { ROW_RULES } from './access/views/row-rules';
import { SeenViews } from './access/views/seen-views';
import { policies as registerPolicies, readModels, registerCatalogue } from './capabilities';
import { deskOver, type RegisterGround } from './register.module';
import { registerMigrations } from './register-migrations';
import { type Desk } from './shared/desk';
import { startUnlessStopped } from './start-unless-stopped';

/** The whole register on one database, open until it is closed. */
export interface Register extends Desk {
  readonly database: Database;
  readonly store: EventStore;
  /** Lifts and opens what the store holds. */
  readonly catalogue: EventCatalogue;
  /** Undefined where personal data are stored as they are. */
  readonly keys: PersonalKeys | undefined;
  readonly projector: Projector;
  readonly policies: Policies;
  /** What guards stand on. */
  readonly inside: {
    readonly bus: CommandBus;
    readonly read: FactReader;
    readonly seen: SeenViews;
    readonly tables: ReadModelTables;
    /** What this process remembers of streams is read anew. */
    readonly forget: () => void;
    readonly readings: Readings;
    readonly answers: RememberedAnswers;
  };
  /** A desk whose commands are decided as here and stored nowhere: for trying out what would happen. */
  rehearse<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result>;
  /** While the work gives very many commands, views and policies follow in larger steps. */
  inLargeSteps<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** `eventStoreUrl` names the server of the log; without it the log is in the database. */
type LogSettings = Pick<Settings, 'projectionBatch'> & Partial<Pick<Settings, 'eventStoreUrl'>>;

export interface RegisterOptions {
  readonly settings: Pick<Settings, 'poolSize'> & LogSettings & KeySettings;
  /** Hears of read models that halt or cannot go on for now. */
  readonly onTrouble: (trouble: Trouble) => void;
  /** Breaks off opening: what is open by then is closed, and `openRegister` throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Opens the register: database, durable tables, log, read models brought to the head of the log, and all handlers.
 * @throws DatabaseError, KeysError, LogError
 */
export function openRegister(options: RegisterOptions): Promise<Register> {
  return orConnectionLost(() => openWithKeys(options));
}

async function openWithKeys({ settings, onTrouble, signal }: RegisterOptions): Promise<Register> {
  const database = await openDatabase(settings);
  try {
    await migrateDatabase(database, registerMigrations, { signal });
    const keys = await openPersonalKeys(database, settings);
    try {
      const register = await openOver(database, { settings, onTrouble, keys: keys.keys, signal });
      return { ...register, close: () => closeInTurn([() => register.close(), () => keys.close()]) };
    } catch (error) {
      await keys.close();
      throw error;
    }
  } catch (error) {
    await database.close();
    signal?.throwIfAborted();
    throw error;
  }
}

export interface OpenOverOptions extends Pick<RegisterOptions, 'onTrouble'> {
  readonly settings: LogSettings;
  readonly keys?: PersonalKeys | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The register over a database that is open and migrated; closing the register closes it. */
export async function openOver(
  database: Database,
  { settings, onTrouble, keys, signal }: OpenOverOptions,
): Promise<Register> {
  const catalogue = registerCatalogue(keys?.cipher);
  const store = await openOwnLog(database, settings);
  const pace = new Pace();
  const projector = new Projector({
    pace,
    database,
    store,
    catalogue,
    models: readModels,
    onTrouble,
    batchSize: settings.projectionBatch,
  });
  await startUnlessStopped({ projector, store }, signal);
  const tables = new LiveTables(database, readModels);
  const ground: RegisterGround = { store, catalogue, rows: projector, tables };
  const { desk, bus, read, forget: forgetStreams, close } = await deskOver(ground);
  const forget = (): void => {
    forgetStreams();
    projector.forget();
  };
  const reactions = new Policies(
    {
      ...{ database, store, catalogue, pace },
      read,
      submit: (command, context) => desk.commands.submit(command, context),
      onTrouble,
    },
    registerPolicies,
  );
  await reactions.start();
  const closings = keys?.watchClosings(forget);
  return {
    ...desk,
    database,
    store,
    catalogue,
    keys,
    projector,
    policies: reactions,
    inside: {
      bus,
      read,
      tables,
      forget,
      seen: new SeenViews(database.pool, readModels, ROW_RULES),
      readings: new Readings(database.pool, desk.commands),
      answers: new RememberedAnswers(() => projector.mark),
    },
    inLargeSteps: (work) => pace.inLargeSteps(work),
    // What is tried out leaves no keys behind.
    rehearse: (work) =>
      rehearse({ ...ground, catalogue: registerCatalogue(keys && openingOnly(keys.cipher)) }, work),
    close: () =>
      closeInTurn([
        () => closings?.stop(),
        () => reactions.stop(),
        close,
        () => projector.stop(),
        () => store.close(),
        () => tables.close(),
        () => database.close(),
      ]),
  };
}

async function openOwnLog(database: Database, { eventStoreUrl }: LogSettings): Promise<EventStore> {
  const store = eventStoreUrl ? await openEventStoreDb(eventStoreUrl) : new PostgresEventStore(database);
  await claimLog(database.pool, store, eventStoreUrl ? 'EventStoreDB' : 'PostgreSQL');
  return store;
}

async function rehearse<Result>(
  ground: RegisterGround,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const store = new OverlayEventStore(ground.store);
  const rows = new FoldedRows(store, ground.catalogue, {
    base: ground.rows,
    after: () => store.baseHead(),
  });
  const { desk, close } = await deskOver({ ...ground, store, rows });
  try {
    return await work(desk);
  } finally {
    await close();
    await store.close();
  }
}
