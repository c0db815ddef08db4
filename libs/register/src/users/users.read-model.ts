import { ROLES, type Role } from '@diarium/config';
import { query, readModel, type RecordedEvent } from '@diarium/event-store';
import { IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { keyOf } from '../shared/streams';
import { loginName } from './user.decider';
import { type GrantSource, type HandlerName, type RoleHeld, type UserEvents } from './user.events';
import { sameHandler, sameRole } from './user.state';

/** A role that a user holds, since when, and by whom it was given. */
export type HeldSince = RoleHeld & { readonly source: GrantSource; readonly since: string };

/** Somebody who may sign in, with the roles that they hold now. */
@Entity('user_list')
export class UserRow {
  /** `e1042` */
  @PrimaryColumn('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) login!: string | null;
  @Column('boolean') disabled!: boolean;
  /** When they were last disabled, also where they are not now: what was signed in before has ended. */
  @Column('text', { nullable: true }) lastDisabledAt!: string | null;
  /** ISO instant in UTC. */
  @Column('text') invitedAt!: string;
  @Column('jsonb') roles!: readonly HeldSince[];
  /** What their own cases call their handler, by committee. */
  @Column('jsonb') handlers!: readonly HandlerName[];
}

export const userList = readModel<UserEvents>()<UserRow>({
  name: 'user-list',
  version: 3,
  row: UserRow,
  indexes: ['CREATE INDEX ON {table} (name, key)'],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    UserInvited: (_, { data: { name, login }, occurredAt }, key) => ({
      key,
      name,
      login,
      disabled: false,
      lastDisabledAt: null,
      invitedAt: occurredAt,
      roles: [],
      handlers: [],
    }),
    UserCorrected: (row, { data: { name, login } }) => row && { ...row, name, login },
    RoleGranted: (row, event) => row && { ...row, roles: [...row.roles, heldSince(event)] },
    RoleRevoked: (row, { data }) =>
      row && { ...row, roles: row.roles.filter((held) => !sameRole(held, data)) },
    HandlerLinked: (row, { data: { committee, handler } }) =>
      row && { ...row, handlers: [...row.handlers, { committee, handler }] },
    HandlerUnlinked: (row, { data }) =>
      row && { ...row, handlers: row.handlers.filter((held) => !sameHandler(held, data)) },
    UserDisabled: (row, { recordedAt }) => row && { ...row, disabled: true, lastDisabledAt: recordedAt },
    UserEnabled: (row) => row && { ...row, disabled: false },
  },
});

function heldSince({
  data: { role, committee, party, board, source },
  occurredAt,
}: RecordedEvent<'RoleGranted', UserEvents['RoleGranted']>): HeldSince {
  return { role, committee, party, board, source, since: occurredAt };
}

/** Who signs in with a name. Of two who were given one name at once, the first has it. */
@Entity('user_login')
export class UserLoginRow {
  /** The name, in small letters. */
  @PrimaryColumn('text') key!: string;
  @Column('text') user!: string;
}

type Naming = Pick<UserEvents, 'UserInvited' | 'UserCorrected'>;

export const userLogins = readModel<Naming>()<UserLoginRow>({
  name: 'user-logins',
  version: 1,
  row: UserLoginRow,
  keys: ({ data }) => {
    const former = 'formerLogin' in data ? data.formerLogin : null;
    return [...new Set([former, data.login].filter((login) => login !== null))];
  },
  project: {
    UserInvited: (row, { data: { user } }, key) => row ?? { key, user },
    UserCorrected: (row, { data: { user, login } }, key) => {
      if (key === login) return row ?? { key, user };
      return row?.user === user ? undefined : row;
    },
  },
});

const BY_NAME: ListOrder<UserRow> = { columns: ['u.name', 'u.key'], of: ({ name, key }) => [name, key] };

/** By their names; backwards with a hyphen. */
export const USER_ORDERS = ['name', '-name'] as const;

/** Users in the order of their names. */
export class ListUsers extends PagedQuery<UserRow> {
  @IsOptional() @IsString() user?: string;
  @IsOptional() @IsString() login?: string;
  @IsOptional() @IsOneOf(ROLES) role?: Role;
  @IsOptional() @IsString() committee?: string;
  @IsOneOf(USER_ORDERS) sort: (typeof USER_ORDERS)[number] = 'name';
}

export const listUsers = query(ListUsers, async (given, tables) => {
  const select = tables.getRepository(UserRow).createQueryBuilder('u');
  if (given.user) select.andWhere('u.key = :user', { user: given.user });
  if (given.login)
    select.andWhere(
      `u.key = ${select.subQuery().select('l.user').from(UserLoginRow, 'l').where('l.key = :login').getQuery()}`,
      { login: loginName(given.login) },
    );
  if (given.role ?? given.committee)
    select.andWhere('u.roles @> :held::jsonb', {
      held: JSON.stringify([{ role: given.role, committee: given.committee }]),
    });
  inOrder(select, given, BY_NAME);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: placeIn(given, BY_NAME) });
});
