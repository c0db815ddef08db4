import { END, streamNameFilter } from '@eventstore/db-client';
import { listenAnew, lookNowAndThen, type Watched } from '../watching';
import { type ClientStream, type Connection, type Open } from './connection';

export interface WatchedServer extends Watched {
  readonly connection: Connection;
  /** Beginning of the register's streams on the server. */
  readonly prefix: string;
}

/**
 * Wakes the readers of this process when any process has appended: by a subscription that is made anew for ever,
 * and by a look at the head now and then, for the time in which it is lost or silent.
 */
export class LogWatch {
  private readonly ending = new AbortController();
  private watching: Promise<unknown> | undefined;

  constructor(private readonly watched: WatchedServer) {}

  /** Begins with the first call; later ones change nothing. */
  start(): void {
    const { signal } = this.ending;
    this.watching ??= Promise.all([
      listenAnew((connected) => this.followUntilLost(connected), signal),
      lookNowAndThen(this.watched, signal),
    ]);
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.watching;
  }

  /** Resolves also when the server ends the subscription in good order, which is no less a loss. */
  private async followUntilLost(confirmed: () => void): Promise<void> {
    const { connection, prefix, wakeup } = this.watched;
    const open: Open<ClientStream> = (client, options) => {
      const filter = streamNameFilter({ prefixes: [prefix] });
      const subscription = client.subscribeToAll({ ...options, fromPosition: END, filter });
      subscription.on('confirmation', () => {
        confirmed();
        // What was appended before was announced to nobody.
        wakeup.wake();
      });
      return subscription;
    };
    for await (const _ of connection.follow(open, this.ending.signal)) wakeup.wake();
  }
}
