import 'reflect-metadata';
import { InvalidSettings, readSettings } from '@diarium/config';
import { DatabaseError } from '@diarium/database';
import { openProvenRegister } from '@diarium/audit';
import { tirelessly } from '@diarium/event-store';
import { type Logger } from 'pino';
import { createApi } from './create-api';
import { type ApiGround } from './http/ground';
import { PREFIX } from './http/prefix';
import { problemOf } from './problems/problem-of';
import { openLogger } from './server/logger';
import { stopServing } from './server/stop-serving';
import { demoAccounts } from './sign-in/demo-accounts';
import { firstAdministrator } from './sign-in/first-administrator';
import { SIGN_IN, type SignInServices } from './sign-in/sign-in-services';

const CANNOT_OPEN = 5;
const FAULT = 70;

/** Serves the interface until it is asked to stop, then finishes what is under way. */
async function serve(): Promise<void> {
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  const settings = readSettings();
  const logger = openLogger(settings.logLevel);
  const register = await openProvenRegister({
    settings,
    onTrouble: ({ of, error }) => {
      logger.error({ of, error: error.message });
    },
  });
  try {
    await serveOver({ register, settings }, logger, stopped);
  } finally {
    // Else a start that fails, where the port is taken, would live on and keep its share of the work for itself.
    await register.close();
  }
}

async function serveOver({ register, settings }: ApiGround, logger: Logger, stopped: Promise<string>) {
  const api = await createApi({ register, settings, logger });
  try {
    await api.listen(settings.httpPort, settings.httpHost);
    log(`Serving ${await api.getUrl()}${PREFIX}`);
    await showWhoMaySignIn(api.get<SignInServices>(SIGN_IN, { strict: false }), stopped);
    log(`Stopping after ${await stopped}.`);
  } finally {
    await stopServing(api);
  }
}

/** It serves already: a database that goes away meanwhile is waited for, until the interface is asked to stop. */
async function showWhoMaySignIn(signIn: SignInServices, stopped: Promise<string>): Promise<void> {
  const stop = new AbortController();
  void stopped.then(() => {
    stop.abort();
  });
  const waiting = { isPassing, signal: stop.signal };
  await tirelessly(waiting, () => showFirstAdministrator(signIn));
  await tirelessly(waiting, () => showDemoAccounts(signIn, process.argv.includes('--demo')));
}

const isPassing = (error: unknown): boolean => problemOf(error).status === 503;

async function showFirstAdministrator(services: SignInServices): Promise<void> {
  const first = await firstAdministrator(services);
  if (!first) return;
  const { login, secret, expiresAt } = first;
  process.stderr.write(
    `No administrator can sign in yet. Until ${expiresAt} this sets the password of "${login}", once:\n` +
      `  POST /api/v1/sign-in/link {"secret": "${secret}", "password": "…"}\n`,
  );
}

async function showDemoAccounts(services: SignInServices, wanted: boolean): Promise<void> {
  const accounts = await demoAccounts(services, { wanted });
  if (accounts.length === 0) return;
  const lines = accounts.map(({ login, password }) => `  ${login.padEnd(24)}${password}\n`);
  process.stderr.write(`To look at the examples, sign in as (POST /api/v1/sign-in):\n${lines.join('')}`);
}

function log(text: string): void {
  process.stderr.write(`${new Date().toISOString()} ${text}\n`);
}

serve().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  const isToldWhy = error instanceof InvalidSettings || error instanceof DatabaseError || isPassing(error);
  process.exitCode = isToldWhy ? CANNOT_OPEN : FAULT;
});
