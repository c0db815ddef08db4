import { createHmac, randomBytes } from 'node:crypto';
import { type Pool } from 'pg';
import { KEY_BYTES, lock, unlock } from './box';
import { KeysError } from './keys-error';
import { type MasterKey } from './master-keys';

const ABOUT = 'diarium lookup key';

/** Digests ids of subjects, so that the table of keys names nobody. The key is made once and stays. */
export class LookupKey {
  /** @param master the id of the master key that new keys were wrapped by when it was opened */
  private constructor(
    private readonly secret: Buffer,
    readonly master: string,
  ) {}

  /** @throws KeysError `keys.wrong-master-key` when it is wrapped by a master key that is not given */
  static async open(pool: Pool, masters: readonly MasterKey[]): Promise<LookupKey> {
    const [current] = masters;
    if (!current) throw new KeysError('keys.no-master-key', 'There is no master key.');
    await pool.query(
      'INSERT INTO personal_keys.keyring (master, lookup) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [current.id, lock(current.secret, randomBytes(KEY_BYTES), ABOUT)],
    );
    const { rows } = await pool.query<{ master: string; lookup: Buffer }>(
      'SELECT master, lookup FROM personal_keys.keyring',
    );
    const kept = rows[0];
    const master = masters.find(({ id }) => id === kept?.master);
    const secret = master && kept && unlock(master.secret, kept.lookup, ABOUT);
    if (secret) return new LookupKey(secret, master.id);
    throw new KeysError(
      'keys.wrong-master-key',
      `The keys of personal data are wrapped by the master key ${kept?.master}, which is not the one given here.`,
    );
  }

  digest(subject: string): string {
    return createHmac('sha256', this.secret).update(subject).digest('base64url');
  }

  async rewrap(pool: Pool, master: MasterKey): Promise<void> {
    await pool.query('UPDATE personal_keys.keyring SET master = $1, lookup = $2', [
      master.id,
      lock(master.secret, this.secret, ABOUT),
    ]);
  }
}
