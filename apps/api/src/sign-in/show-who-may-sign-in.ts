import { tirelessly } from '@diarium/event-store';
import { isPassing } from '../problems/is-passing';
import { demoAccounts } from './demo-accounts';
import { firstAdministrator } from './first-administrator';
import { type SignInServices } from './sign-in-services';

interface Showing {
  /** Resolves when the interface is asked to stop. */
  readonly stopped: Promise<unknown>;
  /** Whether demo accounts are wanted. */
  readonly demo: boolean;
  readonly say?: (text: string) => void;
}

/**
 * Says on the error stream how one can sign in. The interface serves already: a database that goes away meanwhile is
 * waited for, until the interface is asked to stop.
 */
export async function showWhoMaySignIn(
  services: SignInServices,
  { stopped, demo, say = (text) => process.stderr.write(text) }: Showing,
): Promise<void> {
  const stop = new AbortController();
  void stopped.then(() => {
    stop.abort();
  });
  const waiting = { isPassing, signal: stop.signal };
  const first = await tirelessly(waiting, () => firstAdministrator(services));
  if (first)
    say(
      `No administrator can sign in yet. Until ${first.expiresAt} this sets the password of "${first.login}", once:\n` +
        `  POST /api/v1/sign-in/link {"secret": "${first.secret}", "password": "…"}\n`,
    );
  const accounts = (await tirelessly(waiting, () => demoAccounts(services, { wanted: demo }))) ?? [];
  const lines = accounts.map(({ login, password }) => `  ${login.padEnd(24)}${password}\n`);
  if (lines.length > 0) say(`To look at the examples, sign in as (POST /api/v1/sign-in):\n${lines.join('')}`);
}
