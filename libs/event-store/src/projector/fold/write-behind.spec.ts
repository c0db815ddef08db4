import fc from 'fast-check';
import { recordedEvent } from '../../testing';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { type Portion } from '../portion';
import { type Prepared } from './row-fold';
import { WriteBehind } from './write-behind';

const START: Checkpoint = {
  schema: 'building',
  name: 'sums',
  version: 1,
  generation: 'g',
  position: 0,
  indexed: false,
  error: null,
  updatedAt: new Date(0),
};

/** One row that sums up positions, with a memory of what was prepared, and steps that fail when told to. */
class SumRow {
  stored = 0;
  private known: number | undefined;

  constructor(private readonly fails: () => boolean) {}

  async prepare({ events, position }: Portion): Promise<Prepared> {
    const before = this.known ?? this.stored;
    await Promise.resolve();
    if (this.fails()) throw new Error('not folded');
    this.known = events.reduce((sum, event) => sum + event.position, before);
    return {
      position,
      rows: { copied: undefined, upserted: String(this.known), removed: [], sought: 1 },
    };
  }

  async commit(from: Checkpoint, { position, rows }: Prepared): Promise<Checkpoint> {
    await new Promise(setImmediate);
    if (this.fails()) {
      this.forget();
      throw new Error('not written');
    }
    this.stored = Number(rows.upserted);
    return { ...from, position };
  }

  forget(): void {
    this.known = undefined;
  }

  /** Never fails, and rests on what is stored. */
  applyExactly = async (from: Checkpoint, { events, position }: Portion): Promise<Checkpoint> => {
    this.forget();
    await new Promise(setImmediate);
    this.stored = events.reduce((sum, event) => sum + event.position, this.stored);
    return { ...from, position };
  };
}

describe('writing behind', () => {
  it('gives what folding one after the other gives, whichever steps fail on the way', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.array(fc.boolean(), { maxLength: 30 }), async (portions, failures) => {
        const steps = [...failures];
        const row = new SumRow(() => steps.shift() ?? false);
        const writing = new WriteBehind(row, row.applyExactly, START);
        let position = 0;
        for (const size of portions) {
          const events = Array.from({ length: size }, () =>
            recordedEvent({ stream: 's', type: 'A', data: {}, position: (position += 1) }),
          );
          await writing.push({ events, position });
        }
        expect((await writing.end()).position).toBe(position);
        expect(row.stored).toBe((position * (position + 1)) / 2);
      }),
      { numRuns: 300 },
    );
  });

  it('throws what is thrown when a portion is folded anew', async () => {
    const row = new SumRow(() => true);
    const writing = new WriteBehind(row, () => Promise.reject(new Error('halted')), START);
    await expect(writing.push({ events: [], position: 1 })).rejects.toThrow('halted');
  });
});
