import { newSecret } from '@diarium/access';
import { ROLES, type Role } from '@diarium/config';
import { GrantRole, InviteUser, ListCommittees, ListUsers, ReadCommittee } from '@diarium/register';
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
/** Roles that are held in one committee at a time; the others look at all. */
const EVERYWHERE: readonly Role[] = ['auditor', 'board-supervisor', 'administrator'];

/**
 * An account for each role of the example register, each with a new random password. None where the register holds
 * anything but the examples, or somebody else may sign in: whoever starts Diarium for real gets no door left open.
 */
export async function demoAccounts(
  services: SignInServices,
  { production }: { readonly production: boolean },
): Promise<readonly DemoAccount[]> {
  if (production || !(await holdsExamplesAlone(services))) return [];
  const accounts: DemoAccount[] = [];
  for (const role of ROLES) accounts.push(await demoAccount(services, role));
  return accounts;
}

async function holdsExamplesAlone({ register }: SignInServices): Promise<boolean> {
  const limit = { limit: 500 };
  const committees = await register.queries.execute(Object.assign(new ListCommittees(), limit));
  const users = await register.queries.execute(Object.assign(new ListUsers(), limit));
  const ours = ({ key }: { readonly key: string }) => key.startsWith(PREFIX) || key === 'administrator';
  return (
    committees.items.length > 0 &&
    committees.items.every(({ committee }) => EXAMPLES.includes(committee)) &&
    users.items.every(ours)
  );
}

async function demoAccount(services: SignInServices, role: Role): Promise<DemoAccount> {
  const user = `${PREFIX}${role}`;
  await operatorGives(services, Object.assign(new InviteUser(), { user, name: `Demo ${role}`, login: user }));
  for (const place of await placesOf(services, role))
    await operatorGives(services, Object.assign(new GrantRole(), { user, role, ...place }));
  const account = await services.directory.byId(user);
  const password = newSecret().slice(0, 20);
  if (account) await services.credentials.setPassword(account, password);
  return { role, login: user, password };
}

type Place = Pick<GrantRole, 'committee' | 'party'>;

async function placesOf({ register }: SignInServices, role: Role): Promise<readonly Place[]> {
  if (EVERYWHERE.includes(role)) return [{}];
  if (role !== 'party-reader') return EXAMPLES.map((committee) => ({ committee }));
  const places: Place[] = [];
  for (const committee of EXAMPLES) {
    const view = await register.queries.execute(Object.assign(new ReadCommittee(), { committee }));
    const party = view?.parties[0]?.party;
    if (party !== undefined) places.push({ committee, party });
  }
  return places;
}
