import { type Grant, type UserAccount, type UserDirectory } from '@diarium/access';
import { type FactReader } from '@diarium/event-store';
import { type Desk } from '../shared/desk';
import { boards, EVERY_BOARD } from './boards.read-model';
import { type HeldSince, ListUsers, type UserRow } from './users.read-model';

/** Where the directory looks: a register. */
export interface DirectoryGround extends Pick<Desk, 'queries'> {
  readonly inside: { readonly read: FactReader };
}

/** The register's users, as signing in looks them up. */
export function userDirectory({ queries, inside: { read } }: DirectoryGround): UserDirectory {
  const find = async (by: Pick<ListUsers, 'user' | 'login'>): Promise<UserAccount | undefined> => {
    const page = await queries.execute(Object.assign(new ListUsers(), { ...by, limit: 1 }));
    return page.items[0] && accountOf(page.items[0], read);
  };
  return { byId: (user) => find({ user }), byLogin: (login) => find({ login }) };
}

async function accountOf(
  { key, name, login, disabled, lastDisabledAt, roles, handlers }: UserRow,
  read: FactReader,
): Promise<UserAccount> {
  const grants: Grant[] = [];
  for (const held of roles) grants.push(...(await grantsOf(held, read)));
  return { ...{ id: key, name, login, disabled, lastDisabledAt, grants }, handles: handlers };
}

/** A supervisor's role holds in the committees of the board; one from before boards were named in those of any board. */
async function grantsOf(
  { role, committee, party, board }: HeldSince,
  read: FactReader,
): Promise<readonly Grant[]> {
  if (role !== 'board-supervisor' || committee !== null) return [{ role, committee, party }];
  const supervised = await read.row(boards, board ?? EVERY_BOARD);
  return (supervised?.committees ?? []).map((code) => ({ role, committee: code, party }));
}
