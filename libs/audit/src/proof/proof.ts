import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Settings } from '@diarium/config';
import { type Database, migrateDatabase } from '@diarium/database';
import { type EventStore, type Trouble, troubleOf } from '@diarium/event-store';
import { parseVerifierKey, type VerifierKey } from '@diarium/verifier';
import { checkpointTable } from './checkpoints/checkpoint-table';
import { Checkpoints } from './checkpoints/checkpoints';
import { HeadFile } from './keys/head-file';
import { Keyring } from './keys/keyring';
import { CreateProof1767225800001 } from './log/create-proof.migration';
import { ProofLog } from './log/proof-log';
import { type ProofState } from './log/proof-tables';

export type ProofSettings = Pick<
  Settings,
  'dataDir' | 'proofDir' | 'checkpointMinutes' | 'witness' | 'witnessKeys'
>;

export interface ProofParts {
  readonly database: Database;
  readonly store: EventStore;
  readonly settings: ProofSettings;
  /** Hears of a witness that does not answer, and of heads that cannot be signed. */
  readonly onTrouble: (trouble: Trouble) => void;
}

/** Everything that proves the log: its tree, its keys and its signed heads. */
export interface Proof {
  readonly log: ProofLog;
  readonly origin: string;
  readonly folder: string;
  readonly keyring: Keyring;
  readonly headFile: HeadFile;
  readonly checkpoints: Checkpoints;
  readonly witnessKeys: readonly VerifierKey[];
}

const MIGRATIONS = [CreateProof1767225800001];
const MIGRATIONS_TABLE = 'audit_migrations';
const MINUTE_MS = 60_000;
const RETRY_MS = 5_000;
const NAME = 'proof';

/** Opens the proof log beside the log; the first time, it gets its name and its key. @throws DomainError, DatabaseError */
export async function openProof({ database, store, settings, onTrouble }: ProofParts): Promise<Proof> {
  const { pool } = database;
  const log = await openProofLog(database, store);
  const { origin } = await log.state();
  const folder = proofFolder(settings, origin);
  const hasSigned = (await checkpointTable.latest(pool, origin)) !== undefined;
  const keyring = await Keyring.open(folder, origin, hasSigned);
  const headFile = new HeadFile(folder);
  const witnessKeys = settings.witnessKeys.flatMap((text) => parseVerifierKey(text) ?? []);
  const checkpoints = new Checkpoints({
    pool,
    log,
    origin,
    keyring,
    headFile,
    witness: settings.witness,
    witnessKeys,
    onTrouble: (error) => onTrouble(troubleOf(NAME, error)),
  });
  return { log, origin, folder, keyring, headFile, checkpoints, witnessKeys };
}

/** The folder of the keys of a log. */
export function proofFolder(
  { proofDir, dataDir }: Pick<ProofSettings, 'proofDir' | 'dataDir'>,
  origin: string,
) {
  return join(proofDir ?? join(dataDir, 'proof'), origin.replace(/^.*\//, ''));
}

/** The name of a log that is new. */
export const newOrigin = (): string => `diarium/${randomUUID()}`;

/** The tree alone, for whoever has no part in the keys. */
export async function openProofLog(database: Database, store: EventStore): Promise<ProofLog> {
  await prepareProof(database);
  return new ProofLog({ pool: database.pool, store, origin: newOrigin });
}

/** Makes the tables of the proof log where there are none. @throws DatabaseError */
export async function prepareProof(database: Database): Promise<void> {
  if (!(await isMigrated(database))) await migrateDatabase(database, MIGRATIONS, { table: MIGRATIONS_TABLE });
}

/** Keeps the proof log at the head of the log, and signs a head when the last one has come to be old. */
export class ProofKeeper {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly parts: ProofParts,
    private readonly signs = true,
  ) {}

  start(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Takes in what is left, and signs it when it is time. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.tolerantly(async () => {
      const log = await openProofLog(this.parts.database, this.parts.store);
      const state = await log.catchUp();
      if (this.signs) await this.signWhenDue(await openProof(this.parts), state);
    });
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.tolerantly(async () => {
        const log = await openProofLog(this.parts.database, this.parts.store);
        const signing = this.signs ? this.signRegularly(log, signal) : undefined;
        await log.follow(signal).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
        await signing;
      });
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async signRegularly(log: ProofLog, signal: AbortSignal): Promise<void> {
    const pause = Math.min(this.parts.settings.checkpointMinutes, 1) * MINUTE_MS;
    while (!signal.aborted) {
      // Opened for each: another process may have rotated the keys, or begun the log anew.
      await this.tolerantly(async () => this.signWhenDue(await openProof(this.parts), await log.state()));
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async signWhenDue({ origin, checkpoints }: Proof, { size }: ProofState): Promise<void> {
    if (size === 0) return;
    const last = await checkpointTable.latest(this.parts.database.pool, origin);
    if (last?.size === size) return;
    const age = last ? Date.now() - last.madeAt.getTime() : Infinity;
    if (age >= this.parts.settings.checkpointMinutes * MINUTE_MS) await checkpoints.make();
  }

  /** The register goes on without its proofs, and says so. */
  private async tolerantly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.parts.onTrouble(troubleOf(NAME, error));
    }
  }
}

async function isMigrated({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ table: string | null }>(
    `SELECT to_regclass('diarium.${MIGRATIONS_TABLE}')::text AS table`,
  );
  if (!rows[0]?.table) return false;
  const { rows: applied } = await pool.query<{ name: string }>(
    `SELECT name FROM diarium.${MIGRATIONS_TABLE}`,
  );
  return applied.length === MIGRATIONS.length && applied.every(({ name }) => name === MIGRATIONS[0]?.name);
}
