import { type Desk, type Page, PagedQuery } from '@diarium/register';

const MOST_ROWS = 500;

/** Every item of a list, page by page: the next is asked for when the one before has been taken. */
export async function* everyItem(desk: Desk, query: object): AsyncGenerator<object> {
  if (!(query instanceof PagedQuery)) {
    yield* await desk.queries.execute<readonly object[]>(query as never);
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
