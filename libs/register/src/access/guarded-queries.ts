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
import { type RememberedAnswers } from './remembered-answers';
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
  readonly answers: RememberedAnswers;
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
  const answer = await answerTo(query, { principal, reach, audience }, source);
  if (audience !== 'readings') await source.readings.record(answer, query, { principal, reach });
  return answer;
}

interface Reader {
  readonly principal: Principal;
  readonly reach: Reach;
}

/** What is as it is now may be remembered; who has read what, and what was, is not. */
async function answerTo<Answer>(
  query: Query<Answer>,
  { principal, reach, audience }: Reader & { readonly audience: Audience },
  source: QuerySource,
): Promise<Answer> {
  const kind = seesEverything(reach) ? 'everything' : kindFor(query, principal, reach);
  const settings = kind === 'everything' ? {} : readerSettings(reach);
  const ask = async (): Promise<Answer> =>
    source.queries.execute(
      kind === 'everything' ? query : await onGroundOf(query, { kind, settings }, source),
    );
  if (audience === 'readings' || isOfThePast(query)) return ask();
  return source.answers.of(JSON.stringify([kind, settings, query.constructor.name, query]), ask);
}

const isOfThePast = (query: object): boolean => Object.keys(groundOf(query)).length > 0;

async function onGroundOf<Answer>(
  query: Query<Answer>,
  { kind, settings }: { readonly kind: Kind; readonly settings: Readonly<Record<string, string>> },
  { seen }: QuerySource,
): Promise<Query<Answer>> {
  const ground = await seen.ground(groundOf(query), kind, settings);
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
