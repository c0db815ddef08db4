import { LRUCache } from 'lru-cache';
import { type Pool } from 'pg';
import { type Grant } from '../principal';
import { digestOf, newSecret } from '../secret';
import { refuseSignIn } from '../sign-in.rules';
import { sameGrant } from './narrowed';
import { isToken, newToken } from './token-format';

/** The longest that a token may hold, in days. */
const LONGEST_TOKEN = 366;
/** How long a token that was looked up is taken to hold still, in milliseconds. */
const FRESH = 2000;

/** A token as its owner sees it; the token itself is shown once and kept nowhere. */
export interface ApiToken {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly access: 'read' | 'write';
  /** The roles it may use of those that the user holds; null for all of them. */
  readonly roles: readonly Grant[] | null;
  /** Whether it was made in a session that gave a second factor. */
  readonly withFactor: boolean;
  /** ISO instants in UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
  /** The day on which it was last used; no closer than that, so that nobody's work is followed by the minute. */
  readonly lastUsedOn: string | null;
}

export interface TokenWish {
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly roles: readonly Grant[] | null;
  readonly days: number;
  readonly withFactor: boolean;
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = `id, user_id AS "user", name, access, roles,
  with_factor AS "withFactor", ${instant('created_at')} AS "createdAt",
  ${instant('expires_at')} AS "expiresAt", last_used_on::text AS "lastUsedOn"`;

/** Tokens with which programs act as a user. They are kept as digests. */
export class ApiTokens {
  private readonly seen = new LRUCache<string, { readonly token: ApiToken | undefined }>({
    max: 5000,
    ttl: FRESH,
  });

  constructor(private readonly pool: Pool) {}

  /**
   * @param held the roles that the user holds now
   * @throws DomainError `sign-in.token-too-long`, `sign-in.token-without-role`
   */
  async create(
    user: string,
    held: readonly Grant[],
    wish: TokenWish,
  ): Promise<{ readonly secret: string; readonly token: ApiToken }> {
    if (wish.days > LONGEST_TOKEN) refuseSignIn('sign-in.token-too-long', { most: LONGEST_TOKEN });
    if (wish.roles?.some((role) => !held.some((grant) => sameGrant(grant, role))))
      refuseSignIn('sign-in.token-without-role');
    const secret = newToken();
    const { rows } = await this.pool.query<ApiToken>(
      `INSERT INTO diarium.api_token (id, user_id, hash, name, access, roles, expires_at, with_factor)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7), $8) RETURNING ${COLUMNS}`,
      [
        newSecret().slice(0, 12),
        user,
        digestOf(secret),
        wish.name,
        wish.access,
        wish.roles && JSON.stringify(wish.roles),
        wish.days,
        wish.withFactor,
      ],
    );
    return { secret, token: rows[0] as ApiToken };
  }

  /** The token with a secret, as long as it holds; a use is noted once a day. */
  async find(secret: string): Promise<ApiToken | undefined> {
    if (!isToken(secret)) return undefined;
    const hash = digestOf(secret);
    const key = hash.toString('base64');
    const known = this.seen.get(key);
    if (known) return isOpen(known.token) ? known.token : undefined;
    const { rows } = await this.pool.query<ApiToken>(
      `SELECT ${COLUMNS} FROM diarium.api_token WHERE hash = $1 AND expires_at > now()`,
      [hash],
    );
    this.seen.set(key, { token: rows[0] });
    if (rows[0]) await this.noteUse(rows[0]);
    return rows[0];
  }

  async list(user: string): Promise<readonly ApiToken[]> {
    const { rows } = await this.pool.query<ApiToken>(
      `SELECT ${COLUMNS} FROM diarium.api_token WHERE user_id = $1 ORDER BY created_at, id`,
      [user],
    );
    return rows;
  }

  /** @throws DomainError `sign-in.unknown-token` where the user has no such token */
  async revoke(user: string, id: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      'DELETE FROM diarium.api_token WHERE user_id = $1 AND id = $2',
      [user, id],
    );
    if (rowCount !== 1) refuseSignIn('sign-in.unknown-token');
    this.seen.clear();
  }

  async revokeAll(user: string): Promise<void> {
    await this.pool.query('DELETE FROM diarium.api_token WHERE user_id = $1', [user]);
    this.seen.clear();
  }

  private async noteUse({ id }: ApiToken): Promise<void> {
    await this.pool.query(
      `UPDATE diarium.api_token SET last_used_on = current_date
       WHERE id = $1 AND last_used_on IS DISTINCT FROM current_date`,
      [id],
    );
  }
}

const isOpen = (token: ApiToken | undefined): boolean =>
  token !== undefined && Date.parse(token.expiresAt) > Date.now();
