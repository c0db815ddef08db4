import { once } from 'node:events';
import { type Database } from '@diarium/database';
import { type Client } from 'pg';
import { listenAnew, lookNowAndThen, type Watched } from '../watching';

export interface WatchedTable extends Watched {
  readonly database: Pick<Database, 'connect'>;
  /** The process of the server that appends for this store, whose readers it wakes itself. */
  readonly own: () => number | undefined;
}

/**
 * Wakes the readers of this process when any process has appended: by NOTIFY on a session of its own,
 * and by a look at the head now and then, for the time in which that session is lost.
 */
export class LogWatch {
  private readonly ending = new AbortController();
  private isWatching = false;
  private session: Client | undefined;

  constructor(private readonly watched: WatchedTable) {}

  /** Begins with the first call; later ones change nothing. */
  start(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    const { signal } = this.ending;
    void listenAnew((connected) => this.listenUntilLost(connected), signal);
    void lookNowAndThen(this.watched, signal);
  }

  /** Ends the session. A connection that is being made meanwhile is ended as soon as it stands. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.session?.end();
  }

  private async listenUntilLost(connected: () => void): Promise<void> {
    const session = await this.watched.database.connect();
    const lost = once(session, 'end').catch(() => undefined);
    session.on('notification', ({ processId }) => {
      if (processId !== this.watched.own()) this.watched.wakeup.wake();
    });
    this.session = session;
    try {
      if (this.ending.signal.aborted) return;
      await session.query('listen diarium_log');
      connected();
      // What was appended before the session listened was announced to nobody.
      this.watched.wakeup.wake();
      await lost;
    } finally {
      await session.end();
    }
  }
}
