import { GrantRole, InviteUser, ListUsers, type UserRow } from '@diarium/register';
import { LINK_HOURS } from './link-hours';
import { isDemo } from './demo-accounts';
import { FIRST_ADMINISTRATOR } from './names';
import { operatorGives } from './operator-gives';
import { type SignInServices } from './sign-in-services';

/** With which the first administrator sets a password; shown once, at the start. */
export interface FirstAdministrator {
  readonly login: string;
  readonly secret: string;
  readonly expiresAt: string;
}

/**
 * Makes sure that somebody can become administrator: while none has a password, each start gives a new link, and the
 * one before holds no longer. Nothing where there is an administrator already.
 */
export async function firstAdministrator(services: SignInServices): Promise<FirstAdministrator | undefined> {
  const { credentials } = services;
  const administrators = await administratorsOf(services);
  for (const { key, login } of administrators)
    if (login === null || (await credentials.hasPassword(key))) return undefined;
  const first = administrators[0] ?? (await appoint(services));
  if (first.login === null) return undefined;
  return { login: first.login, ...(await credentials.newLink(first.key, LINK_HOURS)) };
}

async function appoint(services: SignInServices): Promise<Pick<UserRow, 'key' | 'login'>> {
  await operatorGives(
    services,
    Object.assign(new InviteUser(), {
      user: FIRST_ADMINISTRATOR,
      name: 'Administratör',
      login: FIRST_ADMINISTRATOR,
    }),
  );
  await operatorGives(
    services,
    Object.assign(new GrantRole(), { user: FIRST_ADMINISTRATOR, role: 'administrator' }),
  );
  return { key: FIRST_ADMINISTRATOR, login: FIRST_ADMINISTRATOR };
}

async function administratorsOf({ register }: SignInServices): Promise<readonly UserRow[]> {
  const page = await register.queries.execute(
    Object.assign(new ListUsers(), { role: 'administrator', limit: 500 }),
  );
  return page.items.filter((user) => !user.disabled && !isDemo(user));
}
