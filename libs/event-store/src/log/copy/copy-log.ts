import { LogError } from '../errors';
import { type RecordedEvent } from '../event';
import { type EventStore } from '../event-store';
import { differenceOf } from './difference';

/** A log that can take over the events of another one, with the times at which they were recorded there. */
export interface TakesOver {
  /**
   * Appends events in the order in which they are given; those that stand already are passed over.
   * @throws LogError `log.copy-differs` when another event stands in the place of one of them
   */
  takeOver(events: readonly RecordedEvent[]): Promise<void>;
}

export type CopyTarget = TakesOver & Pick<EventStore, 'readAll'>;

interface CopyProgress {
  readonly phase: 'copy' | 'verify';
  readonly events: number;
}

export interface CopyOptions {
  readonly onProgress?: (progress: CopyProgress) => void;
  readonly signal?: AbortSignal;
}

const PAGE = 1000;

/**
 * Copies a whole log to another engine, then holds the copy against it, event by event: streams, revisions, ids,
 * types, times, data, metadata and the order of all. Interrupted, it resumes when it is called again.
 * @returns how many events the two logs hold
 * @throws LogError `log.copy-differs` naming the first event in which they differ
 */
export async function copyLog(
  from: Pick<EventStore, 'readAll'>,
  to: CopyTarget,
  { onProgress, signal }: CopyOptions = {},
): Promise<number> {
  let events = 0;
  for await (const page of pages(from, signal)) {
    await to.takeOver(page);
    events += page.length;
    onProgress?.({ phase: 'copy', events });
  }
  return verify(from, to, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
}

async function verify(
  from: Pick<EventStore, 'readAll'>,
  to: CopyTarget,
  { onProgress, signal }: CopyOptions,
): Promise<number> {
  const copied = singly(pages(to, signal));
  let events = 0;
  for await (const page of pages(from, signal)) {
    for (const event of page) {
      const { value } = await copied.next();
      refuseDifference(event, value ?? undefined);
    }
    events += page.length;
    onProgress?.({ phase: 'verify', events });
  }
  const { value: further } = await copied.next();
  if (further)
    throw new LogError('log.copy-differs', `The copy holds ${further.id}, which the log does not.`);
  return events;
}

function refuseDifference(event: RecordedEvent, copy: RecordedEvent | undefined): void {
  const difference = copy ? differenceOf(event, copy) : 'it is missing';
  if (difference)
    throw new LogError(
      'log.copy-differs',
      `Event ${event.id} (revision ${event.revision} of ${event.stream}) differs in the copy: ${difference}.`,
    );
}

async function* pages(
  store: Pick<EventStore, 'readAll'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly RecordedEvent[]> {
  for (let after = 0; ;) {
    signal?.throwIfAborted();
    const page = await store.readAll({ after, limit: PAGE });
    if (page.events.length > 0) yield page.events;
    if (page.atHead) return;
    after = page.position;
  }
}

async function* singly(
  pagesOfEvents: AsyncIterable<readonly RecordedEvent[]>,
): AsyncGenerator<RecordedEvent, undefined> {
  for await (const page of pagesOfEvents) yield* page;
  return undefined;
}
