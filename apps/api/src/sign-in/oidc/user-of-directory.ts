import { randomBytes } from 'node:crypto';
import { type Grant, sameGrant, type UserAccount } from '@diarium/access';
import { commandContext, DomainError } from '@diarium/event-store';
import { GrantRole, InviteUser, ListUsers, RevokeRole, type UserRow } from '@diarium/register';
import { Logger } from '@nestjs/common';
import { demandsFactor } from '../enrolment';
import { signInProblem } from '../sign-in-problems';
import { type SignInServices } from '../sign-in-services';
import { type GroupRoles, rolesOf } from './group-roles';
import { type Vouched } from './oidc-client';

const logger = new Logger('directory');
const REASON = 'Grupperna hos identitetsleverantören ger inte längre rollen';

/** Who signed in with the provider, and whether it vouches for a second factor. */
export interface OfDirectory {
  readonly account: UserAccount;
  readonly factor: boolean;
}

/**
 * The user whom the provider vouches for, with the roles that their groups give now. Whoever comes for the first time
 * becomes a user, if their groups give a role. They are known again by issuer and subject alone: an address or a name
 * may pass to somebody else.
 * @throws ProblemError `sign-in.no-role`, `sign-in.provider-refused`, `sign-in.provider-without-factor`
 */
export async function userOfDirectory(services: SignInServices, vouched: Vouched): Promise<OfDirectory> {
  const groups = services.oidc?.groups;
  if (!groups || !isGoodEnough(vouched, groups)) throw signInProblem('sign-in.provider-refused');
  const wanted = rolesOf(groupsOf(vouched, groups), groups);
  const known = await services.identities.userOf(vouched);
  if (known === undefined && wanted.length === 0) throw signInProblem('sign-in.no-role');
  const user = known ?? (await services.identities.link(vouched, `p-${randomBytes(5).toString('hex')}`));
  if (!(await rowOf(services, user)))
    await give(services, Object.assign(new InviteUser(), { user, name: nameOf(vouched) }));
  await settleRoles(services, user, wanted);
  const account = await services.directory.byId(user);
  if (!account || account.disabled) throw signInProblem('sign-in.provider-refused');
  services.known.forget(user);
  return { account, factor: factorOf(services, account, hasFactor(vouched, groups)) };
}

function factorOf({ settings }: SignInServices, account: UserAccount, factor: boolean): boolean {
  if (!factor && demandsFactor(settings, account)) throw signInProblem('sign-in.provider-without-factor');
  return factor;
}

async function settleRoles(services: SignInServices, user: string, wanted: readonly Grant[]): Promise<void> {
  const row = await rowOf(services, user);
  if (!row || row.disabled) return;
  const fields = ({ role, committee, party, board = null }: Grant) => ({
    ...{ user, role },
    ...(committee === null ? {} : { committee }),
    ...(party === null ? {} : { party }),
    ...(board === null ? {} : { board }),
  });
  for (const role of wanted.filter((grant) => !row.roles.some((held) => sameGrant(held, grant))))
    await give(services, Object.assign(new GrantRole(), { ...fields(role), source: 'directory' }));
  const gone = row.roles.filter(
    (held) => held.source === 'directory' && !wanted.some((grant) => sameGrant(held, grant)),
  );
  for (const role of gone)
    await give(services, Object.assign(new RevokeRole(), { ...fields(role), reason: REASON }));
}

/** A role that the register refuses, as of a committee that it does not have, keeps nobody from signing in. */
async function give({ register }: SignInServices, command: object): Promise<void> {
  try {
    const context = commandContext({ actor: 'identity provider', role: 'directory' });
    const { position } = await register.commands.submit(command, context);
    await register.projector.waitFor(position);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    logger.warn({ command: command.constructor.name, code: error.code });
  }
}

async function rowOf({ register }: SignInServices, user: string): Promise<UserRow | undefined> {
  const page = await register.queries.execute(Object.assign(new ListUsers(), { user, limit: 1 }));
  return page.items[0];
}

function isGoodEnough({ claims }: Vouched, { acr }: GroupRoles): boolean {
  return acr.length === 0 || (typeof claims.acr === 'string' && acr.includes(claims.acr));
}

function hasFactor({ claims }: Vouched, { secondFactor }: GroupRoles): boolean {
  const { acr, amr } = claims;
  const isOfKind = typeof acr === 'string' && secondFactor.acr.includes(acr);
  return isOfKind || (Array.isArray(amr) && amr.some((it) => secondFactor.amr.includes(it as string)));
}

function groupsOf({ claims }: Vouched, { claim }: GroupRoles): readonly string[] {
  const groups = claims[claim];
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
}

function nameOf({ claims }: Vouched): string {
  const names = [claims.name, claims.preferred_username, claims.email];
  const name = names.find((it) => typeof it === 'string' && it.trim() !== '');
  return typeof name === 'string' ? name.trim().slice(0, 200).toWellFormed() : 'Namn saknas';
}
