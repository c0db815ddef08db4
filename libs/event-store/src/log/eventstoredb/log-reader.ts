import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  type ReadPosition,
  type RecordedEvent as ServerEvent,
  type ResolvedEvent,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { type LogPage, type ReadAll } from '../event-store';
import { type Connection } from './connection';
import { isNoPlace } from './failures';
import { PageBuilder } from './page-builder';
import { placeAfter, positionOf } from './position';
import { type StreamNames } from './stream-names';

/** The server is first asked for little more than a page, so that it does not read far ahead for a small one. */
const SOME_MORE = 32;
const MOST_AT_ONCE = 4096;

/** Reads the register's part of the server's log. */
export class LogReader {
  /** The register's last event, and how far behind it the server's log was read: that is not read again. */
  private tail = { own: 0, read: 0 };

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
  ) {}

  async head(): Promise<number> {
    let read = 0;
    for await (const event of this.backwards()) {
      const position = positionOf(event);
      if (read === 0) read = position;
      if (position <= this.tail.read) return this.noteTail(this.tail.own, read);
      if (this.names.inRegister(event.streamId) !== undefined) return this.noteTail(position, read);
    }
    return this.noteTail(0, read);
  }

  /** A stream's events as the server has them; none for an unknown stream. */
  async stream(stream: string, from: number, limit: number): Promise<readonly ServerEvent[]> {
    const options = {
      fromRevision: BigInt(from),
      ...(Number.isFinite(limit) ? { maxCount: limit } : {}),
    };
    const events: ServerEvent[] = [];
    const name = this.names.onServer(stream);
    const read = this.connection.read<ResolvedEvent>((client, base) =>
      client.readStream(name, { ...options, ...base }),
    );
    try {
      for await (const { event } of read) if (event) events.push(event);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return events;
  }

  async page(query: ReadAll): Promise<LogPage> {
    const { own, read } = this.tail;
    try {
      return await this.pageFrom(placeAfter(query.after === own ? read : query.after), query);
    } catch (error) {
      // A position that was calculated, and not seen, may be within a record: only the beginning is certain.
      if (!isNoPlace(error)) throw error;
      return this.pageFrom(START, query);
    }
  }

  private async pageFrom(from: ReadPosition, query: ReadAll): Promise<LogPage> {
    const builder = new PageBuilder(query, this.names);
    if (await this.fill(builder, from, query)) return builder.page(false);
    const page = builder.page(true);
    if (page.position > query.after || page.position === this.tail.own)
      this.noteTail(page.position, builder.read);
    return page;
  }

  /** False when the log ended before the page was full. */
  private async fill(builder: PageBuilder, from: ReadPosition, query: ReadAll): Promise<boolean> {
    let maxCount = query.filter ? MOST_AT_ONCE : query.limit + SOME_MORE;
    for (let fromPosition = from; ; fromPosition = placeAfter(builder.read)) {
      let count = 0;
      const read = this.connection.read<AllStreamResolvedEvent>((client, base) =>
        client.readAll({ fromPosition, maxCount, ...base }),
      );
      for await (const { event } of read) {
        count += 1;
        if (event && !builder.takes(event)) return true;
      }
      if (count < maxCount) return false;
      maxCount = Math.max(maxCount, MOST_AT_ONCE);
    }
  }

  private async *backwards(): AsyncGenerator<ServerEvent> {
    const read = this.connection.read<AllStreamResolvedEvent>((client, base) =>
      client.readAll({ direction: BACKWARDS, fromPosition: END, ...base }),
    );
    for await (const { event } of read) if (event) yield event;
  }

  private noteTail(own: number, read: number): number {
    if (read > this.tail.read) this.tail = { own, read };
    return own;
  }
}
