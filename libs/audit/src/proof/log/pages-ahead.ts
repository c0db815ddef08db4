import { type BytesPage, type EventStore, type LogPage } from '@diarium/event-store';

type Page = LogPage | BytesPage;
type Store = Pick<EventStore, 'readAll' | 'readBytes'>;

const PAGE = 2048;

/** While the last page is hashed, the server sends no more of the next than a socket holds: two hold more. */
const MOST_AHEAD = 2;

/**
 * To the end of the log. Whoever is near it gets it with one question; whoever is far from it gets the rest as bytes,
 * where the engine has them, and read ahead, so that the server works while this process hashes.
 */
export async function* pagesAhead(store: Store, after: number): AsyncGenerator<Page, undefined> {
  const first = await store.readAll({ after, limit: PAGE });
  yield first;
  if (first.atHead) return undefined;
  const under = new UnderWay(store);
  for (let position = first.position; ;) {
    const page = await under.page(position);
    // A page is cut short where events are large, and positions may leave gaps: what comes next is not known then.
    const isWhole = page.position === position + PAGE;
    if (!page.atHead) under.read(page.position, isWhole ? MOST_AHEAD : 1);
    yield page;
    if (page.atHead) return undefined;
    position = page.position;
  }
}

/** Pages that are being read, by the position after which they begin. */
class UnderWay {
  private pages = new Map<number, Promise<Page>>();

  constructor(private readonly store: Store) {}

  page(after: number): Promise<Page> {
    return this.pages.get(after) ?? this.begin(after);
  }

  /** Reads so many pages from there on, as far as they are not being read; others do not follow. */
  read(after: number, count: number): void {
    const wanted = Array.from({ length: count }, (_, nth) => after + nth * PAGE);
    this.pages = new Map(wanted.map((from) => [from, this.page(from)]));
  }

  private begin(after: number): Promise<Page> {
    const query = { after, limit: PAGE };
    const reading: Promise<Page> = this.store.readBytes?.(query) ?? this.store.readAll(query);
    // Whoever waits for it gets the error; a page that nobody waits for any more has none to tell.
    reading.catch(() => undefined);
    return reading;
  }
}
