import { type Database } from '@diarium/database';
import { type Client, DatabaseError, type QueryConfig, type QueryResultRow } from 'pg';

/** What the types of pg do not tell. */
type SessionWithProcess = Client & { readonly processID?: number | null };

/**
 * The connection that appends. It is not one of the pool's, where an append would wait behind
 * whatever reads and rebuilds. Opened with the first append, and anew after each failure.
 */
export class AppendSession {
  private session: Promise<Client> | undefined;
  private backend: number | undefined;

  constructor(private readonly database: Pick<Database, 'connect'>) {}

  /** The first row, or none. After a failure that is not the server's word the session is not used again. */
  async row<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row | undefined> {
    const opening = (this.session ??= this.open());
    const session = await opening.catch((error: unknown) => {
      // Also when the server itself refused it, as while it comes up.
      this.leave(opening);
      throw error;
    });
    try {
      const { rows } = await session.query<Row>(statement);
      return rows[0];
    } catch (error) {
      if (!(error instanceof DatabaseError)) this.leave(opening);
      throw error;
    }
  }

  /** The server's process for it, as notifications name their sender; undefined before it is there. */
  get processId(): number | undefined {
    return this.session && this.backend;
  }

  async close(): Promise<void> {
    const opening = this.session;
    this.session = undefined;
    await opening?.then((session) => session.end()).catch(() => undefined);
  }

  private async open(): Promise<Client> {
    // What follows a flight that is under way stands at the server when that one is done.
    const session = await this.database.connect({ pipeline: true });
    const opening = this.session;
    session.once('end', () => {
      if (this.session === opening) this.session = undefined;
    });
    this.backend = (session as SessionWithProcess).processID ?? undefined;
    return session;
  }

  private leave(opening: Promise<Client>): void {
    if (this.session === opening) this.session = undefined;
    void opening.then((session) => session.end()).catch(() => undefined);
  }
}
