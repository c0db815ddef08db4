import { Mutex } from 'async-mutex';
import { type Pool, type PoolClient } from 'pg';
import {
  type Checkpoint,
  checkpointText,
  isSame,
  isSignedBy,
  noteText,
  parseNote,
  parseSignatureLines,
  signText,
  type VerifierKey,
} from '@diarium/verifier';
import { type HeadFile } from '../keys/head-file';
import { type Keyring } from '../keys/keyring';
import { type ProofLog } from '../log/proof-log';
import { refuseProof } from '../proof.rules';
import { checkpointTable, type StoredCheckpoint } from './checkpoint-table';
import { seenBy, type SeenHead } from './seen-by-witness';
import { handOver, withCosignatures, type WitnessPlace } from './witness';

export interface CheckpointParts {
  readonly pool: Pool;
  readonly log: ProofLog;
  readonly origin: string;
  readonly keyring: Keyring;
  readonly headFile: HeadFile;
  readonly witness: WitnessPlace | undefined;
  readonly witnessKeys: readonly VerifierKey[];
  /** Hears of a witness that does not answer. */
  readonly onTrouble: (error: Error) => void;
}

const turns = new WeakMap<Pool, Mutex>();

/** Whoever signs holds a connection while it waits for the lock: one of a process at a time is enough. */
function turnsOf(pool: Pool): Mutex {
  const known = turns.get(pool) ?? new Mutex();
  turns.set(pool, known);
  return known;
}

/** Signs heads of the log, and never one that contradicts an earlier one. */
export class Checkpoints {
  constructor(private readonly parts: CheckpointParts) {}

  latest(): Promise<StoredCheckpoint | undefined> {
    return checkpointTable.latest(this.parts.pool, this.parts.origin);
  }

  /** Those that were signed, the latest first. */
  list(page: { readonly before: number | undefined; readonly limit: number }) {
    return checkpointTable.before(this.parts.pool, this.parts.origin, page);
  }

  /**
   * Signs the head of the log as it is now; the one that stands when nothing was added and it has today's keys.
   * @throws DomainError `proof.rolled-back`, `proof.history-changed`, `proof.no-signing-key`
   */
  make(): Promise<StoredCheckpoint> {
    return turnsOf(this.parts.pool).runExclusive(() => this.makeInTurn());
  }

  private async makeInTurn(): Promise<StoredCheckpoint> {
    const { pool, log, origin } = this.parts;
    const { size, origin: found } = await log.catchUp();
    if (found !== origin) return refuseProof('proof.begun-anew', { expected: origin, found });
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('diarium.checkpoint', 0))`);
      await this.refuseContradiction(size, client);
      const standing = await checkpointTable.find(client, origin, size);
      if (!standing || !this.isOfToday(standing)) await this.sign(client, size, standing);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
    await this.witnessed(size);
    return this.stored(size);
  }

  /** Adds what witnesses said of a head. @throws DomainError `proof.no-cosignature`, `proof.checkpoint-unknown` */
  async accept(size: number, text: string): Promise<StoredCheckpoint> {
    const { note } = await this.stored(size);
    const added = withCosignatures(note, parseSignatureLines(text) ?? [], this.parts.witnessKeys);
    if (!added || noteText(added) === note) return refuseProof('proof.no-cosignature');
    await checkpointTable.put(this.parts.pool, this.parts.origin, size, noteText(added));
    return this.stored(size);
  }

  async stored(size: number): Promise<StoredCheckpoint> {
    const found = await checkpointTable.find(this.parts.pool, this.parts.origin, size);
    return found ?? refuseProof('proof.checkpoint-unknown', { size });
  }

  private async sign(
    client: PoolClient,
    size: number,
    standing: StoredCheckpoint | undefined,
  ): Promise<void> {
    const { log, origin, keyring, headFile } = this.parts;
    const text = checkpointText({ origin, size, root: await log.root(size, client) });
    const own = keyring.active().map(({ signer }) => signText(text, origin, signer));
    const others = standing ? (parseNote(standing.note)?.signatures ?? []) : [];
    const kept = others.filter(({ name, id }) => !own.some((line) => line.name === name && line.id === id));
    const note = noteText({ text, signatures: [...own, ...kept] });
    // The file first: a head that anybody can have seen must not be forgotten.
    await headFile.write(note);
    await checkpointTable.put(client, origin, size, note);
  }

  /** @throws DomainError `proof.rolled-back`, `proof.history-changed` for a log that is not the one that was signed */
  async refuseContradiction(size: number, on: Pool | PoolClient = this.parts.pool): Promise<void> {
    const last = await this.lastSigned();
    if (!last || last.size === 0) return;
    if (last.size > size)
      refuseProof('proof.rolled-back', {
        size,
        earlier: last.size,
        made: Buffer.from(last.root).toString('base64'),
      });
    if (!isSame(await this.parts.log.root(last.size, on), last.root))
      refuseProof('proof.history-changed', { earlier: last.size });
  }

  /** The last head that a witness has got; undefined where it has none, and, which is told, where it does not answer. */
  async seenByWitness(): Promise<SeenHead | undefined> {
    const { witness, origin, onTrouble } = this.parts;
    if (witness === undefined) return undefined;
    return seenBy(witness, origin, (await this.latest())?.note).catch((error: unknown) => {
      onTrouble(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    });
  }

  /** The last head that was signed: in the file, when it is this log's and one of its keys signed it. */
  async lastSigned(): Promise<Checkpoint | undefined> {
    const { headFile, origin, keyring } = this.parts;
    const last = await headFile.read();
    const note = last && parseNote(last.note);
    const isOurs =
      note && last.checkpoint.origin === origin && keyring.shown.some((key) => isSignedBy(note, key));
    return isOurs ? last.checkpoint : undefined;
  }

  private isOfToday({ note }: StoredCheckpoint): boolean {
    const parsed = parseNote(note);
    return (
      parsed !== undefined && this.parts.keyring.active().every(({ shown }) => isSignedBy(parsed, shown))
    );
  }

  private async witnessed(size: number): Promise<void> {
    const { witness, witnessKeys, log, pool, origin, onTrouble } = this.parts;
    if (witness === undefined || size === 0) return;
    try {
      const { note } = await this.stored(size);
      const lines = await handOver(witness, {
        note,
        size,
        proofSince: async (earlier) =>
          (await log.consistency(earlier, size)).map((hash) => Buffer.from(hash).toString('base64')),
      });
      const added = withCosignatures(note, lines, witnessKeys);
      if (added) await checkpointTable.put(pool, origin, size, noteText(added));
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
