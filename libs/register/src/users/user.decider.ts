import { type Role } from '@diarium/config';
import { type Decider } from '@diarium/event-store';
import type * as commands from './user.commands';
import { type RoleHeld, type UserEvents } from './user.events';
import { refuseUser } from './user.rules';
import { sameHandler, sameRole, userFold, type UserState } from './user.state';

export interface UserCommands {
  InviteUser: commands.InviteUser;
  CorrectUser: commands.CorrectUser;
  GrantRole: commands.GrantRole;
  RevokeRole: commands.RevokeRole;
  LinkHandler: commands.LinkHandler;
  UnlinkHandler: commands.UnlinkHandler;
  DisableUser: commands.DisableUser;
  EnableUser: commands.EnableUser;
}

/** What the command names is there, as far as it names it. */
export interface UserFacts {
  readonly committeeKnown: boolean;
  readonly partyKnown: boolean;
  /** Some committee is supervised by the board. */
  readonly boardKnown: boolean;
  /** The user whose cases in the committee name the handler that the command gives, if they are anyone’s. */
  readonly handlerOf: string | null;
  /** The user who signs in with the name that the command gives, if anyone does. */
  readonly loginOf: string | null;
}

/** Work in a committee is done in a committee; auditors may look at all. */
const inOneCommittee: readonly Role[] = ['registrar', 'secretary', 'officer', 'chair', 'party-reader'];

export const userDecider: Decider<UserState, UserCommands, UserEvents, UserFacts> = {
  ...userFold,
  decide: {
    InviteUser: ({ user, name, login }, state, { facts }) => {
      if (state.invited) refuseUser('user.exists', { user });
      refuseTakenLogin(user, login, facts);
      return [{ type: 'UserInvited', data: { user, name, login: loginName(login) ?? null } }];
    },

    CorrectUser: ({ user, name = '', login }, before, { facts }) => {
      refuseUnlessInvited(user, before);
      refuseTakenLogin(user, login, facts);
      const after = { name: name || before.name, login: loginName(login) ?? before.login };
      if (after.name === before.name && after.login === before.login)
        refuseUser('user.nothing-changes', { user });
      return [{ type: 'UserCorrected', data: { user, ...after, formerLogin: before.login } }];
    },

    GrantRole: (command, state, { facts }) => {
      const { user, source = 'administrator' } = command;
      const role = roleOf(command);
      refuseUnlessInvited(user, state);
      if (state.disabled) refuseUser('user.disabled', { user });
      refuseRoleOutOfPlace(role);
      refuseUnknownPlace(role, facts);
      if (state.roles.some((held) => sameRole(held, role)))
        refuseUser('user.role-held', { user, role: role.role });
      return [{ type: 'RoleGranted', data: { user, ...role, source } }];
    },

    RevokeRole: (command, state) => {
      const { user } = command;
      const role = roleOf(command);
      refuseUnlessInvited(user, state);
      if (!state.roles.some((held) => sameRole(held, role)))
        refuseUser('user.role-not-held', { user, role: role.role });
      return [{ type: 'RoleRevoked', data: { user, ...role } }];
    },

    LinkHandler: ({ user, committee, handler }, state, { facts }) => {
      refuseUnlessInvited(user, state);
      if (!facts.committeeKnown) refuseUser('user.unknown-committee', { committee });
      if (facts.handlerOf === user) refuseUser('user.handler-linked', { user, handler, committee });
      if (facts.handlerOf !== null) refuseUser('user.handler-taken', { handler, committee });
      return [{ type: 'HandlerLinked', data: { user, committee, handler } }];
    },

    UnlinkHandler: ({ user, committee, handler }, state) => {
      refuseUnlessInvited(user, state);
      if (!state.handlers.some((held) => sameHandler(held, { committee, handler })))
        refuseUser('user.handler-not-linked', { user, handler, committee });
      return [{ type: 'HandlerUnlinked', data: { user, committee, handler } }];
    },

    DisableUser: ({ user }, state) => {
      refuseUnlessInvited(user, state);
      if (state.disabled) refuseUser('user.disabled', { user });
      return [{ type: 'UserDisabled', data: { user } }];
    },

    EnableUser: ({ user }, state) => {
      refuseUnlessInvited(user, state);
      if (!state.disabled) refuseUser('user.not-disabled', { user });
      return [{ type: 'UserEnabled', data: { user } }];
    },
  },
};

/** Names to sign in with are the same in capital and small letters. */
export const loginName = (login: string | undefined): string | undefined =>
  login?.normalize('NFKC').toLocaleLowerCase('sv');

const roleOf = ({ role, committee = null, party = null, board = null }: OnRole): RoleHeld => ({
  ...{ role, committee, party, board },
});
type OnRole = Pick<commands.GrantRole, 'role'> & {
  readonly committee?: string | null;
  readonly party?: string | null;
  readonly board?: string | null;
};

function refuseUnlessInvited(user: string, { invited }: UserState): void {
  if (!invited) refuseUser('user.unknown', { user });
}

function refuseTakenLogin(user: string, login: string | undefined, { loginOf }: UserFacts): void {
  if (login !== undefined && loginOf !== null && loginOf !== user) refuseUser('user.login-taken', { login });
}

function refuseRoleOutOfPlace(held: RoleHeld): void {
  const { role, committee, party } = held;
  refuseBoardOutOfPlace(held);
  if (role === 'administrator' && committee !== null) refuseUser('user.role-of-no-committee', { role });
  if (inOneCommittee.includes(role) && committee === null) refuseUser('user.committee-needed', { role });
  if (role === 'party-reader' && party === null) refuseUser('user.party-needed', { role });
  if (role !== 'party-reader' && party !== null) refuseUser('user.role-of-no-party', { role });
}

/** A board supervises the committees that name it: they need not be named one by one. */
function refuseBoardOutOfPlace({ role, committee, board }: RoleHeld): void {
  const supervises = role === 'board-supervisor';
  if (supervises && board === null) refuseUser('user.board-needed', { role });
  if (!supervises && board !== null) refuseUser('user.role-of-no-board', { role });
  if (supervises && committee !== null) refuseUser('user.role-of-no-committee', { role });
}

function refuseUnknownPlace({ committee, party, board }: RoleHeld, facts: UserFacts): void {
  if (board !== null && !facts.boardKnown) refuseUser('user.unknown-board', { board });
  if (committee !== null && !facts.committeeKnown) refuseUser('user.unknown-committee', { committee });
  if (party !== null && !facts.partyKnown) refuseUser('user.unknown-party', { party, committee });
}
