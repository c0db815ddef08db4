import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { LRUCache } from 'lru-cache';
import { type Pool } from 'pg';
import { digestOf, newSecret } from '../secret';
import { type SessionLimits } from './session-limits';

const PgStore = connectPgSimple(session);

/** How often at most the end of a session that is used is moved, in milliseconds. */
const TOUCH_EVERY = 60_000;

type Done = (error?: unknown) => void;

/** A session that somebody has open. */
export interface OpenSession {
  /** Names it and opens nothing. */
  readonly id: string;
  /** ISO instants in UTC; the last use to within a minute. */
  readonly signedInAt: string;
  readonly lastUsedAt: string;
  readonly endsAt: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** So much of the digest of an id names a session. */
const NAME_LENGTH = 16;

const stored = (sid: string): string => digestOf(sid).toString('base64url');

/** Sessions in PostgreSQL. Their ids are kept as digests, so that nobody who reads the table has a session. */
export class SessionStore extends PgStore {
  private readonly touched = new LRUCache<string, true>({ max: 10_000, ttl: TOUCH_EVERY });

  constructor(
    private readonly sessions: Pool,
    { onError }: { readonly onError: (error: Error) => void },
  ) {
    super({
      pool: sessions,
      schemaName: 'diarium',
      tableName: 'session',
      errorLog: (...what: unknown[]) => {
        onError(what.find((it) => it instanceof Error) ?? new Error(String(what[0])));
      },
    });
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    super.get(stored(sid), done);
  }

  override set(sid: string, data: SessionData, done?: Done): void {
    super.set(stored(sid), data, done);
  }

  override destroy(sid: string, done?: Done): void {
    super.destroy(stored(sid), done);
  }

  override touch(sid: string, data: SessionData, done?: () => void): void {
    const key = stored(sid);
    if (this.touched.has(key)) return done?.();
    this.touched.set(key, true);
    super.touch(key, data, done);
  }

  /** Ends the sessions of a user, all or all but one. */
  async endAll(user: string, except?: string): Promise<void> {
    await this.sessions.query("DELETE FROM diarium.session WHERE sess->>'user' = $1 AND sid <> $2", [
      user,
      except === undefined ? '' : stored(except),
    ]);
  }

  /** The sessions of a user, the latest first. */
  async openOf(
    user: string,
    { current, limits }: { readonly current: string; readonly limits: SessionLimits },
  ): Promise<readonly OpenSession[]> {
    const { rows } = await this.sessions.query<{ sid: string; signedIn: string; expire: Date }>(
      `SELECT sid, sess->>'signedInAt' AS "signedIn", expire FROM diarium.session
       WHERE sess->>'user' = $1 AND expire > now() ORDER BY (sess->>'signedInAt')::bigint DESC, sid`,
      [user],
    );
    return rows.map(({ sid, signedIn, expire }) => ({
      id: sid.slice(0, NAME_LENGTH),
      signedInAt: new Date(Number(signedIn)).toISOString(),
      lastUsedAt: new Date(expire.getTime() - limits.idle).toISOString(),
      endsAt: new Date(Number(signedIn) + limits.absolute).toISOString(),
      current: sid === stored(current),
    }));
  }

  /** Ends one session of a user. False where they have none of that name. */
  async endOne(user: string, id: string): Promise<boolean> {
    const { rowCount } = await this.sessions.query(
      "DELETE FROM diarium.session WHERE sess->>'user' = $1 AND left(sid, $3) = $2",
      [user, id, NAME_LENGTH],
    );
    return (rowCount ?? 0) > 0;
  }

  /** What cookies are signed with: the same for every process over this database. */
  async secret(): Promise<string> {
    await this.sessions.query(
      'INSERT INTO diarium.session_secret (secret) VALUES ($1) ON CONFLICT (one) DO NOTHING',
      [newSecret()],
    );
    const { rows } = await this.sessions.query<{ secret: string }>(
      'SELECT secret FROM diarium.session_secret',
    );
    return rows[0]?.secret ?? '';
  }
}
