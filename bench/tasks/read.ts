import { openDatabase } from '@diarium/database';
import { type LogPage, PostgresEventStore } from '@diarium/event-store';
import { MemoryWatch } from '../harness/memory';

export interface ReadInput {
  readonly url: string;
  readonly events: number;
}

export interface ReadFound {
  readonly perSecond: number;
  readonly growthMegabytes: number;
}

const PAGE = 2000;

/** Reads the whole log, every event decoded. */
export async function run({ url, events }: ReadInput): Promise<ReadFound> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  const store = new PostgresEventStore(database);
  const memory = new MemoryWatch();
  const started = performance.now();
  let seen = 0;
  for (let page = await next(0); !page.atHead || page.events.length > 0; page = await next(page.position)) {
    seen += page.events.length;
    memory.look(seen / events);
  }
  const seconds = (performance.now() - started) / 1000;
  if (seen !== events) throw new Error(`${seen} events were read, not ${events}.`);
  return { perSecond: seen / seconds, growthMegabytes: memory.growth };

  function next(after: number): Promise<LogPage> {
    return store.readAll({ after, limit: PAGE });
  }
}
