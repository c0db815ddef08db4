import 'reflect-metadata';
import { InvalidSettings, readSettings } from '@diarium/config';
import { DatabaseError } from '@diarium/database';
import { openProvenRegister } from '@diarium/audit';

const CANNOT_OPEN = 5;
const FAULT = 70;

/** Keeps the read models at the head of the log until it is asked to stop. */
async function follow(): Promise<void> {
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  const register = await openProvenRegister({
    signs: false,
    settings: readSettings(),
    onTrouble: ({ of, error }) => {
      log(`${of}: ${error.message}`);
    },
  });
  try {
    log(`Following the log from position ${await register.store.head()}.`);
    log(`Stopping after ${await stopped}.`);
  } finally {
    await register.close();
  }
}

function log(text: string): void {
  process.stderr.write(`${new Date().toISOString()} ${text}\n`);
}

follow().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  const isToldWhy = error instanceof DatabaseError || error instanceof InvalidSettings;
  process.exitCode = isToldWhy ? CANNOT_OPEN : FAULT;
});
