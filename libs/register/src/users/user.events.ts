import { type Role } from '@diarium/config';
import { type EventContracts } from '@diarium/event-store';

/** Who gave a role: an administrator, or the directory of an identity provider by its groups. */
export type GrantSource = 'administrator' | 'directory';

/** A role in one committee; without a committee in all of them, without a party in none's name. */
export interface RoleHeld {
  readonly role: Role;
  readonly committee: string | null;
  readonly party: string | null;
  /** The board in whose name somebody supervises: the role holds in the committees that name it (KL 6:1). */
  readonly board: string | null;
}

/** What the handler of cases in a committee is called there. */
export interface HandlerName {
  readonly committee: string;
  readonly handler: string;
}

/**
 * On `user-e1042`: who may sign in, and who held which role when. Passwords, tokens and sessions are never events:
 * they stand in tables of their own and can be forgotten.
 */
export interface UserEvents {
  UserInvited: {
    readonly user: string;
    readonly name: string;
    /** What they sign in as with a password; null for who comes from an identity provider. */
    readonly login: string | null;
  };
  UserCorrected: {
    readonly user: string;
    readonly name: string;
    readonly login: string | null;
    readonly formerLogin: string | null;
  };
  RoleGranted: { readonly user: string; readonly source: GrantSource } & RoleHeld;
  RoleRevoked: { readonly user: string } & RoleHeld;
  HandlerLinked: { readonly user: string } & HandlerName;
  HandlerUnlinked: { readonly user: string } & HandlerName;
  UserDisabled: { readonly user: string };
  UserEnabled: { readonly user: string };
}

const personal = (...paths: string[]) => paths.map((path) => ({ path, subject: 'user' }));

export const userEvents: EventContracts<UserEvents> = {
  UserInvited: {
    version: 1,
    meaning: 'Somebody may sign in to the register.',
    personal: personal('name', 'login'),
  },
  UserCorrected: {
    version: 1,
    meaning: 'A user has another name, or signs in as something else.',
    personal: personal('name', 'login', 'formerLogin'),
  },
  RoleGranted: {
    version: 2,
    meaning: 'A user holds a role, in one committee, in those of a board, or in all.',
    upcasters: { 1: (data) => ({ ...data, board: null }) },
  },
  RoleRevoked: {
    version: 2,
    meaning: 'A user no longer holds a role.',
    upcasters: { 1: (data) => ({ ...data, board: null }) },
  },
  HandlerLinked: {
    version: 1,
    meaning: 'Cases of a committee that name this handler are those of the user.',
    personal: personal('handler'),
  },
  HandlerUnlinked: {
    version: 1,
    meaning: 'Cases that name this handler are no longer those of the user.',
    personal: personal('handler'),
  },
  UserDisabled: { version: 1, meaning: 'A user may no longer sign in; sessions and tokens end.' },
  UserEnabled: { version: 1, meaning: 'A user who was disabled may sign in again.' },
};
