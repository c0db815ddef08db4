import { type Role } from '@diarium/config';

/** A role that somebody holds: in one committee, or in all of them. */
export interface Grant {
  readonly role: Role;
  /** A committee's code, `GNU`; null for every committee. */
  readonly committee: string | null;
  /** The party (a region or a municipality) whose reader it is; null for roles that belong to none. */
  readonly party: string | null;
  /** The board in whose name a supervisor is to look, where its committees are still to be found out. */
  readonly board?: string | null;
}

/** What the handler of one's own cases in a committee is called there. */
export interface OwnHandler {
  readonly committee: string;
  readonly handler: string;
}

/** Who asks or acts, as it was established when they came in. */
export interface Principal {
  /** Stable over time and changes of name; `public` for somebody who is not logged in. */
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** By which own cases are known, beside the id: a name alone would be shared by whoever has the same. */
  readonly handles?: readonly OwnHandler[];
}

/** The roles that hold somewhere. A board supervises committees that name it: without one, the role is nowhere. */
export const heldGrants = ({ grants }: Principal): readonly Grant[] =>
  grants.filter(({ role, committee }) => role !== 'board-supervisor' || committee !== null);

/** True for a handler that is this one, as a case of the committee names them. */
export const isHandler = ({ id, handles = [] }: Principal, { committee, handler }: OwnHandler): boolean =>
  handler === id || handles.some((own) => own.committee === committee && own.handler === handler);

/** Anybody: no role anywhere, and so the open part alone. */
export const NOBODY: Principal = { id: 'public', name: 'public', grants: [] };
