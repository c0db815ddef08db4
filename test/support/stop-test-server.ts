import './library-names.cjs';
import { announceTestServer } from '@diarium/database/testing';
import { run } from './run-server';

/** Stops the test server of this jest run, if another project has not done so. */
export default async function stopTestServer(): Promise<void> {
  const server = run.diariumTestServer;
  run.diariumTestServer = undefined;
  announceTestServer(undefined);
  await (await server)?.stop();
}
