import { setTimeout as sleep } from 'node:timers/promises';
import { FORGOTTEN_AFTER_MS } from '@diarium/access';
import { commandContext } from '@diarium/event-store';
import { CompleteErasure, type DisposalRow, ErasureRow, type Register } from '@diarium/register';
import { IsNull } from 'typeorm';
import { disposedContent, recordRemoved, removeContent } from './disposed-content';
import { emptyTraces } from './empty-traces';
import { emptyViews } from './empty-views';
import { type RemovalGround } from './removal-ground';

export type RemovalStep = 'close' | 'destroy' | 'rebuild' | 'traces' | 'record';

export interface RemovalOptions {
  /** So long may another process still open what was closed here. */
  readonly othersForgetAfterMs?: number;
  /** Hears of each step before it is done. */
  readonly onStep?: (step: RemovalStep) => void;
}

export interface Removed {
  /** The numbers of documents whose content is gone. */
  readonly documents: readonly string[];
  /** The keys of erasures that are complete. */
  readonly erasures: readonly string[];
  /** True when the server did not let its own files be emptied: an operator must. */
  readonly tracesLeft: boolean;
}

const NOTHING: Removed = { documents: [], erasures: [], tracesLeft: false };

/**
 * Destroys what was disposed of and whom an erasure was requested for: bytes, keys, what views hold, and what files
 * of the database remember. Each step may be done twice: interrupted anywhere, it goes on when it is called again.
 */
export async function carryOutRemovals(
  ground: RemovalGround,
  options: RemovalOptions = {},
): Promise<Removed> {
  const { othersForgetAfterMs = FORGOTTEN_AFTER_MS, onStep = () => undefined } = options;
  const { register } = ground;
  const documents = await disposedContent(ground);
  const erasures = await openErasures(register);
  if (documents.length + erasures.length === 0) return NOTHING;
  onStep('close');
  await closeAll(ground, documents, erasures);
  await sleep(othersForgetAfterMs);
  onStep('destroy');
  await register.keys?.destroyClosed();
  onStep('rebuild');
  await emptyViews(register);
  onStep('traces');
  const tracesLeft = !(await emptyTraces(register.database));
  onStep('record');
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
  for (const { subject } of erasures) if (subject !== null) await ground.register.keys?.close(subject);
  for (const row of documents) await removeContent(ground, row);
}

async function openErasures(register: Register): Promise<readonly ErasureRow[]> {
  await register.projector.waitFor(await register.store.head(), { models: ['erasures'] });
  return register.inside.tables.read({}, (tables) =>
    tables.getRepository(ErasureRow).find({ where: { completedOn: IsNull() }, order: { position: 'ASC' } }),
  );
}

async function complete({ register, actor, role }: RemovalGround, erasure: string): Promise<void> {
  const command = Object.assign(new CompleteErasure(), { erasure });
  await register.commands.submit(command, commandContext({ actor, role }));
}
