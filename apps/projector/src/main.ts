import 'reflect-metadata';
import { readSettings } from '@diarium/config';
import { openProvenRegister } from '@diarium/audit';
import { openingFailure } from '@diarium/register';

const CANNOT_OPEN = 5;
const FAULT = 70;

/** Keeps the read models at the head of the log until it is asked to stop. */
async function follow(): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const)
      process.once(name, () => {
        stopping.abort();
        resolve(name);
      });
  });
  const opening = openProvenRegister({
    signs: false,
    signal,
    settings: readSettings(),
    onTrouble: ({ of, error }) => {
      log(`${of}: ${error.message}`);
    },
  });
  const register = await opening.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  if (!register) {
    log(`Stopped by ${await stopped} before the register was open.`);
    return;
  }
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
  const { text, isToldWhy } = openingFailure(error);
  log(text);
  process.exitCode = isToldWhy ? CANNOT_OPEN : FAULT;
});
