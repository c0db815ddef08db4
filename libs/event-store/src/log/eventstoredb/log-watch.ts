import { setTimeout as sleep } from 'node:timers/promises';
import { END, streamNameFilter } from '@eventstore/db-client';
import { pauseAfter } from '../patience';
import { type Wakeup } from '../subscription';
import { type ClientStream, type Connection, type Open } from './connection';

export interface Watched {
  readonly connection: Connection;
  /** Beginning of the register's streams on the server. */
  readonly prefix: string;
  readonly head: () => Promise<number>;
  readonly wakeup: Wakeup;
  readonly pollMs: number;
}

/**
 * Wakes the readers of this process when any process has appended: by a subscription that is made anew for ever,
 * and by a look at the head now and then, for the time in which it is lost or silent.
 */
export class LogWatch {
  private readonly ending = new AbortController();
  private watching: Promise<unknown> | undefined;

  constructor(private readonly watched: Watched) {}

  /** Begins with the first call; later ones change nothing. */
  start(): void {
    this.watching ??= Promise.all([this.follow(), this.poll()]);
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.watching;
  }

  private async follow(): Promise<void> {
    for (let losses = 1; !this.isEnding; losses += 1) {
      await this.followUntilLost(() => (losses = 0)).catch(() => undefined);
      await this.pause(pauseAfter(Math.max(1, losses)));
    }
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

  private async poll(): Promise<void> {
    for (let seen = -1; !this.isEnding;) {
      const head = await this.watched.head().catch(() => seen);
      if (head !== seen) this.watched.wakeup.wake();
      seen = head;
      await this.pause(this.watched.pollMs);
    }
  }

  private get isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}
