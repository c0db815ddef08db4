import { type Pool } from 'pg';

/** Somebody at an identity provider: only these two together name one person for good. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Which user somebody at an identity provider is. */
export class Identities {
  constructor(private readonly pool: Pool) {}

  async userOf({ issuer, subject }: Identity): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ user_id: string }>(
      'SELECT user_id FROM diarium.user_identity WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return rows[0]?.user_id;
  }

  /** Ties the identity to a user unless it is tied already; the user it is tied to is given back. */
  async link(identity: Identity, user: string): Promise<string> {
    await this.pool.query(
      `INSERT INTO diarium.user_identity (issuer, subject, user_id) VALUES ($1, $2, $3)
       ON CONFLICT (issuer, subject) DO NOTHING`,
      [identity.issuer, identity.subject, user],
    );
    return (await this.userOf(identity)) ?? user;
  }
}
