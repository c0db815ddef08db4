import { type Client, type ClientConfig, type Pool, type PoolConfig } from 'pg';

/** One open PostgreSQL database, embedded or elsewhere. Close it to let the embedded server end. */
export interface Database {
  /** Connections for the hot paths. A query that is under way when the server dies fails; the next one finds it again. */
  readonly pool: Pool;
  /** Where the database is now, with its password. The embedded server may be elsewhere after a restart. */
  readonly url: string;
  /** What makes another pool of connections to this database. */
  readonly poolOptions: PoolConfig;
  /**
   * A session of one's own, for LISTEN and session locks. The caller ends it.
   * @param options with `pipeline` a query is sent before the one ahead of it is answered
   */
  connect(options?: Pick<ClientConfig, 'pipeline'>): Promise<Client>;
  close(): Promise<void>;
}
