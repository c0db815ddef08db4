import { Mutex } from 'async-mutex';
import { type Client } from 'pg';
import { type Database } from '@diarium/database';

/** The right to work on something until it is released or the session that holds it is lost. */
export interface Lease {
  /** Aborts when the session is lost: another process may hold the lock from then on. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

const LOCK_CLASS = 0x6469_6173;

/** Locks between processes, all on one session. The server frees them when the process dies. */
export class ProcessLocks {
  private session: Promise<Client> | undefined;
  private current: Client | undefined;
  private readonly held = new Map<string, AbortController>();
  /** A session takes one query at a time: pg only queues them for now. */
  private readonly asking = new Mutex();

  constructor(private readonly database: Pick<Database, 'connect'>) {}

  /** Undefined while this process or another one holds it. */
  async tryAcquire(name: string): Promise<Lease | undefined> {
    if (this.held.has(name)) return undefined;
    const loss = new AbortController();
    this.held.set(name, loss);
    const taken = await this.ask('pg_try_advisory_lock', name).catch((error: unknown) => {
      this.held.delete(name);
      throw error;
    });
    if (!taken) this.held.delete(name);
    return taken ? { lost: loss.signal, release: () => this.release(name, loss) } : undefined;
  }

  async close(): Promise<void> {
    const session = await this.session?.catch(() => undefined);
    this.lose(session);
    await session?.end();
  }

  private async release(name: string, loss: AbortController): Promise<void> {
    if (this.held.get(name) !== loss) return;
    await this.ask('pg_advisory_unlock', name).catch(() => undefined);
    this.held.delete(name);
  }

  private async ask(lockFunction: string, name: string): Promise<boolean> {
    this.session ??= this.open().catch((error: unknown) => {
      this.session = undefined;
      throw error;
    });
    const session = await this.session;
    const { rows } = await this.asking.runExclusive(() =>
      session.query<{ done: boolean }>(`SELECT ${lockFunction}($1, hashtext($2)) AS done`, [
        LOCK_CLASS,
        name,
      ]),
    );
    return rows[0]?.done ?? false;
  }

  private async open(): Promise<Client> {
    const session = await this.database.connect();
    session.once('end', () => this.lose(session));
    session.once('error', () => this.lose(session));
    this.current = session;
    return session;
  }

  private lose(session: Client | undefined): void {
    if (session !== this.current) return;
    this.session = this.current = undefined;
    for (const loss of this.held.values()) loss.abort();
    this.held.clear();
  }
}
