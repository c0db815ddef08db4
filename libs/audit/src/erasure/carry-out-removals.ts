import { setTimeout as sleep } from 'node:timers/promises';
import { isErasedMark } from '@diarium/access';
import { commandContext } from '@diarium/event-store';
import { CompleteErasure, type DisposalRow, type ErasureRow } from '@diarium/register';
import { closePerson } from './close-person';
import { disposedContent, recordRemoved, removeContent } from './disposed-content';
import { emptyTraces } from './empty-traces';
import { emptyViews } from './empty-views';
import { erasuresShown, openErasures } from './open-erasures';
import { type RemovalGround } from './removal-ground';
import { type RemovalStep, type Removed, RunningRemoval } from './removal-run';
import { refuseRemoval } from './removal.rules';

export interface RemovalOptions {
  /** So long may another process still open what was closed here; else as long as the keys say. */
  readonly othersForgetAfterMs?: number;
  /** Hears of each step before it is done. */
  readonly onStep?: (step: RemovalStep) => void;
  /** Ends the work as soon as it may; it goes on when it is begun again. */
  readonly signal?: AbortSignal;
}

const NOTHING: Removed = { documents: [], erasures: [], tracesLeft: false };

/**
 * Destroys what was disposed of and whom an erasure was requested for: bytes, keys, what views hold, and what files
 * of the database remember. Each step may be done twice: interrupted anywhere, it goes on when it is called again.
 * @throws DomainError `removal.under-way`
 */
export async function carryOutRemovals(ground: RemovalGround, options?: RemovalOptions): Promise<Removed> {
  const begun = await beginRemovals(ground, options);
  return begun ? begun.ended : refuseRemoval('removal.under-way');
}

/** As `carryOutRemovals`, which goes on by itself. @returns undefined while another one is under way */
export async function beginRemovals(
  ground: RemovalGround,
  options: RemovalOptions = {},
): Promise<{ readonly ended: Promise<Removed> } | undefined> {
  const run = await RunningRemoval.begin(ground.register.database, ground.actor);
  return run && { ended: carriedOut(run, ground, options) };
}

async function carriedOut(
  run: RunningRemoval,
  ground: RemovalGround,
  options: RemovalOptions,
): Promise<Removed> {
  try {
    const removed = await carryOut(run, ground, options);
    await run.done(removed);
    return removed;
  } catch (error) {
    await (options.signal?.aborted ? run.leave() : run.failed(error));
    throw error;
  }
}

async function carryOut(
  run: RunningRemoval,
  ground: RemovalGround,
  { othersForgetAfterMs, onStep, signal }: RemovalOptions,
): Promise<Removed> {
  const { register } = ground;
  const begin = async (step: RemovalStep): Promise<void> => {
    signal?.throwIfAborted();
    await run.step(step);
    onStep?.(step);
  };
  const documents = await disposedContent(ground);
  await erasuresShown(register);
  const erasures = await openErasures(register);
  if (documents.length + erasures.length === 0) return NOTHING;
  await begin('close');
  await closeAll(ground, documents, erasures);
  await sleep(othersForgetAfterMs ?? register.keys?.forgottenAfterMs ?? 0, undefined, { signal });
  await begin('destroy');
  await register.keys?.destroyClosed();
  await begin('rebuild');
  await emptyViews(register, { signal, onProgress: (progress) => run.view(progress) });
  await begin('traces');
  const tracesLeft = !(await emptyTraces(register.database));
  await begin('record');
  for (const row of documents) await recordRemoved(ground, row);
  for (const { key } of erasures) await complete(ground, key);
  await register.projector.waitFor(await register.store.head());
  return {
    documents: documents.map(({ number }) => number),
    erasures: erasures.map(({ key }) => key),
    tracesLeft,
  };
}

async function closeAll(
  ground: RemovalGround,
  documents: readonly DisposalRow[],
  erasures: readonly ErasureRow[],
): Promise<void> {
  for (const { subject } of erasures)
    if (subject !== null && !isErasedMark(subject)) await closePerson(ground.register, subject);
  for (const row of documents) await removeContent(ground, row);
}

async function complete({ register, actor, role }: RemovalGround, erasure: string): Promise<void> {
  const command = Object.assign(new CompleteErasure(), { erasure });
  await register.commands.submit(command, commandContext({ actor, role }));
}
