import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedDatabase } from '../embedded/open-embedded-database';

/** A server for tests: fast, empty, and gone when it is stopped or when this process ends in whatever way. */
export interface ThrowAwayServer {
  readonly url: string;
  stop(): Promise<void>;
}

const GONE_WITHIN_MS = 10_000;

export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'diarium-test-'));
  const database = await openEmbeddedDatabase({ dataDir, poolSize: 1, throwAway: true });
  return {
    url: database.url,
    async stop() {
      await database.close();
      const deadline = Date.now() + GONE_WITHIN_MS;
      while (existsSync(dataDir) && Date.now() < deadline) await sleep(20);
    },
  };
}
