import { type Pool } from 'pg';
import { digestOf } from '../secret';
import { refuseSignIn } from '../sign-in.rules';
import { BACK_OFF, countedAddress, waitAfter } from './back-off';

type Counted = keyof typeof BACK_OFF;

/** Whom an attempt is counted for: the name that was typed, whether or not anybody has it, and the address. */
export interface Attempt {
  readonly login: string;
  readonly address: string;
}

/** Seconds to wait after the first failure, the second and so on; the last holds for all further ones. */
const waits = (counted: Counted): readonly number[] =>
  Array.from({ length: BACK_OFF[counted].free + 20 }, (_, index) => waitAfter(index + 1, BACK_OFF[counted]));

/**
 * Counts failed attempts by name and by address, and makes both wait longer each time. An attempt counts as failed
 * from its beginning, so that many at once are no way around it. Names and addresses are kept as digests only.
 */
export class LockOut {
  constructor(private readonly pool: Pool) {}

  /** @throws DomainError `sign-in.too-many-attempts` with `seconds` */
  async begin({ login, address }: Attempt): Promise<void> {
    await this.count('address', address);
    await this.count('account', login);
  }

  /** The attempt was right: the name is free again, and the address has this one attempt less. */
  async succeeded({ login, address }: Attempt): Promise<void> {
    await this.forget(login);
    await this.pool.query(
      `UPDATE diarium.sign_in_failure SET failures = greatest(0, failures - 1), not_before = clock_timestamp()
       WHERE key = $1`,
      [keyOf('address', address)],
    );
  }

  /** Lets a name be tried again at once. */
  async forget(login: string): Promise<void> {
    await this.pool.query('DELETE FROM diarium.sign_in_failure WHERE key = $1', [keyOf('account', login)]);
  }

  /** Forgets counts that are older than a day. */
  async forgetOld(): Promise<void> {
    await this.pool.query("DELETE FROM diarium.sign_in_failure WHERE last_at < now() - interval '1 day'");
  }

  private async count(counted: Counted, value: string): Promise<void> {
    const key = keyOf(counted, value);
    const { rowCount } = await this.pool.query(
      `INSERT INTO diarium.sign_in_failure AS f (key, failures, last_at, not_before)
       VALUES ($1, 1, clock_timestamp(), clock_timestamp() + make_interval(secs => ($2::int[])[1]))
       ON CONFLICT (key) DO UPDATE SET last_at = clock_timestamp(),
         failures = CASE WHEN f.last_at < now() - interval '1 day' THEN 1 ELSE f.failures + 1 END,
         not_before = clock_timestamp() + make_interval(secs => ($2::int[])[least(cardinality($2::int[]),
           CASE WHEN f.last_at < now() - interval '1 day' THEN 1 ELSE f.failures + 1 END)])
       WHERE f.not_before <= clock_timestamp()`,
      [key, waits(counted)],
    );
    if (rowCount !== 1) await this.refuse(key);
  }

  private async refuse(key: Buffer): Promise<never> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM not_before - clock_timestamp()))::int AS seconds
       FROM diarium.sign_in_failure WHERE key = $1`,
      [key],
    );
    return refuseSignIn('sign-in.too-many-attempts', { seconds: Math.max(1, rows[0]?.seconds ?? 1) });
  }
}

const keyOf = (counted: Counted, value: string): Buffer =>
  digestOf(
    `${counted} ${counted === 'address' ? countedAddress(value) : value.normalize('NFKC').toLowerCase()}`,
  );
