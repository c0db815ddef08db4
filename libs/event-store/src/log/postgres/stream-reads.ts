import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RecordedEvent } from '../event';

/** Up to `limit` of a stream's events from a revision on. */
export interface StreamRead {
  readonly stream: string;
  readonly from: number;
  readonly limit: number;
}

/** Reads a batch in one statement: the events of each read, in the order of the reads. */
export type ReadTogether = (batch: readonly StreamRead[]) => Promise<readonly (readonly RecordedEvent[])[]>;

interface Waiting {
  readonly read: StreamRead;
  readonly resolve: (events: readonly RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

const FLIGHTS = 2;
const MOST_TOGETHER = 64;

/** Lets reads of streams that come at the same time share a statement, as appends share a commit. */
export class StreamReads {
  private waiting: Waiting[] = [];
  private flying = 0;

  constructor(private readonly readTogether: ReadTogether) {}

  read(read: StreamRead): Promise<readonly RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ read, resolve, reject });
      if (this.flying < FLIGHTS) void this.fly();
    });
  }

  private async fly(): Promise<void> {
    this.flying += 1;
    while (this.waiting.length > 0) {
      // The callers that the last flight answered join the next one.
      await nextTurn();
      const batch = this.waiting.splice(0, MOST_TOGETHER);
      if (batch.length > 0) await this.flyOnce(batch);
    }
    this.flying -= 1;
  }

  private async flyOnce(batch: readonly Waiting[]): Promise<void> {
    try {
      const found = await this.readTogether(batch.map(({ read }) => read));
      batch.forEach(({ resolve }, index) => resolve(found[index] ?? []));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
