import { type Pool } from 'pg';
import { Together } from '../../together';
import { type ReadEvent, type RecordedEvent } from '../event';
import { type LogPage, type ReadAll } from '../event-store';
import { asText, type EventRow, eventOf, readEventOf } from './event-row';
import {
  foldedStatement,
  HEAD,
  LARGE,
  lastStretchStatement,
  type Statement,
  type StreamRead,
  type Stretch,
  streamsStatement,
  stretchStatement,
} from './log-queries';

/** At least so many positions are searched for events that a filter lets through. */
const SEARCHED = 20_000;

// A look at the head is the same for everybody.
const ONE_FOR_ALL = { flights: 1, most: Infinity };

/** Rows of a stretch; cut when there may be more of them in it. */
interface Found {
  readonly rows: readonly EventRow[];
  readonly isCut: boolean;
}

type LastRow = readonly [head: string, ...event: EventRow | readonly null[]];

/** Reads the log page by page. Positions are dense, and what was committed up to a position never changes. */
export class LogReader {
  private knownHead = 0;
  private readonly streams = new Together((batch: readonly StreamRead[]) => this.readTogether(batch));
  private readonly folded = new Together((batch: readonly StreamRead[]) => this.readFolded(batch));
  private readonly heads = new Together((batch: readonly void[]) => this.readHead(batch), ONE_FOR_ALL);

  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs: number,
  ) {}

  /** The head as it was after this was called; all who ask meanwhile share a look. */
  head(): Promise<number> {
    return this.heads.ask();
  }

  stream(stream: string, from: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.streams.ask({ stream, from, limit });
  }

  toFold(read: StreamRead): Promise<readonly ReadEvent[]> {
    return this.folded.ask(read);
  }

  async page({ after, filter, limit }: ReadAll): Promise<LogPage> {
    const upTo = after + (filter ? Math.max(limit, SEARCHED) : limit);
    const wanted = { after, upTo, limit, largest: LARGE, filter };
    if (upTo >= this.knownHead) return this.lastPage(wanted);
    const found = await this.stretch(wanted);
    return { ...pageOf(found, wanted), atHead: false };
  }

  /** A page that may reach the head, which is looked up with it. */
  private async lastPage(wanted: Stretch): Promise<LogPage> {
    const rows = await this.rows<LastRow>(lastStretchStatement(wanted));
    const head = this.noted(rows[0]?.[0]);
    if (head <= wanted.after) return { events: [], position: wanted.after, atHead: true };
    const found = await this.whole(wanted, eventsIn(rows));
    const page = pageOf(found, { ...wanted, upTo: Math.min(wanted.upTo, head) });
    return { ...page, atHead: page.position >= head };
  }

  private async readHead(asked: readonly void[]): Promise<readonly number[]> {
    const rows = await this.rows<readonly [string]>(HEAD);
    const head = this.noted(rows[0]?.[0]);
    return asked.map(() => head);
  }

  private noted(head: string | undefined): number {
    this.knownHead = Math.max(this.knownHead, Number(head));
    return Number(head);
  }

  private async readTogether(batch: readonly StreamRead[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const rows = await this.rows<readonly [read: string, ...event: EventRow]>(streamsStatement(batch));
    const found: RecordedEvent[][] = batch.map(() => []);
    for (const [read, ...event] of rows) found[Number(read)]?.push(eventOf(event));
    return found;
  }

  private async readFolded(batch: readonly StreamRead[]): Promise<readonly (readonly ReadEvent[])[]> {
    const rows = await this.rows<readonly [read: string, event: string]>(foldedStatement(batch));
    const found = batch.map(({ stream }) => ({ stream, events: [] as ReadEvent[] }));
    for (const [read, event] of rows) {
      const of = found[Number(read)];
      of?.events.push(readEventOf(of.stream, event));
    }
    return found.map(({ events }) => events);
  }

  private async stretch(wanted: Stretch): Promise<Found> {
    return this.whole(wanted, await this.rows<EventRow>(stretchStatement(wanted)));
  }

  /** Rows of a stretch up to the first that is too large for a page; that one alone when it comes first. */
  private async whole(wanted: Stretch, rows: readonly EventRow[]): Promise<Found> {
    const large = rows.findIndex((row) => row.at(-1) === null);
    if (large === 0) return this.stretch({ ...wanted, limit: 1, largest: Number.MAX_SAFE_INTEGER });
    if (large > 0) return { rows: rows.slice(0, large), isCut: true };
    return { rows, isCut: rows.length === wanted.limit };
  }

  private async rows<Row>(statement: Statement): Promise<readonly Row[]> {
    const query = { ...statement, rowMode: 'array' as const, types: asText, query_timeout: this.timeoutMs };
    const { rows } = await this.pool.query(query);
    return rows as unknown as readonly Row[];
  }
}

function pageOf({ rows, isCut }: Found, { after, upTo }: Stretch): Omit<LogPage, 'atHead'> {
  const events = rows.map(eventOf);
  return { events, position: isCut ? (events.at(-1)?.position ?? after) : upTo };
}

function eventsIn(rows: readonly LastRow[]): readonly EventRow[] {
  return rows.flatMap(([, ...event]) => (isEvent(event) ? [event] : []));
}

const isEvent = (row: EventRow | readonly null[]): row is EventRow => row[0] !== null;
