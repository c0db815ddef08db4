import { type Pool } from 'pg';
import { type PersonalKeys } from '../keys/personal-keys';
import { digestOf } from '../secret';
import { refuseSignIn } from '../sign-in.rules';
import { deviceUri, newDeviceSecret, newRecoveryCode, plainCode, stepOf } from './one-time-code';

const RECOVERY_CODES = 10;

interface Factor {
  readonly sealed: string;
  readonly confirmed: boolean;
}

/** What an authenticator is told once. */
export interface NewDevice {
  readonly secret: string;
  readonly uri: string;
}

/** Devices that show a code for whoever signs in with a password. Their secrets are sealed, recovery codes hashed. */
export class SecondFactors {
  constructor(
    private readonly pool: Pool,
    private readonly keys: Pick<PersonalKeys, 'sealed' | 'opened'> | undefined,
  ) {}

  async isOn(user: string): Promise<boolean> {
    return (await this.factorOf(user))?.confirmed === true;
  }

  /**
   * A secret for a device of the user. It counts when a code of the device was seen; one that was begun before holds
   * no longer.
   * @throws DomainError `second-factor.exists`, `second-factor.no-keys`
   */
  async begin({ id, login }: { readonly id: string; readonly login: string }): Promise<NewDevice> {
    if (!this.keys) return refuseSignIn('second-factor.no-keys');
    const secret = newDeviceSecret();
    const { rowCount } = await this.pool.query(
      `INSERT INTO diarium.second_factor AS f (user_id, sealed_secret) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, begun_at = now()
       WHERE NOT f.confirmed`,
      [id, await this.keys.sealed(subjectOf(id), secret, placeOf(id))],
    );
    if (rowCount !== 1) refuseSignIn('second-factor.exists');
    return { secret, uri: deviceUri(secret, login) };
  }

  /**
   * The device counts from now on.
   * @returns codes for when it is lost, each for once
   * @throws DomainError `second-factor.exists`, `second-factor.not-begun`, `sign-in.code-refused`
   */
  async confirm(user: string, code: string): Promise<readonly string[]> {
    const factor = await this.factorOf(user);
    if (!factor) return refuseSignIn('second-factor.not-begun');
    if (factor.confirmed) return refuseSignIn('second-factor.exists');
    if (!(await this.isCode(user, code, factor))) return refuseSignIn('sign-in.code-refused');
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await this.pool.query(
      `WITH confirmed AS (UPDATE diarium.second_factor SET confirmed = true WHERE user_id = $1)
       INSERT INTO diarium.recovery_code (user_id, hash) SELECT $1, unnest($2::bytea[])`,
      [user, codes.map((it) => digestOf(plainCode(it)))],
    );
    return codes;
  }

  /**
   * Nothing where the user has no device, or the code is one of it or for when it is lost. Each is good once.
   * @throws DomainError `sign-in.code-needed`, `sign-in.code-refused`
   */
  async check(user: string, code: string | undefined): Promise<void> {
    const factor = await this.factorOf(user);
    if (!factor?.confirmed) return;
    if (code === undefined || code === '') return refuseSignIn('sign-in.code-needed');
    const isRight = /^\d{6}$/.test(code)
      ? await this.isCode(user, code, factor)
      : await this.isRecoveryCode(user, code);
    if (!isRight) refuseSignIn('sign-in.code-refused');
  }

  /** The user has no device any more, and no codes. */
  async forget(user: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM diarium.second_factor WHERE user_id = $1', [
      user,
    ]);
    return rowCount === 1;
  }

  /** A code is taken once, also by two processes at the same time: what was seen on a screen is worth nothing then. */
  private async isCode(user: string, code: string, { sealed }: Factor): Promise<boolean> {
    const secret = await this.keys?.opened(sealed, placeOf(user));
    const step = typeof secret === 'string' ? stepOf(code, secret) : undefined;
    if (step === undefined) return false;
    const { rowCount } = await this.pool.query(
      'UPDATE diarium.second_factor SET last_step = $2 WHERE user_id = $1 AND last_step < $2',
      [user, step],
    );
    return rowCount === 1;
  }

  private async isRecoveryCode(user: string, code: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'DELETE FROM diarium.recovery_code WHERE user_id = $1 AND hash = $2',
      [user, digestOf(plainCode(code))],
    );
    return rowCount === 1;
  }

  private async factorOf(user: string): Promise<Factor | undefined> {
    const { rows } = await this.pool.query<Factor>(
      'SELECT sealed_secret AS sealed, confirmed FROM diarium.second_factor WHERE user_id = $1',
      [user],
    );
    return rows[0];
  }
}

const subjectOf = (user: string): string => `second-factor of ${user}`;
const placeOf = (user: string) => ({ eventId: user, path: 'second-factor' });
