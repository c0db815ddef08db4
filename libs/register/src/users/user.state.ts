import { type Fold } from '@diarium/event-store';
import { type GrantSource, type RoleHeld, type UserEvents } from './user.events';

export interface UserState {
  readonly invited: boolean;
  readonly name: string;
  readonly login: string | null;
  readonly disabled: boolean;
  readonly roles: readonly (RoleHeld & { readonly source: GrantSource })[];
}

/** One role in one place: two grants of it are the same grant. */
export const sameRole = (one: RoleHeld, other: RoleHeld): boolean =>
  one.role === other.role && one.committee === other.committee && one.party === other.party;

export const userFold: Fold<UserState, UserEvents> = {
  initial: { invited: false, name: '', login: null, disabled: false, roles: [] },
  evolve: {
    UserInvited: (state, { data: { name, login } }) => ({ ...state, invited: true, name, login }),
    UserCorrected: (state, { data: { name, login } }) => ({ ...state, name, login }),
    RoleGranted: (state, { data: { role, committee, party, source } }) => ({
      ...state,
      roles: [...state.roles, { role, committee, party, source }],
    }),
    RoleRevoked: (state, { data }) => ({
      ...state,
      roles: state.roles.filter((held) => !sameRole(held, data)),
    }),
    UserDisabled: (state) => ({ ...state, disabled: true }),
    UserEnabled: (state) => ({ ...state, disabled: false }),
  },
};
