import { type Database } from '@diarium/database';
import { type Client, DatabaseError, type QueryConfig, type QueryResultRow } from 'pg';

/**
 * The connection that appends. It is not one of the pool's, where an append would wait behind
 * whatever reads and rebuilds. Opened with the first append, and anew after each failure.
 */
export class AppendSession {
  private session: Promise<Client> | undefined;

  constructor(private readonly database: Pick<Database, 'connect'>) {}

  /** The first row, or none. After a failure that is not the server's word the session is not used again. */
  async row<Row extends QueryResultRow>(statement: QueryConfig): Promise<Row | undefined> {
    const opening = (this.session ??= this.open());
    try {
      const session = await opening;
      const { rows } = await session.query<Row>(statement);
      return rows[0];
    } catch (error) {
      if (!(error instanceof DatabaseError)) this.leave(opening);
      throw error;
    }
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
    return session;
  }

  private leave(opening: Promise<Client>): void {
    if (this.session === opening) this.session = undefined;
    void opening.then((session) => session.end()).catch(() => undefined);
  }
}
