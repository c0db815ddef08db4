import { type BaseOptions, EventStoreDBClient, NotLeaderError } from '@eventstore/db-client';
import { isPassing, ServerSilent } from './failures';
import { type ServerAddress } from './server-address';

interface ServerStream extends AsyncIterable<unknown> {
  on(event: 'error', listener: (error: Error) => void): unknown;
  destroy(error?: Error): unknown;
}

/** A read or a subscription as the client gives it. */
export type ClientStream = ServerStream & ({ cancel(): Promise<void> } | { unsubscribe(): Promise<void> });

export type Open<Stream> = (client: EventStoreDBClient, options: BaseOptions) => Stream;

/**
 * The way to the server. Every call goes to the leader: another node may not have yet what was acknowledged.
 * After a failure the next call gets a new client, because an old one may keep what it failed with.
 */
export class Connection {
  private client: EventStoreDBClient | undefined;

  /** @param timeoutMs how long a call may be without an answer */
  constructor(
    private readonly address: ServerAddress,
    private readonly timeoutMs: number,
  ) {}

  /**
   * A call with one answer, given as a user: without one the client would send appends through a channel
   * that has no deadline and is shared by all clients of the process.
   * @throws ServerSilent, or what the client throws
   */
  async ask<Answer>(call: Open<Promise<Answer>>): Promise<Answer> {
    const client = this.current();
    const { credentials } = this.address;
    const options = { credentials, requiresLeader: true, deadline: this.timeoutMs };
    try {
      return await this.inTime(call(client, options));
    } catch (error) {
      this.note(client, error);
      throw error;
    }
  }

  /**
   * What a read gives, until it ends.
   * @throws ServerSilent, or what the client throws
   */
  async *read<Event>(open: Open<ClientStream>): AsyncGenerator<Event> {
    const client = this.current();
    const stream = quiet(open(client, { requiresLeader: true }));
    const timer = setTimeout(() => stream.destroy(new ServerSilent(this.timeoutMs)), this.timeoutMs);
    try {
      for await (const event of stream) {
        timer.refresh();
        yield event as Event;
      }
    } catch (error) {
      this.note(client, error);
      throw error;
    } finally {
      clearTimeout(timer);
      leave(stream);
    }
  }

  /** What a subscription gives, until it ends or the signal aborts. It may be silent for as long as it likes. */
  async *follow(open: Open<ClientStream>, signal: AbortSignal): AsyncGenerator<unknown> {
    const client = this.current();
    const stream = quiet(open(client, { requiresLeader: true }));
    const stop = (): unknown => stream.destroy();
    signal.addEventListener('abort', stop);
    try {
      if (!signal.aborted) yield* stream;
    } catch (error) {
      this.note(client, error);
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      leave(stream);
    }
  }

  private current(): EventStoreDBClient {
    this.client ??= EventStoreDBClient.connectionString(this.address.url);
    return this.client;
  }

  /** A client that was sent to the leader knows the way there and is kept. */
  private note(client: EventStoreDBClient, error: unknown): void {
    if (this.client === client && isPassing(error) && !(error instanceof NotLeaderError))
      this.client = undefined;
  }

  private async inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ServerSilent(this.timeoutMs)), this.timeoutMs);
    });
    try {
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The client emits errors also when nobody reads any more, and then they would end the process. */
function quiet(stream: ClientStream): ClientStream {
  stream.on('error', () => undefined);
  return stream;
}

function leave(stream: ClientStream): void {
  stream.destroy();
  const left = 'cancel' in stream ? stream.cancel() : stream.unsubscribe();
  left.catch(() => undefined);
}
