import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import { LRUCache } from 'lru-cache';
import { type Duty } from './duties';
import { type Grant, heldGrants, type Principal } from './principal';
import { ROLE_RULES } from './role-rules';

/** The committee in which something is to be done, and whether only the doer's own cases are touched. */
export interface Doing {
  /** Its code; `*` for what is done in no committee or in all of them. */
  readonly committee: string;
  readonly own: boolean;
}

/** Something in a committee's register: in a secret case or not, and who handles the case. */
export interface Entry {
  readonly committee: string;
  readonly secret: boolean;
  readonly handler: string | null;
}

/** Something that is published: to everybody, or to the parties of the committee. */
export interface Published {
  readonly committee: string;
  readonly audience: 'public' | 'parties';
  readonly parties: readonly string[];
}

/** What is shown of a secret case to those outside its circle: number, date and public title (OSL 5:2). */
export const OUTER_FIELDS = ['number', 'date', 'publicTitle'] as const;

export type Ability = MongoAbility;

const isDuty = (duty: Duty) => `duty:${duty}`;

/** Rules by whose they are, and by the principal: each request asks for them several times. */
const known = new LRUCache<string, Ability>({ max: 2000 });
const held = new WeakMap<Principal, Ability>();

/** The rules that hold for somebody, and none else: what no rule allows is refused. */
export function abilityFor(principal: Principal): Ability {
  const ability = held.get(principal) ?? knownFor(principal);
  held.set(principal, ability);
  return ability;
}

function knownFor(principal: Principal): Ability {
  const { id, grants, handles } = principal;
  const whose = JSON.stringify([id, grants, handles]);
  const ability = known.get(whose) ?? abilityOf(principal);
  known.set(whose, ability);
  return ability;
}

function abilityOf(principal: Principal): Ability {
  const builder = new AbilityBuilder<Ability>(createMongoAbility);
  builder.can('read', 'published', { audience: 'public' });
  for (const grant of heldGrants(principal)) allow(builder, grant, principal);
  return builder.build();
}

function allow(builder: AbilityBuilder<Ability>, grant: Grant, principal: Principal): void {
  const { does, inOwnCases, readsReadings } = ROLE_RULES[grant.role];
  const there = within(grant);
  for (const duty of does) builder.can('do', isDuty(duty), there);
  for (const duty of inOwnCases) builder.can('do', isDuty(duty), { ...there, own: true });
  if (readsReadings) builder.can('read', 'readings', there);
  allowSight(builder, grant, principal);
}

function allowSight({ can }: AbilityBuilder<Ability>, grant: Grant, principal: Principal): void {
  const there = within(grant);
  const { sees } = ROLE_RULES[grant.role];
  if (sees === 'everything') can('read', 'entry', there);
  if (sees === 'open' || sees === 'open-and-own') {
    can('read', 'entry', { ...there, secret: false });
    can('read', 'entry', [...OUTER_FIELDS], there);
  }
  if (sees === 'open-and-own') for (const own of ownCases(grant, principal)) can('read', 'entry', own);
  if (sees === 'published-to-its-party' && grant.party !== null)
    can('read', 'published', { ...there, audience: 'parties', parties: grant.party });
}

/** The cases of an officer: those under their key, and under the names that are linked with them. */
function ownCases(grant: Grant, { id, handles = [] }: Principal): readonly object[] {
  const named = handles.filter(({ committee }) => grant.committee === null || grant.committee === committee);
  return [
    { ...within(grant), handler: id },
    ...named.map(({ committee, handler }) => ({ committee, handler })),
  ];
}

const within = ({ committee }: Grant): { committee?: string } => (committee === null ? {} : { committee });

export const mayDo = (ability: Ability, duty: Duty, doing: Doing): boolean =>
  ability.can('do', subject(isDuty(duty), { ...doing }));

/** True for somebody who may do it in some committee, under some condition. */
export const hasDuty = (ability: Ability, duty: Duty): boolean => ability.can('do', isDuty(duty));

export const mayRead = (ability: Ability, entry: Entry, field: string): boolean =>
  ability.can('read', subject('entry', { ...entry }), field);

export const mayReadPublished = (ability: Ability, published: Published): boolean =>
  ability.can('read', subject('published', { ...published }));

/** True for somebody who sees something of the registers that is not published. */
export const seesRegisters = (ability: Ability): boolean => ability.can('read', 'entry');

export const readsReadings = (ability: Ability): boolean => ability.can('read', 'readings');

/** The role in which somebody does it: the first of their roles that lets them. */
export function roleIn(principal: Principal, duty: Duty, doing: Doing): Grant['role'] | undefined {
  return heldGrants(principal).find((grant) =>
    mayDo(abilityFor({ ...principal, grants: [grant] }), duty, doing),
  )?.role;
}
