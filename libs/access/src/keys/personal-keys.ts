import { type Pool } from 'pg';
import { type PayloadCipher } from '@diarium/event-store';
import { ClosingWatch } from './closing-watch';
import { KeyRing } from './key-ring';
import { type KeyCounts, KeyTable } from './key-table';
import { KeysError } from './keys-error';
import { LookupKey } from './lookup-key';
import { type MasterKeySource } from './master-keys';
import { PersonalDataCipher } from './personal-data-cipher';
import { keyIdOf, openedValue, type Place, sealedValue } from './sealed-value';

const PAGE = 500;
/** Less than `FORGOTTEN_AFTER_MS`, for which an erasure waits. */
const LOOKED_FOR_MS = 2_000;

/** The keys of the personal data in the log, and the cipher that uses them. */
export class PersonalKeys {
  readonly cipher: PayloadCipher;

  private constructor(
    private readonly pool: Pool,
    private readonly table: KeyTable,
    private readonly ring: KeyRing,
    private readonly source: MasterKeySource,
  ) {
    this.cipher = new PersonalDataCipher(ring);
  }

  /**
   * @param options.forgottenAfterMs how long a key is remembered after it was read
   * @throws KeysError when the master keys are not those of the table
   */
  static async open(
    pool: Pool,
    source: MasterKeySource,
    options: { readonly forgottenAfterMs?: number } = {},
  ): Promise<PersonalKeys> {
    const masters = await source.read();
    const lookup = await LookupKey.open(pool, masters);
    const table = new KeyTable(pool);
    const ring = new KeyRing(table, lookup, { masters, source, ...options });
    return new PersonalKeys(pool, table, ring, source);
  }

  /** So long may another process still open what was closed here. */
  get forgottenAfterMs(): number {
    return this.ring.forgottenAfterMs;
  }

  /** A value about a subject as it may lie on a disk; it opens in its own place alone. */
  async sealed(subject: string, value: unknown, place: Place): Promise<string> {
    const keys = await this.ring.forSubjects(new Set([subject]));
    const key = keys.get(subject);
    if (!key) throw new KeysError('keys.no-master-key', 'There is no key to seal with.');
    return sealedValue(value, key, place);
  }

  /** The value that was sealed; undefined where its key is gone, or it was changed or moved. */
  async opened(sealed: string, place: Place): Promise<unknown> {
    const id = keyIdOf(sealed);
    const key = id === undefined ? undefined : (await this.ring.forIds(new Set([id]))).get(id);
    return typeof key === 'object' ? openedValue(sealed, key, place)?.value : undefined;
  }

  /** The id of the key that the subject's data are sealed with; undefined where there is none that opens them. */
  async keyOf(subject: string): Promise<string | undefined> {
    return (await this.table.inUse([this.ring.lookup.digest(subject)]))[0]?.id;
  }

  /** The ids of the keys that the subject's data were sealed with and that open nothing any more. */
  closedKeysOf(subject: string): Promise<readonly string[]> {
    return this.table.closedOf(this.ring.lookup.digest(subject));
  }

  /** From now on nothing of the subject is opened here, and elsewhere after `FORGOTTEN_AFTER_MS`. */
  async close(subject: string): Promise<void> {
    await this.table.close(this.ring.lookup.digest(subject));
    this.ring.forget();
  }

  /**
   * Hears of keys that another process has closed, within `LOOKED_FOR_MS`: what it remembers of what they sealed is to
   * be forgotten then.
   */
  watchClosings(onClosing: () => void, everyMs = LOOKED_FOR_MS): ClosingWatch {
    const hear = (): void => {
      this.ring.forget();
      onClosing();
    };
    return new ClosingWatch(() => this.table.lastClosing(), hear, everyMs);
  }

  /** Destroys all keys that were closed: what they sealed is gone for good. */
  async destroyClosed(): Promise<void> {
    await this.table.destroyClosed();
    this.ring.forget();
  }

  async status(): Promise<KeyCounts & { readonly master: string }> {
    const master = this.ring.currentMaster.id;
    return { master, ...(await this.table.counts(master)) };
  }

  /**
   * Wraps all keys by a new master key. Interrupted, it goes on where it was when it is called again.
   * @returns how many data keys were wrapped anew
   * @throws KeysError `keys.no-master-key` when the setting names no second key to rotate from
   */
  async rotate(): Promise<number> {
    await this.source.rotation?.begin();
    await this.ring.rereadMasters();
    const master = this.ring.currentMaster;
    await this.ring.lookup.rewrap(this.pool, master);
    let rewrapped = 0;
    for (;;) {
      const page = await this.table.wrappedByOthers(master.id, PAGE);
      if (page.length === 0) break;
      const keys = await Promise.all(page.map((key) => this.ring.unwrap(key)));
      await this.table.rewrap(keys.map((key) => this.ring.wrap(key, master)));
      rewrapped += page.length;
    }
    await this.source.rotation?.finish();
    await this.ring.rereadMasters();
    return rewrapped;
  }
}

/** Refuses to go on without a master key where the log holds what only its keys open. */
export async function refuseWithoutMasterKey(pool: Pool): Promise<void> {
  const { rowCount } = await pool.query('SELECT FROM personal_keys.keyring');
  if (!rowCount) return;
  throw new KeysError(
    'keys.no-master-key',
    'The personal data in this log are sealed: set DIARIUM_MASTER_KEY to the master key of their keys.',
  );
}
