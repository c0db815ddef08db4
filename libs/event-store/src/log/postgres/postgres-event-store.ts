import { type Database } from '@diarium/database';
import { checkedAppend, isStreamName } from '../check-append';
import { type TakesOver } from '../copy/copy-log';
import { StoreClosed } from '../errors';
import { type BytesPage } from '../event-bytes';
import { type NewEvent, type ReadEvent, type RecordedEvent } from '../event';
import { type Appended, type EventStore, type LogPage, type ReadAll, type Subscribe } from '../event-store';
import { type Patience, patiently, tirelessly } from '../patience';
import { SharedTail } from '../shared-tail';
import { pagesOf, Wakeup } from '../subscription';
import { AppendFlight } from './append-flight';
import { AppendSession } from './append-session';
import { BytesReader } from './bytes-reader';
import { GroupCommit } from './group-commit';
import { LogReader } from './log-reader';
import { LogWatch } from './log-watch';
import { isPassing } from './failures';
import { takeOverEvents } from './take-over';

export interface PostgresEventStoreOptions {
  /** How many appends share one commit at most. */
  readonly batchAppends: number;
  /** How many bytes of events share one commit; a larger append goes alone. */
  readonly batchBytes: number;
  /** How often the head is looked at for what NOTIFY did not tell. */
  readonly pollMs: number;
  /** How long one statement may take before its connection counts as lost. */
  readonly timeoutMs: number;
  /** How long failures of the connection are borne before a call throws `LogUnavailable`. */
  readonly patience: Patience;
}

const DEFAULTS: PostgresEventStoreOptions = {
  batchAppends: 64,
  batchBytes: 4 * 1024 * 1024,
  pollMs: 500,
  timeoutMs: 30_000,
  patience: { attempts: 10, withinMs: 60_000 },
};

/** The log in PostgreSQL. Several processes, and several stores in one, may append to one database. */
export class PostgresEventStore implements EventStore, TakesOver {
  readonly isDense = true;
  private readonly options: PostgresEventStoreOptions;
  private readonly session: AppendSession;
  private readonly commits: GroupCommit;
  private readonly reader: LogReader;
  private readonly bytesReader: BytesReader;
  private readonly tail: SharedTail;
  private readonly watch: LogWatch;
  private readonly wakeup = new Wakeup();
  private closed: Promise<void> | undefined;

  /** @param database migrated with `eventStoreMigrations`; stays open when the store is closed */
  constructor(
    private readonly database: Pick<Database, 'pool' | 'connect'>,
    options: Partial<PostgresEventStoreOptions> = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
    const { batchAppends, batchBytes, timeoutMs, pollMs } = this.options;
    this.session = new AppendSession(database);
    const flight = new AppendFlight(this.session, this.options);
    this.commits = new GroupCommit((batch) => flight.fly(batch), {
      appends: batchAppends,
      bytes: batchBytes,
    });
    this.reader = new LogReader(database.pool, timeoutMs);
    this.bytesReader = new BytesReader(database.pool, timeoutMs, () => this.reader.head());
    this.tail = new SharedTail((page) => this.reader.page(page));
    this.watch = new LogWatch({
      database,
      head: () => this.reader.head(),
      wakeup: this.wakeup,
      own: () => this.session.processId,
      pollMs,
    });
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    const encoded = checkedAppend(stream, expected, events);
    const appended = await this.commits.append({ stream, expected, events: encoded });
    this.wakeup.wake();
    return appended;
  }

  async readStream(stream: string, from = 0, limit = Infinity): Promise<readonly RecordedEvent[]> {
    this.refuseWhenClosed();
    if (!isStreamName(stream)) return [];
    return this.patiently(() => this.reader.stream(stream, Math.max(0, from), limit));
  }

  async readToFold(stream: string, from = 0, limit = Infinity): Promise<readonly ReadEvent[]> {
    this.refuseWhenClosed();
    if (!isStreamName(stream)) return [];
    return this.patiently(() => this.reader.toFold({ stream, from: Math.max(0, from), limit }));
  }

  async readAll(query: ReadAll): Promise<LogPage> {
    this.refuseWhenClosed();
    return this.patiently(() => this.reader.page(query));
  }

  async readBytes(query: Pick<ReadAll, 'after' | 'limit'>): Promise<BytesPage> {
    this.refuseWhenClosed();
    return this.patiently(() => this.bytesReader.page(query));
  }

  async takeOver(events: readonly RecordedEvent[]): Promise<void> {
    this.refuseWhenClosed();
    await takeOverEvents(this.database.pool, events);
    this.wakeup.wake();
  }

  subscribe(query: Subscribe): AsyncIterable<LogPage> {
    if (!this.closed) this.watch.start();
    const readAll = (page: ReadAll): Promise<LogPage> => this.readSometime(page, query.signal);
    return this.tail.of(query.filter, pagesOf({ readAll }, query, this.wakeup));
  }

  async head(): Promise<number> {
    this.refuseWhenClosed();
    return this.patiently(() => this.reader.head());
  }

  async close(): Promise<void> {
    this.closed ??= this.end();
    await this.closed;
  }

  private async end(): Promise<void> {
    this.wakeup.wake();
    await this.commits.settled();
    await Promise.all([this.session.close(), this.watch.stop()]);
  }

  /** A subscription outlives the server: it waits for it as long as it takes. */
  private async readSometime(page: ReadAll, signal: AbortSignal): Promise<LogPage> {
    const read = await tirelessly({ isPassing, signal }, () => {
      this.refuseWhenClosed();
      return this.tail.page(page);
    });
    return read ?? { events: [], position: page.after, atHead: false };
  }

  private patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    return patiently({ ...this.options.patience, isPassing }, work);
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new StoreClosed();
  }
}
