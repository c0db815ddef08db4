import './library-names.cjs';
import { announceTestServer, startThrowAwayServer } from '@diarium/database/testing';
import { run } from './run-server';

/** Starts the test server of this jest run, once for all projects that want it. */
export default async function startTestServer(): Promise<void> {
  run.diariumTestServer ??= startThrowAwayServer();
  announceTestServer((await run.diariumTestServer).url);
}
