import './library-names.cjs';
import { announceTestServer } from '@diarium/database/testing';
import { run } from './run-server';

/** Stops the test server of this jest run and waits until its files are gone. */
export default async function stopTestServer(): Promise<void> {
  announceTestServer(undefined);
  await run.diariumTestServer?.stop();
}
