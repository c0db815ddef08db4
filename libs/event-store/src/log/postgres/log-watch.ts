import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database } from '@diarium/database';
import { type Client } from 'pg';
import { pauseAfter } from '../patience';
import { type Wakeup } from '../subscription';

export interface Watched {
  readonly database: Pick<Database, 'connect'>;
  readonly head: () => Promise<number>;
  readonly wakeup: Wakeup;
  /** The process of the server that appends for this store, whose readers it wakes itself. */
  readonly own: () => number | undefined;
  readonly pollMs: number;
}

/**
 * Wakes the readers of this process when any process has appended: by NOTIFY on a session of its own,
 * and by a look at the head now and then, for the time in which that session is lost.
 */
export class LogWatch {
  private readonly ending = new AbortController();
  private isWatching = false;
  private session: Client | undefined;

  constructor(private readonly watched: Watched) {}

  /** Begins with the first call; later ones change nothing. */
  start(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    void this.listen();
    void this.poll();
  }

  /** Ends the session. A connection that is being made meanwhile is ended as soon as it stands. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.session?.end();
  }

  private async listen(): Promise<void> {
    for (let failures = 1; !this.isEnding; failures += 1) {
      await this.listenUntilLost(() => (failures = 0)).catch(() => undefined);
      await this.pause(pauseAfter(Math.max(1, failures)));
    }
  }

  private async listenUntilLost(connected: () => void): Promise<void> {
    const session = await this.watched.database.connect();
    const lost = once(session, 'end').catch(() => undefined);
    session.on('notification', ({ processId }) => {
      if (processId !== this.watched.own()) this.watched.wakeup.wake();
    });
    this.session = session;
    try {
      if (this.isEnding) return;
      await session.query('listen diarium_log');
      connected();
      // What was appended before the session listened was announced to nobody.
      this.watched.wakeup.wake();
      await lost;
    } finally {
      await session.end();
    }
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
