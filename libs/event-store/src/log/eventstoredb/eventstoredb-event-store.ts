import { checkedAppend, isStreamName } from '../check-append';
import { type TakesOver } from '../copy/copy-log';
import { StoreClosed } from '../errors';
import { type NewEvent, type RecordedEvent } from '../event';
import { type Appended, type EventStore, type LogPage, type ReadAll, type Subscribe } from '../event-store';
import { type Patience, patiently, tirelessly } from '../patience';
import { SharedTail } from '../shared-tail';
import { pagesOf, Wakeup } from '../subscription';
import { AppendCalls } from './append-calls';
import { Connection } from './connection';
import { isPassing, readFailure } from './failures';
import { LogReader } from './log-reader';
import { LogWatch } from './log-watch';
import { serverAddress } from './server-address';
import { recorded } from './stored-event';
import { StreamNames } from './stream-names';
import { runsOf, takeOverRun } from './take-over';

export interface EventStoreDbEventStoreOptions {
  /** Registers with different namespaces share a server without seeing each other. */
  readonly namespace: string;
  /** How often the head is looked at for what the subscription did not tell. */
  readonly pollMs: number;
  /** How long the server may be silent in a call before that counts as lost. */
  readonly timeoutMs: number;
  /** How long failures of the connection are borne before a call throws `LogUnavailable`. */
  readonly patience: Patience;
}

const DEFAULTS: EventStoreDbEventStoreOptions = {
  namespace: 'diarium',
  pollMs: 2000,
  timeoutMs: 10_000,
  patience: { attempts: 10, withinMs: 60_000 },
};

/**
 * The log in EventStoreDB or KurrentDB, a single server or a cluster. Several processes may append to it.
 * An event id that stands in another stream, or at another revision, is not noticed: the server does not know.
 */
export class EventStoreDbEventStore implements EventStore, TakesOver {
  private readonly options: EventStoreDbEventStoreOptions;
  private readonly appends: AppendCalls;
  private readonly reader: LogReader;
  private readonly tail: SharedTail;
  private readonly watch: LogWatch;
  private readonly wakeup = new Wakeup();
  private closed: Promise<void> | undefined;

  /**
   * @param url `esdb://…` for one server, `esdb+discover://…` or several hosts for a cluster
   * @throws LogError `log.bad-address`
   */
  constructor(url: string, options: Partial<EventStoreDbEventStoreOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    const { namespace, timeoutMs, pollMs, patience } = this.options;
    const names = new StreamNames(namespace);
    const connection = new Connection(serverAddress(url), timeoutMs);
    this.reader = new LogReader(connection, names);
    this.appends = new AppendCalls(connection, this.reader, names, patience);
    this.tail = new SharedTail((page) => this.reader.page(page));
    const head = (): Promise<number> => this.reader.head();
    this.watch = new LogWatch({ connection, prefix: names.prefix, head, wakeup: this.wakeup, pollMs });
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    const encoded = checkedAppend(stream, expected, events);
    const appended = await this.appends.append({ stream, expected, events: encoded });
    this.wakeup.wake();
    return appended;
  }

  async takeOver(events: readonly RecordedEvent[]): Promise<void> {
    this.refuseWhenClosed();
    const standing = this.reader.stream.bind(this.reader);
    for (const run of runsOf(events)) await takeOverRun(this.appends, standing, run);
    this.wakeup.wake();
  }

  async readStream(stream: string, from = 0, limit = Infinity): Promise<readonly RecordedEvent[]> {
    this.refuseWhenClosed();
    if (!isStreamName(stream) || limit <= 0) return [];
    const events = await this.read(() => this.reader.stream(stream, Math.max(0, from), limit));
    return events.map((event) => recorded(event, stream));
  }

  readToFold(...read: Parameters<EventStore['readToFold']>): Promise<readonly RecordedEvent[]> {
    return this.readStream(...read);
  }

  async readAll(query: ReadAll): Promise<LogPage> {
    this.refuseWhenClosed();
    return this.read(() => this.reader.page(query));
  }

  subscribe(query: Subscribe): AsyncIterable<LogPage> {
    if (!this.closed) this.watch.start();
    const readAll = (page: ReadAll): Promise<LogPage> => this.readSometime(page, query.signal);
    return this.tail.of(query.filter, pagesOf({ readAll }, query, this.wakeup));
  }

  async head(): Promise<number> {
    this.refuseWhenClosed();
    return this.read(() => this.reader.head());
  }

  async close(): Promise<void> {
    this.closed ??= this.end();
    await this.closed;
  }

  /** A subscription outlives the server: it waits for it as long as it takes. */
  private async readSometime(query: ReadAll, signal: AbortSignal): Promise<LogPage> {
    const page = await tirelessly({ isPassing, signal }, () => {
      this.refuseWhenClosed();
      return this.tail.page(query);
    });
    return page ?? { events: [], position: query.after, atHead: false };
  }

  private async read<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await patiently({ ...this.options.patience, isPassing }, work);
    } catch (error) {
      throw readFailure(error);
    }
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new StoreClosed();
  }

  private async end(): Promise<void> {
    this.wakeup.wake();
    await this.appends.settled();
    await this.watch.stop();
  }
}
