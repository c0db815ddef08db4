import { type Grant, heldGrants, type Principal } from './principal';
import { ROLE_RULES, type Sight } from './role-rules';

/** Committees by their codes, or all of them. */
export type Committees = readonly string[] | 'all';

/** The same rules as `abilityFor`, as the sets of committees that a database can compare rows with. */
export interface Reach {
  /** Whose registers one sees at all. */
  readonly committees: Committees;
  /** In which one is in the circle of every secret case. */
  readonly circle: Committees;
  /** In which one is in the circle of the cases that one handles. */
  readonly own: Committees;
  /** What a case's handler is called if it is this one: `GNU|Eva Berg` in a committee, `*|e1042` in any. */
  readonly names: readonly string[];
  /** The parties for which one reads: `GNU:berg` in one committee, `*:berg` in all. */
  readonly parties: readonly string[];
}

const sightsOfRegisters: readonly Sight[] = ['everything', 'open', 'open-and-own'];

export function reachOf(principal: Principal): Reach {
  const { id, handles = [] } = principal;
  const grants = heldGrants(principal);
  const where = (...sights: readonly Sight[]): Committees =>
    committeesOf(grants.filter(({ role }) => sights.includes(ROLE_RULES[role].sees)));
  return {
    committees: where(...sightsOfRegisters),
    circle: where('everything'),
    own: where('open-and-own'),
    names: [`*|${id}`, ...handles.map(({ committee, handler }) => `${committee}|${handler}`)],
    parties: grants.flatMap(({ role, party, committee }) =>
      ROLE_RULES[role].sees === 'published-to-its-party' && party !== null
        ? [`${committee ?? '*'}:${party}`]
        : [],
    ),
  };
}

function committeesOf(grants: readonly Grant[]): Committees {
  const codes = grants.map(({ committee }) => committee);
  return codes.includes(null) ? 'all' : [...new Set(codes.filter((code) => code !== null))];
}

/** True for somebody from whom no register keeps anything. */
export const seesEverything = ({ circle }: Reach): boolean => circle === 'all';
