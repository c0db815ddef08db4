import { setTimeout as sleep } from 'node:timers/promises';
import { recordedEvent } from '../../testing/recorded-event';
import { type RecordedEvent } from '../event';
import { type StreamRead, StreamReads } from './stream-reads';

/** A library that lends one event of each stream, and notes what was asked for together. */
class Library {
  readonly flights: string[][] = [];
  most = 0;
  private underWay = 0;
  readonly reads = new StreamReads((batch) => this.lend(batch));

  read(stream: string): Promise<readonly RecordedEvent[]> {
    return this.reads.read({ stream, from: 0, limit: 1 });
  }

  private async lend(batch: readonly StreamRead[]): Promise<readonly (readonly RecordedEvent[])[]> {
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    this.flights.push(batch.map(({ stream }) => stream));
    await sleep(2);
    this.underWay -= 1;
    if (batch.some(({ stream }) => stream === 'lost')) throw new Error('The library burned down.');
    return batch.map(({ stream }) => [recordedEvent({ stream, type: 'Lent', data: {} })]);
  }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `s${index}`);

describe('reads of streams', () => {
  it('share a statement when they come at the same time, and each gets its own', async () => {
    const library = new Library();
    const found = await Promise.all(names(200).map((stream) => library.read(stream)));
    expect(found.map(([event]) => event?.stream)).toEqual(names(200));
    expect(library.flights.map((flight) => flight.length)).toEqual([64, 64, 64, 8]);
    expect(library.most).toBe(2);
  });

  it('do not wait for each other when they come alone', async () => {
    const library = new Library();
    for (const stream of names(3)) await library.read(stream);
    expect(library.flights).toEqual([['s0'], ['s1'], ['s2']]);
  });

  it('fail together, and only those of one statement', async () => {
    const library = new Library();
    const lost = [library.read('lost'), library.read('s0')];
    for (const read of lost) await expect(read).rejects.toThrow('burned down');
    expect(await library.read('s1')).toHaveLength(1);
  });
});
