import { randomUUID } from 'node:crypto';
import { type JSONEventData, NO_STREAM as NOT_YET, type RecordedEvent } from '@eventstore/db-client';
import { type EncodedEvent } from '../encoded-event';
import { AppendFailed, LogUnavailable } from '../errors';
import { type Appended, NO_STREAM } from '../event-store';
import { type Patience, patiently } from '../patience';
import { type Connection } from './connection';
import { isPassing, refusalOf } from './failures';
import { type LogReader } from './log-reader';
import { positionOf } from './position';
import { appendOf, proposed } from './stored-event';
import { type StreamNames } from './stream-names';

/** One caller's append, checked and encoded. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EncodedEvent[];
}

/** Takes appends to the server, and again when the outcome is unknown: their event ids make that safe. */
export class AppendCalls {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly names: StreamNames,
    private readonly patience: Patience,
  ) {}

  /** @throws RevisionConflict, EventRefused, AppendFailed, LogUnavailable */
  async append(request: AppendRequest): Promise<Appended> {
    const call = this.store(request);
    this.underWay.add(call);
    try {
      return await call;
    } finally {
      this.underWay.delete(call);
    }
  }

  /** Resolves when every append that was accepted has its result. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  private async store(request: AppendRequest): Promise<Appended> {
    const { stream, expected, events } = request;
    const append = randomUUID();
    const stored = events.map((event) => proposed(event, append));
    try {
      return await patiently({ ...this.patience, isPassing }, async () => {
        await this.send(request, stored);
        return this.resultOf(request, append);
      });
    } catch (error) {
      throw error instanceof LogUnavailable ? error : refusalOf(error, stream, expected);
    }
  }

  private async send({ stream, expected }: AppendRequest, events: JSONEventData[]): Promise<void> {
    const expectedRevision = expected === NO_STREAM ? NOT_YET : BigInt(expected);
    await this.connection.ask((client, options) =>
      client.appendToStream(this.names.onServer(stream), events, { ...options, expectedRevision }),
    );
  }

  /** The server says the same of an append that it stored and of one that stood there: the event itself tells. */
  private async resultOf({ stream, expected, events }: AppendRequest, append: string): Promise<Appended> {
    const revision = expected + events.length;
    const [last] = await this.reader.stream(stream, revision, 1);
    if (!last) throw new AppendFailed(`Stream ${stream} lost revision ${revision}, which the server stored.`);
    return { revision, position: positionOf(last), repeated: isOfAnother(last, append) };
  }
}

function isOfAnother(event: RecordedEvent, append: string): boolean {
  return appendOf(event) !== append;
}
