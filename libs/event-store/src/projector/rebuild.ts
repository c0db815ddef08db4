import { setTimeout as sleep } from 'node:timers/promises';
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
  for (;;) {
    const lease = await locks.tryAcquire(`${BUILDING}.${definition.model.name}`);
    if (!lease) {
      await sleep(TRY_AGAIN_AFTER_MS, undefined, { signal });
      continue;
    }
    try {
      const both = signal ? AbortSignal.any([signal, lease.lost]) : lease.lost;
      await build.run(definition, 'the beginning', { ...options, signal: both });
      return;
    } finally {
      await lease.release();
    }
  }
}
