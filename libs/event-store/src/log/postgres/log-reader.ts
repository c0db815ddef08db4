import { type Pool } from 'pg';
import { Together } from '../../together';
import { type RecordedEvent } from '../event';
import { type LogPage, type ReadAll } from '../event-store';
import { asText, type EventRow, eventOf } from './event-row';
import {
  HEAD,
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

/** Data above this size, in bytes as stored, comes alone, so that a page of large events stays small. */
const LARGE = 16 * 1024;

/** Reads the log page by page. Positions are dense, and what was committed up to a position never changes. */
export class LogReader {
  private knownHead = 0;
  private readonly streams = new Together((batch: readonly StreamRead[]) => this.readTogether(batch));
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

  async page({ after, filter, limit }: ReadAll): Promise<LogPage> {
    const reach = after + (filter ? Math.max(limit, SEARCHED) : limit);
    const isFarFromHead = reach < this.knownHead;
    const head = isFarFromHead ? this.knownHead : await this.head();
    const upTo = Math.min(reach, head);
    if (upTo <= after) return { events: [], position: after, atHead: true };
    const { rows, isCut } = await this.stretch({ after, upTo, limit, largest: LARGE, filter });
    const events = rows.map(eventOf);
    const position = isCut ? (events.at(-1)?.position ?? after) : upTo;
    return { events, position, atHead: !isFarFromHead && position >= head };
  }

  private async readHead(asked: readonly void[]): Promise<readonly number[]> {
    const rows = await this.rows<readonly [string]>(HEAD);
    const head = Number(rows[0]?.[0]);
    this.knownHead = Math.max(this.knownHead, head);
    return asked.map(() => head);
  }

  private async readTogether(batch: readonly StreamRead[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const rows = await this.rows<readonly [read: string, ...event: EventRow]>(streamsStatement(batch));
    const found: RecordedEvent[][] = batch.map(() => []);
    for (const [read, ...event] of rows) found[Number(read)]?.push(eventOf(event));
    return found;
  }

  /** Rows of a stretch; cut when there may be more of them in it. */
  private async stretch(wanted: Stretch): Promise<{ rows: readonly EventRow[]; isCut: boolean }> {
    const rows = await this.rows<EventRow>(stretchStatement(wanted));
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
