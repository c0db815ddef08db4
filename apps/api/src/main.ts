import 'reflect-metadata';
import { readSettings } from '@diarium/config';
import { openProvenRegister } from '@diarium/audit';
import { openingFailure } from '@diarium/register';
import { type Logger } from 'pino';
import { createApi } from './create-api';
import { type ApiGround } from './http/ground';
import { PREFIX } from './http/prefix';
import { closeInTime } from './server/close-in-time';
import { openLogger } from './server/logger';
import { stopServing } from './server/stop-serving';
import { untilAskedToStop } from './server/until-asked-to-stop';
import { showWhoMaySignIn } from './sign-in/show-who-may-sign-in';
import { SIGN_IN, type SignInServices } from './sign-in/sign-in-services';

/** Beside the time for requests under way. */
const CLOSING_MS = 15_000;
const CANNOT_OPEN = 5;
const FAULT = 70;

/** True where the database did not let the register be closed in time. */
let isLeftOpen = false;

/** Serves the interface until it is asked to stop, then finishes what is under way. */
async function serve(): Promise<void> {
  const { signal, stopped } = untilAskedToStop();
  const settings = readSettings();
  const logger = openLogger(settings.logLevel);
  const opening = openProvenRegister({
    settings,
    signal,
    onTrouble: ({ of, error }) => {
      logger.error({ of, error: error.message });
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
    await serveOver({ register, settings }, logger, stopped);
  } finally {
    // Else a start that fails, where the port is taken, would live on and keep its share of the work for itself.
    isLeftOpen = !(await closeInTime(() => register.close(), CLOSING_MS));
  }
}

async function serveOver({ register, settings }: ApiGround, logger: Logger, stopped: Promise<string>) {
  const api = await createApi({ register, settings, logger });
  try {
    await api.listen(settings.httpPort, settings.httpHost);
    log(`Serving ${await api.getUrl()}${PREFIX}`);
    const services = api.get<SignInServices>(SIGN_IN, { strict: false });
    await showWhoMaySignIn(services, { stopped, demo: process.argv.includes('--demo') });
    log(`Stopping after ${await stopped}.`);
  } finally {
    await stopServing(api);
  }
}

function log(text: string): void {
  process.stderr.write(`${new Date().toISOString()} ${text}\n`);
}

function fail(error: unknown): void {
  const { text, isToldWhy } = openingFailure(error);
  log(text);
  process.exitCode = isToldWhy ? CANNOT_OPEN : FAULT;
}

void serve()
  .catch(fail)
  .finally(() => {
    if (!isLeftOpen) return;
    log('The database is away: what follows the log goes on at the next start.');
    process.exit();
  });
