import { readFileSync } from 'node:fs';
import { type Grant } from '@diarium/access';
import { ROLES } from '@diarium/config';

/** Which groups of an identity provider give which roles. */
export interface GroupRoles {
  /** The claim that lists the groups. */
  readonly claim: string;
  /** The kinds of authentication that are good enough; none where any is. */
  readonly acr: readonly string[];
  /** What the provider vouches for a second factor by: its claims `acr` or `amr` (RFC 8176). */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
  readonly roles: readonly (Grant & { readonly group: string })[];
}

/** The one word of RFC 8176 that says several factors were given, whichever they were. */
const MULTIPLE_FACTORS = ['mfa'];

const noGroupRoles: GroupRoles = {
  ...{ claim: 'groups', acr: [], roles: [] },
  secondFactor: { acr: [], amr: MULTIPLE_FACTORS },
};

/**
 * Reads `{ "claim": "groups", "acr": [], "secondFactor": { "acr": [], "amr": ["mfa"] },
 * "roles": [{ "group": "…", "role": "registrar", "committee": "GNU" }] }`.
 * @throws Error which names the file and what is wrong with it
 */
export function readGroupRoles(path: string | undefined): GroupRoles {
  if (path === undefined) return noGroupRoles;
  try {
    return groupRolesOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`DIARIUM_OIDC_GROUPS cannot be used: ${path}: ${(cause as Error).message}`, { cause });
  }
}

type Given = Partial<Record<string, unknown>>;

export function groupRolesOf(given: unknown): GroupRoles {
  const { claim = 'groups', acr = [], secondFactor = {}, roles } = objectOf(given, 'the file') as Given;
  if (typeof claim !== 'string') throw new Error('"claim" must be a text');
  const demanded = textsOf(acr, '"acr"');
  if (!Array.isArray(roles)) throw new Error('"roles" must be a list');
  return { claim, acr: demanded, secondFactor: factorOf(secondFactor, demanded), roles: roles.map(roleOf) };
}

/** Where every sign-in has to be of some kind, that kind is good enough for a second factor, too. */
function factorOf(given: unknown, demanded: readonly string[]): GroupRoles['secondFactor'] {
  const { acr = demanded, amr = MULTIPLE_FACTORS, ...rest } = objectOf(given, '"secondFactor"') as Given;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw new Error(`"secondFactor": "${unknown}" is unknown`);
  return { acr: textsOf(acr, '"secondFactor": "acr"'), amr: textsOf(amr, '"secondFactor": "amr"') };
}

function textsOf(given: unknown, what: string): readonly string[] {
  if (Array.isArray(given) && given.every((it) => typeof it === 'string')) return given;
  throw new Error(`${what} must be a list of texts`);
}

function roleOf(given: unknown, index: number): GroupRoles['roles'][number] {
  const where = `"roles", number ${index + 1}`;
  const {
    group,
    role,
    committee = null,
    party = null,
    board = null,
    ...rest
  } = objectOf(given, where) as Given;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw new Error(`${where}: "${unknown}" is unknown`);
  if (typeof group !== 'string' || group === '') throw new Error(`${where}: "group" must be a text`);
  const known = ROLES.find((it) => it === role);
  if (!known) throw new Error(`${where}: "role" must be one of ${ROLES.join(', ')}`);
  return {
    ...{ group, role: known },
    committee: textOrNull(committee, `${where}: "committee"`),
    party: textOrNull(party, `${where}: "party"`),
    board: textOrNull(board, `${where}: "board"`),
  };
}

function textOrNull(value: unknown, what: string): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new Error(`${what} must be a text`);
}

function objectOf(value: unknown, where: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${where} must be an object`);
}

/** The roles that somebody's groups give, each once. */
export function rolesOf(groups: readonly string[], { roles }: GroupRoles): readonly Grant[] {
  const given = roles
    .filter(({ group }) => groups.includes(group))
    .map(({ role, committee, party, board = null }) => ({
      ...{ role, committee, party },
      ...(board === null ? {} : { board }),
    }));
  return [...new Map(given.map((grant) => [JSON.stringify(grant), grant])).values()];
}
