import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { KEY_BYTES, lock, unlock } from './box';
import { type KeptKey, type KeyTable, type NewKey } from './key-table';
import { KeysError } from './keys-error';
import { type LookupKey } from './lookup-key';
import { type MasterKey, type MasterKeySource } from './master-keys';
import { type DataKey } from './sealed-value';

/** A key that was closed or destroyed, or that nobody has ever seen. */
export type NoKey = 'erased' | 'unknown';

export interface KeyRingOptions {
  readonly masters: readonly MasterKey[];
  /** Asked again when a key is wrapped by a master key that is not known. */
  readonly source: MasterKeySource;
  readonly forgottenAfterMs?: number;
}

/** A query that waits for the one before it, and gathers what is asked meanwhile. */
interface Flight {
  readonly wanted: Set<string>;
  readonly found: Promise<ReadonlyMap<string, DataKey>>;
}

const KEPT = 20_000;

/** So long may another process still open what was closed: an erasure waits for it. */
const FORGOTTEN_AFTER_MS = 5_000;

const aboutKey = ({ id, subject }: Pick<KeptKey, 'id' | 'subject'>): string => `${id}\n${subject}`;

/** The data keys, unwrapped and remembered for a short time. */
export class KeyRing {
  private readonly byId: LRUCache<string, DataKey | NoKey>;
  private readonly bySubject: LRUCache<string, DataKey>;

  readonly forgottenAfterMs: number;
  private masters: readonly MasterKey[];
  /** The id of the master key that new keys are wrapped by. */
  private wrapping: string;
  private next: Flight | undefined;
  /** How often everything was forgotten: what was asked for before is not remembered after. */
  private forgotten = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly table: KeyTable,
    readonly lookup: LookupKey,
    private readonly options: KeyRingOptions,
  ) {
    const { masters, forgottenAfterMs = FORGOTTEN_AFTER_MS } = options;
    this.masters = masters;
    this.wrapping = lookup.master;
    this.forgottenAfterMs = forgottenAfterMs;
    this.byId = new LRUCache({ max: KEPT, ttl: forgottenAfterMs });
    this.bySubject = new LRUCache({ max: KEPT, ttl: forgottenAfterMs });
  }

  get currentMaster(): MasterKey {
    return this.masters[0] as MasterKey;
  }

  /** The key in use of each subject, made where there is none. */
  async forSubjects(subjects: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map<string, DataKey>();
    const wanted: string[] = [];
    for (const subject of subjects) {
      const known = this.bySubject.get(subject);
      if (known) found.set(subject, known);
      else wanted.push(subject);
    }
    if (wanted.length === 0) return found;
    const fetched = await this.inNextFlight(wanted);
    for (const subject of wanted) found.set(subject, fetched.get(subject) as DataKey);
    return found;
  }

  /** Keys by their ids, in one query for those that are not remembered. */
  async forIds(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey | NoKey>> {
    const found = new Map<string, DataKey | NoKey>();
    const wanted: string[] = [];
    for (const id of ids) {
      const known = this.byId.get(id);
      if (known) found.set(id, known);
      else wanted.push(id);
    }
    if (wanted.length === 0) return found;
    const { forgotten } = this;
    const kept = new Map((await this.table.byId(wanted)).map((key) => [key.id, key]));
    for (const id of wanted) {
      const key = await this.usable(kept.get(id));
      found.set(id, key);
      // A key that is not there yet may come, when keys and log are restored one after the other.
      if (key !== 'unknown' && forgotten === this.forgotten) this.byId.set(id, key);
    }
    return found;
  }

  forget(): void {
    this.forgotten += 1;
    this.byId.clear();
    this.bySubject.clear();
  }

  async rereadMasters(): Promise<void> {
    this.masters = await this.options.source.read();
  }

  async unwrap(key: KeptKey): Promise<DataKey> {
    if (!this.masters.some(({ id }) => id === key.master)) await this.rereadMasters();
    const master = this.masters.find(({ id }) => id === key.master);
    const secret = master && key.wrapped && unlock(master.secret, key.wrapped, aboutKey(key));
    if (secret) return { id: key.id, subject: key.subject, secret };
    // Never taken for an erasure: that would be written into every view.
    throw new KeysError(
      'keys.wrong-master-key',
      `The key ${key.id} cannot be unwrapped with the master keys.`,
    );
  }

  wrap({ id, subject, secret }: DataKey, master: MasterKey): NewKey {
    return {
      id,
      subject,
      master: master.id,
      wrapped: lock(master.secret, secret, aboutKey({ id, subject })),
    };
  }

  /** Whoever asks while keys are fetched shares the next query, and one commit for all that are new. */
  private inNextFlight(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    this.next ??= this.flight(new Set());
    for (const subject of subjects) this.next.wanted.add(subject);
    return this.next.found;
  }

  private flight(wanted: Set<string>): Flight {
    const found = this.last.then(() => {
      this.next = undefined;
      return this.fetch(wanted);
    });
    this.last = found.catch(() => undefined);
    return { wanted, found };
  }

  private async fetch(subjects: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>> {
    const digests = new Map([...subjects].map((subject) => [this.lookup.digest(subject), subject]));
    const made = new Map([...digests.keys()].map((digest) => [digest, newKey(digest)]));
    const found = new Map<string, DataKey>();
    const { forgotten } = this;
    for (const key of await this.keptOrAdded([...made.values()])) {
      const subject = digests.get(key.subject) as string;
      const own = made.get(key.subject);
      const usable = own?.id === key.id ? own : await this.unwrap(key);
      found.set(subject, usable);
      if (forgotten === this.forgotten) this.bySubject.set(subject, usable);
    }
    return found;
  }

  /**
   * One question for those that are there and those that are not; where another process was faster, its key. Where the
   * master key was rotated meanwhile, what the one before would wrap could soon be opened by nobody.
   * @throws KeysError `keys.wrong-master-key` when the new one is not known here
   */
  private async keptOrAdded(made: readonly DataKey[]): Promise<readonly KeptKey[]> {
    for (;;) {
      const master = await this.masterNamed(this.wrapping);
      const wrapped = made.map((key) => this.wrap(key, master));
      const kept = await this.table.inUseOrAdded(wrapped, master.id);
      if (kept.length === made.length) return kept;
      const others = await this.table.inUse(made.map(({ subject }) => subject));
      if (others.length === made.length) return others;
      this.wrapping = await this.table.master();
    }
  }

  private async masterNamed(wanted: string): Promise<MasterKey> {
    const known = (): MasterKey | undefined => this.masters.find(({ id }) => id === wanted);
    if (!known()) await this.rereadMasters();
    const master = known();
    if (master) return master;
    throw new KeysError(
      'keys.wrong-master-key',
      `New keys are wrapped by the master key ${wanted} by now, which is not the one given here.`,
    );
  }

  private async usable(key: KeptKey | undefined): Promise<DataKey | NoKey> {
    if (!key) return 'unknown';
    return key.closed ? 'erased' : this.unwrap(key);
  }
}

const newKey = (subject: string): DataKey => ({
  id: randomBytes(12).toString('base64url'),
  subject,
  secret: randomBytes(KEY_BYTES),
});
