import { DomainError } from '@diarium/event-store';
import { BeginProofLogAnew, PROOF_LOG_STREAM, type ProofLogEvents } from '@diarium/register';
import { type Checkpoint, parseCheckpoint, parseNote } from '@diarium/verifier';
import { checkpointTable } from '../checkpoints/checkpoint-table';
import { Keyring } from '../keys/keyring';
import { type ProofState, proofTables } from '../log/proof-tables';
import { newOrigin, openProof, openProofLog, type Proof, proofFolder, type ProofParts } from '../proof';
import { refuseProof } from '../proof.rules';

export interface AnewParts extends ProofParts {
  /** Records that the log is begun anew, in the name of whoever does it. */
  readonly submit: (command: BeginProofLogAnew) => Promise<unknown>;
}

/**
 * Proves a log under a new name and with a new key, when it is not the one whose heads were signed: it was restored
 * on purpose, or its keys are lost. The old keys name the new one, and the log holds an event that says why. What was
 * proved under the name before stays proved against the heads that others have. Interrupted, it goes on when it is
 * called again.
 * @throws DomainError `proof.no-reason-to-begin-anew`
 */
export async function beginAnew(parts: AnewParts, reason: string): Promise<Proof> {
  const { database, store, settings, submit } = parts;
  const { pool } = database;
  const state = await (await openProofLog(database, store)).catchUp();
  const old = await openProof(parts).catch(unlessKeysAreMissing);
  const last = await lastHead(parts, old, state);
  if (old) await refuseWithoutReason(old, state.size);
  const origin = (await begunAlready(parts, state.origin)) ?? newOrigin();
  const folder = proofFolder(settings, origin);
  const keyring = await Keyring.open(folder, origin);
  const [key] = keyring.shown;
  if (old && key) await old.keyring.nameLog({ folder, key });
  const { size } = last;
  const root = Buffer.from(last.root).toString('base64');
  await submit(Object.assign(new BeginProofLogAnew(), { origin, earlier: state.origin, size, root, reason }));
  await proofTables.rename(pool, state.origin, origin);
  const proof = await openProof(parts);
  await proof.checkpoints.make();
  return proof;
}

/** The last head that was signed: beside the keys, or in the database where the keys are gone. */
async function lastHead(
  { database }: AnewParts,
  old: Proof | undefined,
  { origin, size }: ProofState,
): Promise<Checkpoint> {
  const beside = await old?.checkpoints.lastSigned();
  const stored = await checkpointTable.latest(database.pool, origin);
  const known = beside ?? parseCheckpoint(parseNote(stored?.note ?? '')?.text ?? '');
  return known ?? refuseProof('proof.no-reason-to-begin-anew', { size });
}

async function refuseWithoutReason({ checkpoints }: Proof, size: number): Promise<void> {
  try {
    await checkpoints.refuseContradiction(size);
  } catch (error) {
    if (error instanceof DomainError) return;
    throw error;
  }
  refuseProof('proof.no-reason-to-begin-anew', { size });
}

/** The name under which an interrupted call has begun it. */
async function begunAlready({ store }: AnewParts, earlier: string): Promise<string | undefined> {
  const events = await store.readStream(PROOF_LOG_STREAM);
  const begun = events.map(({ data }) => data as ProofLogEvents['ProofLogBegunAnew']);
  return begun.find((it) => it.earlier.origin === earlier)?.origin;
}

function unlessKeysAreMissing(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'proof.keys-missing') return undefined;
  throw error;
}
