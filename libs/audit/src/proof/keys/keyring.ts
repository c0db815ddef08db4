import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@diarium/event-store';
import {
  logSuccessionText,
  noteText,
  signText,
  successionText,
  verifierKey,
  type VerifierKey,
} from '@diarium/verifier';
import { refuseProof } from '../proof.rules';

/** A key of the log, with the time until which it signs. */
export interface SigningKey {
  readonly number: number;
  readonly signer: KeyObject;
  readonly shown: VerifierKey;
  /** An ISO instant; null for one that signs until another follows it. */
  readonly until: string | null;
}

const KEY_FILE = /^signing-(\d{4})\.pem$/;
const DAY_MS = 86_400_000;

/**
 * The keys of one log, in a folder that the database's administrator need not reach: `signing-0001.pem` with mode
 * 600, `signing-0001.until` once another is to take over, `signing-0002.succession` where it was named by the one
 * before.
 */
export class Keyring {
  private constructor(
    private readonly folder: string,
    private readonly name: string,
    readonly keys: readonly SigningKey[],
    /** Notes by which a key named the next one. */
    readonly successions: readonly string[],
  ) {}

  /**
   * The keys of a log; of one that never signed a head, its first key is made.
   * @param hasSigned when it has no key, then it was lost, and another one would not be known to anybody
   * @throws DomainError `proof.folder-not-usable`, `proof.keys-missing`
   */
  static async open(folder: string, name: string, hasSigned = false): Promise<Keyring> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const known = await Keyring.read(folder, name);
      if (known.keys.length > 0) return known;
      if (hasSigned) return refuseProof('proof.keys-missing', { folder, name });
      await addKey(folder, 1, generateKeyPairSync('ed25519').privateKey);
      return await Keyring.read(folder, name);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      return refuseProof('proof.folder-not-usable', { reason: (error as Error).message });
    }
  }

  get shown(): readonly VerifierKey[] {
    return this.keys.map(({ shown }) => shown);
  }

  /** Those that sign now. @throws DomainError `proof.no-signing-key` */
  active(now = new Date()): readonly SigningKey[] {
    const active = this.keys.filter(({ until }) => until === null || Date.parse(until) > now.getTime());
    return active.length > 0 ? active : refuseProof('proof.no-signing-key', { folder: this.folder });
  }

  /** Names the first key of the log that follows this one under another name: in its folder, by those that sign now. */
  async nameLog(
    successor: { readonly folder: string; readonly key: VerifierKey },
    now = new Date(),
  ): Promise<void> {
    const text = logSuccessionText(successor.key, now.toISOString());
    const signatures = this.active(now).map(({ signer }) => signText(text, this.name, signer));
    await writeFile(join(successor.folder, `${fileName(1)}.succession`), noteText({ text, signatures }));
  }

  /** Makes a new key, named by those that sign now; they go on signing beside it for some days. */
  async rotate(overlapDays: number, now = new Date()): Promise<Keyring> {
    const before = this.active(now);
    const number = Math.max(...this.keys.map((key) => key.number)) + 1;
    const { privateKey } = generateKeyPairSync('ed25519');
    const text = successionText(verifierKey(this.name, privateKey), now.toISOString());
    const signatures = before.map(({ signer }) => signText(text, this.name, signer));
    await writeFile(join(this.folder, `${fileName(number)}.succession`), noteText({ text, signatures }));
    await addKey(this.folder, number, privateKey);
    const until = new Date(now.getTime() + overlapDays * DAY_MS).toISOString();
    for (const { number: older, until: known } of before)
      if (known === null) await writeFile(join(this.folder, `${fileName(older)}.until`), `${until}\n`);
    return Keyring.read(this.folder, this.name);
  }

  private static async read(folder: string, name: string): Promise<Keyring> {
    const files = await readdir(folder);
    const numbers = files.flatMap((file) => KEY_FILE.exec(file)?.[1] ?? []).map(Number);
    const keys = await Promise.all(
      numbers
        .sort((one, other) => one - other)
        .map(async (number) => {
          const signer = createPrivateKey(await readFile(join(folder, `${fileName(number)}.pem`)));
          const until = files.includes(`${fileName(number)}.until`)
            ? (await readFile(join(folder, `${fileName(number)}.until`), 'utf8')).trim()
            : null;
          return { number, signer, shown: verifierKey(name, signer), until };
        }),
    );
    const notes = files.filter((file) => file.endsWith('.succession')).sort();
    const successions = await Promise.all(notes.map((file) => readFile(join(folder, file), 'utf8')));
    return new Keyring(folder, name, keys, successions);
  }
}

const fileName = (number: number): string => `signing-${String(number).padStart(4, '0')}`;

/** Puts a key in its place, complete or not at all, and never over another one. */
async function addKey(folder: string, number: number, key: KeyObject): Promise<void> {
  const beside = join(folder, `.${process.pid}-${number}.pem`);
  await writeFile(beside, key.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  await chmod(beside, 0o600);
  try {
    await link(beside, join(folder, `${fileName(number)}.pem`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(beside, { force: true });
  }
}
