import { type Role } from '@diarium/config';

/** A role that somebody holds: in one committee, or in all of them. */
export interface Grant {
  readonly role: Role;
  /** A committee's code, `GNU`; null for every committee. */
  readonly committee: string | null;
  /** The party (a region or a municipality) whose reader it is; null for roles that belong to none. */
  readonly party: string | null;
}

/** Who asks or acts, as it was established when they came in. */
export interface Principal {
  /** Stable over time and changes of name; `public` for somebody who is not logged in. */
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Anybody: no role anywhere, and so the open part alone. */
export const NOBODY: Principal = { id: 'public', name: 'public', grants: [] };
