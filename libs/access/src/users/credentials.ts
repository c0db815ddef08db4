import { type Pool } from 'pg';
import { digestOf, newSecret } from '../secret';
import { refuseSignIn } from '../sign-in.rules';
import { commonPasswords } from './common-passwords';
import { type PasswordHasher } from './password-hasher';
import { refuseWeakPassword } from './password-rules';
import { type UserAccount, type UserDirectory } from './user-directory';

/** Passwords as hashes, and the one-time links with which a password is set. */
export class Credentials {
  constructor(
    private readonly pool: Pool,
    private readonly hasher: PasswordHasher,
    private readonly directory: UserDirectory,
  ) {}

  /** Whether it is the user's password; without a user it takes as long, and is not. */
  async isPassword(user: string | undefined, password: string): Promise<boolean> {
    const stored = user === undefined ? undefined : await this.hashOf(user);
    const right = await this.hasher.verify(password, stored);
    if (right && user !== undefined && stored !== undefined && this.hasher.isOutdated(stored))
      await this.store(user, await this.hasher.hash(password));
    return right;
  }

  async hasPassword(user: string): Promise<boolean> {
    return (await this.hashOf(user)) !== undefined;
  }

  /** @throws DomainError `sign-in.password-…` */
  async setPassword(account: UserAccount, password: string): Promise<void> {
    refuseWeakPassword(password, account, await commonPasswords());
    await this.store(account.id, await this.hasher.hash(password));
  }

  /** The user has no password any more, and no link to set one. */
  async forget(user: string): Promise<void> {
    await this.pool.query('DELETE FROM diarium.credential WHERE user_id = $1', [user]);
    await this.pool.query('DELETE FROM diarium.one_time_link WHERE user_id = $1', [user]);
  }

  /** A secret with which the user sets a password once, within so many hours. An earlier one holds no longer. */
  async newLink(
    user: string,
    hours: number,
  ): Promise<{ readonly secret: string; readonly expiresAt: string }> {
    const secret = newSecret();
    const expiresAt = new Date(Date.now() + hours * 3_600_000).toISOString();
    await this.pool.query(
      `INSERT INTO diarium.one_time_link (hash, user_id, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at`,
      [digestOf(secret), user, expiresAt],
    );
    return { secret, expiresAt };
  }

  /**
   * Sets the password of the user whom a link was made for. A password that is refused leaves the link as it is.
   * @throws DomainError `sign-in.link-not-usable`, `sign-in.password-…`
   */
  async useLink(secret: string, password: string): Promise<UserAccount> {
    const account = await this.accountOfLink(secret);
    refuseWeakPassword(password, account, await commonPasswords());
    const hash = await this.hasher.hash(password);
    const { rowCount } = await this.pool.query(
      `WITH used AS (
         DELETE FROM diarium.one_time_link WHERE hash = $1 AND expires_at > now() RETURNING user_id)
       INSERT INTO diarium.credential (user_id, password_hash) SELECT user_id, $2 FROM used
       ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, set_at = now()`,
      [digestOf(secret), hash],
    );
    return rowCount === 1 ? account : refuseSignIn('sign-in.link-not-usable');
  }

  private async accountOfLink(secret: string): Promise<UserAccount> {
    const { rows } = await this.pool.query<{ user_id: string }>(
      'SELECT user_id FROM diarium.one_time_link WHERE hash = $1 AND expires_at > now()',
      [digestOf(secret)],
    );
    const account = rows[0] && (await this.directory.byId(rows[0].user_id));
    return account && !account.disabled ? account : refuseSignIn('sign-in.link-not-usable');
  }

  private async hashOf(user: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ password_hash: string }>(
      'SELECT password_hash FROM diarium.credential WHERE user_id = $1',
      [user],
    );
    return rows[0]?.password_hash;
  }

  private async store(user: string, hash: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO diarium.credential (user_id, password_hash) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, set_at = now()`,
      [user, hash],
    );
  }
}
