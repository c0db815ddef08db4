import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whoever signs in from now on. */
  readonly becomes: (who: {
    readonly sub: string;
    readonly name?: string;
    readonly groups?: string[];
    readonly acr?: string;
    readonly amr?: string[];
  }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** An identity provider on this machine, which knows Diarium at an origin. */
export async function startIdentityProvider(origin: string): Promise<IdentityProvider> {
  const [clientId, clientSecret] = ['diarium', 'mycket-hemligt-hos-klienten'];
  const child = spawn(
    process.execPath,
    [
      join(__dirname, 'identity-provider.mjs'),
      clientId,
      clientSecret,
      `${origin}/api/v1/sign-in/provider/return`,
      `${origin}/`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const issuer = line.toString().trim();
  return {
    ...{ issuer, clientId, clientSecret },
    becomes: async (who) => {
      await fetch(`${issuer}/who`, { method: 'POST', body: JSON.stringify(who) });
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
