import { setTimeout as sleep } from 'node:timers/promises';
import { isAbort } from '../abort';
import { Fenced } from '../errors';
import { inLanes } from './lanes';
import { type BuildOptions } from './build-progress';
import { type LiveBuild } from './live-build';
import { type Lease, type ProcessLocks } from '../process-locks';
import { type RowDefinition } from '../rows/row-definition';
import { BUILDING } from '../schemas';

const TRY_AGAIN_AFTER_MS = 200;

/** While the indexes of one read model are made, those of another are. */
const LANES = 2;

/**
 * Rebuilds read models on demand, from one reading of the log where nobody else builds them. One that fails leaves the
 * others alone.
 */
export async function rebuildAll(
  build: LiveBuild,
  locks: ProcessLocks,
  definitions: readonly RowDefinition[],
  options: Omit<BuildOptions, 'bounds'>,
): Promise<void> {
  const begun = definitions.length > 1 ? await beginAll(build, locks, definitions, options) : new Set();
  await inLanes(LANES, definitions, (definition) =>
    rebuildLive(build, locks, definition, {
      ...options,
      from: begun.has(definition) ? 'what is left' : 'the beginning',
    }),
  );
}

/** @returns those that nobody else builds: their rows are there, and their indexes are to be made */
async function beginAll(
  build: LiveBuild,
  locks: ProcessLocks,
  definitions: readonly RowDefinition[],
  options: Omit<BuildOptions, 'bounds'>,
): Promise<ReadonlySet<RowDefinition>> {
  const leases = new Map<RowDefinition, Lease>();
  try {
    for (const definition of definitions) {
      const lease = await locks.tryAcquire(leaseOf(definition));
      if (lease) leases.set(definition, lease);
    }
    const lost = [...leases.values()].map((lease) => lease.lost);
    const signal = AbortSignal.any([...lost, ...(options.signal ? [options.signal] : [])]);
    await build.beginTogether([...leases.keys()], { ...options, signal });
    return new Set(leases.keys());
  } finally {
    for (const lease of leases.values()) await lease.release();
  }
}

const leaseOf = ({ model }: RowDefinition): string => `${BUILDING}.${model.name}`;

/** The session of the lock was lost and not the rows, or some of them were overwritten by whoever erases. */
const isToGoOn = (error: unknown, lease: Lease): boolean =>
  error instanceof Fenced || (lease.lost.aborted && isAbort(error));

interface RebuildOptions extends Omit<BuildOptions, 'bounds'> {
  readonly from: 'the beginning' | 'what is left';
}

/** Rebuilds one read model on demand, after whoever builds it at the moment. */
async function rebuildLive(
  build: LiveBuild,
  locks: ProcessLocks,
  definition: RowDefinition,
  options: RebuildOptions,
): Promise<void> {
  const { signal } = options;
  let { from } = options;
  for (;;) {
    const lease = await locks.tryAcquire(leaseOf(definition));
    if (!lease) {
      await sleep(TRY_AGAIN_AFTER_MS, undefined, { signal });
      continue;
    }
    try {
      const both = signal ? AbortSignal.any([signal, lease.lost]) : lease.lost;
      await build.run(definition, from, { ...options, signal: both });
      return;
    } catch (error) {
      if (signal?.aborted || !isToGoOn(error, lease)) throw error;
      from = 'what is left';
    } finally {
      await lease.release();
    }
  }
}
