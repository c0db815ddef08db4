import { newSecret } from '@diarium/access';
import { ROLES, type Role } from '@diarium/config';
import {
  GrantRole,
  InviteUser,
  ListCommittees,
  ListUsers,
  ReadCommittee,
  type UserRow,
} from '@diarium/register';
import { FIRST_ADMINISTRATOR } from './names';
import { operatorGives } from './operator-gives';
import { type SignInServices } from './sign-in-services';

/** With what one looks at the example register in a role. */
export interface DemoAccount {
  readonly role: Role;
  readonly login: string;
  /** Another one after each start. */
  readonly password: string;
}

/** The committees of the example dossiers. */
const EXAMPLES = ['GNU', 'HN'];
const PREFIX = 'demo-';
/** Roles that look at all, or at none. */
const EVERYWHERE: readonly Role[] = ['auditor', 'administrator'];

/**
 * An account for each role of the example register, each with a new random password, but none that was disabled.
 * None at all where they are not wanted,
 * in production, or where the register holds anything but the examples or lets anybody else in: those of an earlier
 * start are closed then, so that whoever takes Diarium into use gets no door left open.
 */
export async function demoAccounts(
  services: SignInServices,
  { wanted }: { readonly wanted: boolean },
): Promise<readonly DemoAccount[]> {
  const users = await usersOf(services);
  const isOpen = wanted && !services.settings.production && (await holdsExamplesAlone(services, users));
  if (!isOpen) {
    for (const { key } of users.filter(isDemo)) await close(services, key);
    return [];
  }
  const disabled = users.filter((user) => user.disabled).map(({ key }) => key);
  const accounts: DemoAccount[] = [];
  for (const role of ROLES)
    if (!disabled.includes(userFor(role))) accounts.push(await demoAccount(services, role));
  return accounts;
}

/** Whether a user is one of the demo accounts. */
export const isDemo = ({ key }: { readonly key: string }): boolean => key.startsWith(PREFIX);

const userFor = (role: Role): string => `${PREFIX}${role}`;

async function close({ credentials, sessions, tokens }: SignInServices, user: string): Promise<void> {
  await credentials.forget(user);
  await sessions.endAll(user);
  await tokens.revokeAll(user);
}

async function usersOf({ register }: SignInServices): Promise<readonly UserRow[]> {
  const page = await register.queries.execute(Object.assign(new ListUsers(), { limit: 500 }));
  return page.items;
}

async function holdsExamplesAlone({ register }: SignInServices, users: readonly UserRow[]): Promise<boolean> {
  const committees = await register.queries.execute(Object.assign(new ListCommittees(), { limit: 500 }));
  return (
    committees.items.length > 0 &&
    committees.items.every(({ committee }) => EXAMPLES.includes(committee)) &&
    users.every((user) => isDemo(user) || user.key === FIRST_ADMINISTRATOR)
  );
}

async function demoAccount(services: SignInServices, role: Role): Promise<DemoAccount> {
  const user = userFor(role);
  await operatorGives(services, Object.assign(new InviteUser(), { user, name: `Demo ${role}`, login: user }));
  for (const place of await placesOf(services, role))
    await operatorGives(services, Object.assign(new GrantRole(), { user, role, ...place }));
  const account = await services.directory.byId(user);
  const password = newSecret().slice(0, 20);
  if (account) await services.credentials.setPassword(account, password);
  return { role, login: user, password };
}

type Place = Pick<GrantRole, 'committee' | 'party' | 'board'>;

async function placesOf(services: SignInServices, role: Role): Promise<readonly Place[]> {
  if (EVERYWHERE.includes(role)) return [{}];
  if (role === 'party-reader') return partiesOf(services);
  return role === 'board-supervisor' ? boardsOf(services) : EXAMPLES.map((committee) => ({ committee }));
}

async function partiesOf({ register }: SignInServices): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const committee of EXAMPLES) {
    const view = await register.queries.execute(Object.assign(new ReadCommittee(), { committee }));
    const party = view?.parties[0]?.party;
    if (party !== undefined) places.push({ committee, party });
  }
  return places;
}

async function boardsOf({ register }: SignInServices): Promise<readonly Place[]> {
  const boards = new Set<string>();
  for (const committee of EXAMPLES) {
    const view = await register.queries.execute(Object.assign(new ReadCommittee(), { committee }));
    if (view?.supervisedBy) boards.add(view.supervisedBy);
  }
  return [...boards].map((board) => ({ board }));
}
