import { randomBytes } from 'node:crypto';
import { masterKeysFromSetting, PersonalKeys } from '@diarium/access';
import { type Database, migrateDatabase, openDatabase } from '@diarium/database';
import { type EventCatalogue, PostgresEventStore, type RecordedEvent } from '@diarium/event-store';
import { registerCatalogue, registerMigrations } from '@diarium/register';

export interface SealedInput {
  /** The register whose events are taken, as they are there: plain. */
  readonly from: string;
  /** Of an empty database. */
  readonly url: string;
  readonly isSealed: boolean;
  readonly events: number;
  readonly callers: number;
}

export interface SealedFound {
  readonly appendedPerSecond: number;
  readonly replayedPerSecond: number;
}

const PAGE = 2000;

/** Appends the events of cases one by one, then reads them all as a program does that has just started. */
export async function run(input: SealedInput): Promise<SealedFound> {
  const { from, url, isSealed, events, callers } = input;
  const streams = await streamsOf(from, events);
  const count = streams.reduce((sum, one) => sum + one.length, 0);
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  await migrateDatabase(database, registerMigrations);
  const master = randomBytes(32).toString('base64');
  const store = new PostgresEventStore(database);
  const started = performance.now();
  await appendAll(store, await catalogueOf(database, isSealed, master), { streams, callers });
  const appended = performance.now();
  // Nothing is known of any key.
  const catalogue = await catalogueOf(database, isSealed, master);
  const begun = performance.now();
  const seen = await replay(store, catalogue);
  const replayed = performance.now();
  if (seen !== count) throw new Error(`${seen} events were read, not ${count}.`);
  return {
    appendedPerSecond: (count * 1000) / (appended - started),
    replayedPerSecond: (count * 1000) / (replayed - begun),
  };
}

async function catalogueOf(database: Database, isSealed: boolean, master: string): Promise<EventCatalogue> {
  if (!isSealed) return registerCatalogue();
  const keys = await PersonalKeys.open(database.pool, masterKeysFromSetting(master));
  return registerCatalogue(keys.cipher);
}

/** The first events of a log, by stream. */
async function streamsOf(url: string, events: number): Promise<readonly (readonly RecordedEvent[])[]> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  const store = new PostgresEventStore(database);
  const streams = new Map<string, RecordedEvent[]>();
  for (let after = 0; after < events; after += PAGE) {
    const page = await store.readAll({ after, limit: Math.min(PAGE, events - after) });
    for (const event of page.events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  await store.close();
  await database.close();
  return [...streams.values()];
}

interface Appending {
  readonly streams: readonly (readonly RecordedEvent[])[];
  readonly callers: number;
}

/** One event of a stream after the other, so many streams at a time. */
async function appendAll(
  store: PostgresEventStore,
  catalogue: EventCatalogue,
  { streams, callers }: Appending,
): Promise<void> {
  const left = streams.values();
  const caller = async (): Promise<void> => {
    for (const stream of left)
      for (const { id, type, version, occurredAt, data, metadata, revision, ...event } of stream) {
        const given = { id, type, version, occurredAt, data, metadata };
        await store.append(event.stream, revision - 1, await catalogue.toStored([given]));
      }
  };
  await Promise.all(Array.from({ length: callers }, caller));
}

async function replay(store: PostgresEventStore, catalogue: EventCatalogue): Promise<number> {
  let seen = 0;
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    seen += (await catalogue.fromStored(page.events)).length;
    if (page.atHead) return seen;
    after = page.position;
  }
}
