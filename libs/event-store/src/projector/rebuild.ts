import { setTimeout as sleep } from 'node:timers/promises';
import { isAbort } from './abort';
import { type BuildOptions } from './build-progress';
import { type LiveBuild } from './live-build';
import { type ProcessLocks } from './process-locks';
import { type RowDefinition } from './rows/row-definition';
import { BUILDING } from './schemas';

const TRY_AGAIN_AFTER_MS = 200;

/** Rebuilds one read model on demand, after whoever builds it at the moment. */
export async function rebuildLive(
  build: LiveBuild,
  locks: ProcessLocks,
  definition: RowDefinition,
  options: Omit<BuildOptions, 'bounds'>,
): Promise<void> {
  const { signal } = options;
  const name = `${BUILDING}.${definition.model.name}`;
  let from: 'the beginning' | 'what is left' = 'the beginning';
  for (;;) {
    const lease = await locks.tryAcquire(name);
    if (!lease) {
      await sleep(TRY_AGAIN_AFTER_MS, undefined, { signal });
      continue;
    }
    try {
      const both = signal ? AbortSignal.any([signal, lease.lost]) : lease.lost;
      await build.run(definition, from, { ...options, signal: both });
      return;
    } catch (error) {
      if (!lease.lost.aborted || !isAbort(error) || signal?.aborted) throw error;
      // The session of the lock was lost, not the rows.
      from = 'what is left';
    } finally {
      await lease.release();
    }
  }
}
