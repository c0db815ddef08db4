import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../embedded/open-embedded-database';

/** A server for tests: fast, empty, and gone when it is stopped or when this process ends in whatever way. */
export interface ThrowAwayServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startThrowAwayServer(): Promise<ThrowAwayServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'diarium-test-'));
  const database = await openEmbeddedDatabase({ dataDir, poolSize: 1, throwAway: true });
  return {
    url: database.url,
    async stop() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
