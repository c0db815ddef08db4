import { type Pool } from 'pg';
import { type Grant } from '../principal';
import { Remembered } from '../remembered';
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
  /** By the hash of the secret; a secret that is none is remembered, too. */
  private readonly seen = new Remembered((hash) => this.look(hash), FRESH);

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
    const { token } = (await this.seen.get(digestOf(secret).toString('base64'))) ?? {};
    return token && isOpen(token) ? token : undefined;
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
    this.seen.forgetAll();
  }

  async revokeAll(user: string): Promise<void> {
    await this.pool.query('DELETE FROM diarium.api_token WHERE user_id = $1', [user]);
    this.seen.forgetAll();
  }

  private async look(hash: string): Promise<{ readonly token: ApiToken | undefined }> {
    const { rows } = await this.pool.query<ApiToken>(
      `SELECT ${COLUMNS} FROM diarium.api_token WHERE hash = $1 AND expires_at > now()`,
      [Buffer.from(hash, 'base64')],
    );
    if (rows[0]) await this.noteUse(rows[0]);
    return { token: rows[0] };
  }

  private async noteUse({ id }: ApiToken): Promise<void> {
    await this.pool.query(
      `UPDATE diarium.api_token SET last_used_on = current_date
       WHERE id = $1 AND last_used_on IS DISTINCT FROM current_date`,
      [id],
    );
  }
}

const isOpen = ({ expiresAt }: ApiToken): boolean => Date.parse(expiresAt) > Date.now();
