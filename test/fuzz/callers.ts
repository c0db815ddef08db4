import { NOBODY, type Principal } from '@diarium/access';
import { ROLES, type Role } from '@diarium/config';
import { type RequestHandler } from 'express';

/** By this header a request says as whom it is asked, which only the servers of these tests take. */
export const CALLER = 'diarium-fuzz-caller';

/** Somebody whom no duty is refused: what they ask reaches the rules behind the guard. */
const everybody: Principal = {
  id: 'everybody',
  name: 'Eva Berg',
  grants: ROLES.filter((role) => role !== 'party-reader').map((role) => ({
    role,
    committee: null,
    party: null,
  })),
};

const holder = (role: Role, committee: string | null, party: string | null = null): Principal => ({
  id: `${role}-${committee}`,
  name: 'Eva Berg',
  grants: [{ role, committee, party }],
});

/** Who asks, by name: somebody before whom nothing is closed, and those who go through the views. */
const callers: Readonly<Record<string, Principal>> = {
  everybody,
  registrar: holder('registrar', 'GNU'),
  officer: holder('officer', 'GNU'),
  auditor: holder('auditor', null),
  'party-reader': holder('party-reader', null, 'berg'),
  administrator: holder('administrator', null),
  nobody: NOBODY,
};

/** The names of the callers, as often as they ask: most requests should come as far as they can. */
export const CALLERS: readonly string[] = [
  ...Array.from({ length: 6 }, () => 'everybody'),
  ...Object.keys(callers),
];

/** Takes whoever a request names for the one who asks. */
export const identifyCaller: RequestHandler = (request, _, next) => {
  request.principal = callers[request.get(CALLER) ?? ''] ?? NOBODY;
  next();
};
