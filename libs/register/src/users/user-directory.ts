import { type UserAccount, type UserDirectory } from '@diarium/access';
import { type Desk } from '../shared/desk';
import { ListUsers, type UserRow } from './users.read-model';

/** The register's users, as signing in looks them up. */
export function userDirectory({ queries }: Pick<Desk, 'queries'>): UserDirectory {
  const find = async (by: Pick<ListUsers, 'user' | 'login'>): Promise<UserAccount | undefined> => {
    const page = await queries.execute(Object.assign(new ListUsers(), { ...by, limit: 1 }));
    return page.items[0] && accountOf(page.items[0]);
  };
  return { byId: (user) => find({ user }), byLogin: (login) => find({ login }) };
}

const accountOf = ({ key, name, login, disabled, lastDisabledAt, roles }: UserRow): UserAccount => ({
  ...{ id: key, name, login, disabled, lastDisabledAt },
  grants: roles.map(({ role, committee, party }) => ({ role, committee, party })),
});
