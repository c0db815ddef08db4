import { closeInTurn } from '@diarium/database';
import { type EventStore, type Projector } from '@diarium/event-store';

interface Opened {
  readonly projector: Projector;
  readonly store: EventStore;
}

/**
 * Brings the read models to the head of the log, which may take long; a signal ends it where it is, and it goes on
 * there at the next start.
 * @throws the signal's reason, with all that was given closed
 */
export async function startUnlessStopped({ projector, store }: Opened, signal?: AbortSignal): Promise<void> {
  const stop = (): void => void projector.stop();
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    await projector.start();
    signal?.throwIfAborted();
  } catch (error) {
    await closeInTurn([() => projector.stop(), () => store.close()]);
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
