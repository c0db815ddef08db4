import { ApiTokens, type Grant } from '@diarium/access';
import { openProof } from '@diarium/audit';
import { readSettings } from '@diarium/config';
import { commandContext } from '@diarium/event-store';
import { GrantRole, InviteUser, openRegister, type Register } from '@diarium/register';
import { COMMITTEES } from '../data/case-life';
import { READERS_COMMITTEES } from '../data/http-requests';

export interface HttpUsersInput {
  readonly url: string;
  readonly dataDir: string;
}

export interface HttpTokens {
  readonly registrar: string;
  readonly reader: string;
}

/**
 * Two users of a register with a token each: a registrar of all committees one by one, and one who reads. Its proof log
 * is built, as it is where a register has been served before.
 */
export async function run({ url, dataDir }: HttpUsersInput): Promise<HttpTokens> {
  const settings = readSettings({ DATABASE_URL: url, DIARIUM_DATA_DIR: dataDir });
  const onTrouble = ({ error }: { readonly error: Error }): never => {
    throw error;
  };
  const register = await openRegister({ settings, onTrouble });
  const inEach = (role: Grant['role'], committees: readonly string[]): Grant[] =>
    committees.map((committee) => ({ role, committee, party: null }));
  const others = COMMITTEES.filter((committee) => !READERS_COMMITTEES.includes(committee));
  const tokens = {
    registrar: await tokenOf(register, 'eva', inEach('registrar', COMMITTEES)),
    reader: await tokenOf(register, 'kim', [
      ...inEach('registrar', READERS_COMMITTEES),
      ...inEach('officer', others),
    ]),
  };
  const { database, store } = register;
  const { log } = await openProof({ database, store, settings, onTrouble });
  await log.catchUp();
  await register.close();
  return tokens;
}

async function tokenOf(register: Register, user: string, grants: readonly Grant[]): Promise<string> {
  const submit = (command: object) =>
    register.commands.submit(command, commandContext({ actor: 'drift', role: 'administrator' }));
  await submit(Object.assign(new InviteUser(), { user, name: `Användare ${user}`, login: user }));
  for (const { role, committee } of grants)
    await submit(
      Object.assign(new GrantRole(), { user, role, ...(committee === null ? {} : { committee }) }),
    );
  const tokens = new ApiTokens(register.database.pool);
  const wish = { name: 'bench', access: 'write', roles: null, days: 1, withFactor: false } as const;
  return (await tokens.create(user, grants, wish)).secret;
}
