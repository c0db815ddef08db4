import { type Fold } from '@diarium/event-store';
import { type GrantSource, type HandlerName, type RoleHeld, type UserEvents } from './user.events';

export interface UserState {
  readonly invited: boolean;
  readonly name: string;
  readonly login: string | null;
  readonly disabled: boolean;
  readonly roles: readonly (RoleHeld & { readonly source: GrantSource })[];
  readonly handlers: readonly HandlerName[];
}

/** One role in one place: two grants of it are the same grant. */
export const sameRole = (one: RoleHeld, other: RoleHeld): boolean =>
  one.role === other.role &&
  one.committee === other.committee &&
  one.party === other.party &&
  one.board === other.board;

export const sameHandler = (one: HandlerName, other: HandlerName): boolean =>
  one.committee === other.committee && one.handler === other.handler;

export const userFold: Fold<UserState, UserEvents> = {
  initial: { invited: false, name: '', login: null, disabled: false, roles: [], handlers: [] },
  evolve: {
    UserInvited: (state, { data: { name, login } }) => ({ ...state, invited: true, name, login }),
    UserCorrected: (state, { data: { name, login } }) => ({ ...state, name, login }),
    RoleGranted: (state, { data: { role, committee, party, board, source } }) => ({
      ...state,
      roles: [...state.roles, { role, committee, party, board, source }],
    }),
    RoleRevoked: (state, { data }) => ({
      ...state,
      roles: state.roles.filter((held) => !sameRole(held, data)),
    }),
    HandlerLinked: (state, { data: { committee, handler } }) => ({
      ...state,
      handlers: [...state.handlers, { committee, handler }],
    }),
    HandlerUnlinked: (state, { data }) => ({
      ...state,
      handlers: state.handlers.filter((held) => !sameHandler(held, data)),
    }),
    UserDisabled: (state) => ({ ...state, disabled: true }),
    UserEnabled: (state) => ({ ...state, disabled: false }),
  },
};
