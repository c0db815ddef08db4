import { type Desk, type Page, PagedQuery } from '@diarium/register';
import { httpProblem } from '../problems/http-rules';
import { rowsOf } from './columns';

export const MOST_ROWS = 500;

/**
 * Every item of a list, page by page: the next is asked for when the one before has been taken.
 * @throws ProblemError `resource.unknown` where that is not there of which it is a list
 */
export async function* everyItem(desk: Desk, query: object): AsyncGenerator<object> {
  if (!(query instanceof PagedQuery)) {
    const answer = await desk.queries.execute<object | undefined>(query as never);
    if (!answer) throw httpProblem('resource.unknown');
    yield* rowsOf(answer);
    return;
  }
  const asked = query as PagedQuery<object>;
  asked.limit = MOST_ROWS;
  for (;;) {
    const page: Page<object> = await desk.queries.execute(asked);
    yield* page.items;
    if (page.next === null) return;
    asked.after = page.next;
  }
}
