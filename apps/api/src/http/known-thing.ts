import { groundOf, onGround } from '@diarium/event-store';
import { type DecisionItem, type Desk, FindCase, type CaseListItem, FindDecisions } from '@diarium/register';
import { type Request } from 'express';
import { rowsOf } from '../exports/columns';
import { httpProblem } from '../problems/http-rules';
import { type QueryRoute } from '../routes/route';

type Ask = Pick<Desk, 'queries'>;

/** Whether its reader sees what a path is below, by the field that names it there: `/cases/:case/history`. */
const finders: Readonly<Record<string, (key: string, desk: Ask, query: object) => Promise<boolean>>> = {
  case: async (key, { queries }, query) => {
    const find = Object.assign(new FindCase(), { number: key });
    const found = await queries.execute<CaseListItem | undefined>(onGround(find, groundOf(query)));
    // Outside its circle a case has no status, and nothing is below it.
    return found?.key === key && found.status !== '';
  },
  decision: async (key, { queries }, query) => {
    const find = Object.assign(new FindDecisions(), { decision: key });
    const found = await queries.execute<readonly DecisionItem[]>(onGround(find, groundOf(query)));
    return found.length > 0;
  },
};

interface Asked {
  readonly route: QueryRoute;
  readonly query: object;
  readonly params: Request['params'];
  readonly desk: Ask;
}

/**
 * Refuses to answer with nothing: also where a list below a case or a decision is empty that is not there, which would
 * look like one that has nothing. Of what a reader may not know of it is said in the same words.
 * @throws ProblemError `resource.unknown`
 */
export async function refuseNothing(answer: unknown, asked: Asked): Promise<void> {
  if (!isThere(answer)) throw httpProblem('resource.unknown');
  if (isEmptyList(answer)) await refuseBelowNothing(asked);
}

async function refuseBelowNothing({ route, query, params, desk }: Asked): Promise<void> {
  const field = /^\/\w+\/:(\w+)\/./.exec(route.path)?.[1] ?? '';
  const key = params[field];
  const isKnown = finders[field];
  if (isKnown && typeof key === 'string' && !(await isKnown(key, desk, query)))
    throw httpProblem('resource.unknown');
}

const isThere = (answer: unknown): boolean => answer !== undefined && answer !== null;

const isEmptyList = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  (Array.isArray(answer) || 'items' in answer) &&
  rowsOf(answer).length === 0;

/** The same of a list that is read page by page: nothing of it is given out before. */
export async function* belowSomething(items: AsyncIterable<object>, asked: Asked): AsyncGenerator<object> {
  let isEmpty = true;
  for await (const item of items) {
    isEmpty = false;
    yield item;
  }
  if (isEmpty) await refuseBelowNothing(asked);
}
