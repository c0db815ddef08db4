import {
  abilityFor,
  hasDuty,
  type Principal,
  type Reach,
  reachOf,
  readsReadings,
  seesEverything,
  seesRegisters,
} from '@diarium/access';
import { groundOf, onGround } from '@diarium/event-store';
import { type Query } from '@nestjs/cqrs';
import { type Desk } from '../shared/desk';
import { refuseAccess } from './access.rules';
import { type Readings } from './readings/record-readings';
import { type Audience, QUERY_AUDIENCES } from './query-audiences';
import { readerSettings } from './reader-settings';
import { type Kind } from './views/row-sql';
import { type SeenViews } from './views/seen-views';

/** What guarded queries stand on. */
export interface QuerySource {
  readonly queries: Desk['queries'];
  readonly seen: SeenViews;
  readonly readings: Readings;
}

/**
 * Answers a query from what its reader may see.
 * @throws DomainError `access.denied`
 */
export async function askAs<Answer>(
  query: Query<Answer>,
  principal: Principal,
  source: QuerySource,
): Promise<Answer> {
  const audience = audienceFor(query, principal);
  const reach = reachOf(principal);
  // Users stand in no committee's register.
  if (audience === 'users') return source.queries.execute(query);
  const answer = await source.queries.execute(await onOwnGround(query, { principal, reach }, source));
  if (audience !== 'readings') await source.readings.record(answer, query, { principal, reach });
  return answer;
}

interface Reader {
  readonly principal: Principal;
  readonly reach: Reach;
}

/** Whoever sees everything needs no view. */
async function onOwnGround<Answer>(
  query: Query<Answer>,
  { principal, reach }: Reader,
  { seen }: QuerySource,
): Promise<Query<Answer>> {
  if (seesEverything(reach)) return query;
  const kind = kindFor(query, principal, reach);
  const ground = await seen.ground(groundOf(query), kind, readerSettings(reach));
  // A copy: the query stays on the ground on which it was given.
  const own = Object.assign(Object.create(Object.getPrototypeOf(query) as object) as Query<Answer>, query);
  return onGround(own, ground);
}

function audienceFor(query: object, principal: Principal): Audience {
  const ability = abilityFor(principal);
  const may: Readonly<Record<Audience, boolean>> = {
    everybody: true,
    register: seesRegisters(ability),
    readings: readsReadings(ability),
    users: hasDuty(ability, 'users'),
  };
  const what = query.constructor.name;
  const audience = QUERY_AUDIENCES[what];
  if (!audience || !may[audience]) return refuseAccess('access.denied', { name: principal.name, what });
  return audience;
}

function kindFor(query: object, principal: Principal, reach: Reach): Kind {
  if (!seesRegisters(abilityFor(principal))) return 'published';
  return needsNoMasks(reach) || selects(query) ? 'found' : 'seen';
}

/** True for somebody in the circle wherever they see anything. */
const needsNoMasks = ({ committees, circle }: Reach): boolean =>
  circle === 'all' || (committees !== 'all' && committees.every((code) => circle.includes(code)));

/** Fields by which nothing secret is found: a masked row has none of them, so the views without masks serve. */
const HIDDEN_FIELDS = ['search', 'correspondent', 'handler', 'status', 'caseType'];

const selects = (query: object): boolean =>
  HIDDEN_FIELDS.some((field) => (query as Readonly<Record<string, unknown>>)[field] !== undefined);
