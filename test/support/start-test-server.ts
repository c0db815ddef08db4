import './library-names.cjs';
import { announceTestServer, startThrowAwayServer } from '@diarium/database/testing';
import { run } from './run-server';

/** Starts the test server of this jest run; jest does it once for all projects that name this file. */
export default async function startTestServer(): Promise<void> {
  run.diariumTestServer = await startThrowAwayServer();
  announceTestServer(run.diariumTestServer.url);
}
