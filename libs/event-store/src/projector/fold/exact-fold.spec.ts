import fc from 'fast-check';
import { DatabaseError } from 'pg';
import { LogError } from '../../log/errors';
import { type RecordedEvent } from '../../log/event';
import { recordedEvent } from '../../testing';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { ExactFold } from './exact-fold';
import { type Portion } from '../portion';

const START: Checkpoint = {
  schema: 'read',
  name: 'counts',
  version: 1,
  generation: 'g',
  position: 0,
  indexed: true,
  error: null,
  updatedAt: new Date(0),
};

const eventAt = (position: number) => recordedEvent({ stream: 's', type: 'A', data: {}, position });

function sqlError(code: string): DatabaseError {
  return Object.assign(new DatabaseError('refused', 0, 'error'), { code });
}

/** Takes events in any portions, and refuses each portion that holds one of the poisonous positions. */
class Folded {
  readonly positions: number[] = [];
  attempts = 0;

  constructor(private readonly refuse: (event: RecordedEvent) => Error | undefined) {}

  apply(from: Checkpoint, { events, position }: Portion): Promise<Checkpoint> {
    this.attempts += 1;
    const refusal = events.map(this.refuse).find((error) => error !== undefined);
    if (refusal) return Promise.reject(refusal);
    this.positions.push(...events.map((event) => event.position));
    return Promise.resolve({ ...from, position });
  }
}

describe('an exact fold', () => {
  it('applies everything before the first event that is refused, once and in order, and nothing after it', async () => {
    const positions = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(positions, fc.array(fc.nat(200)), async (some, poisonous) => {
        const sorted = [...some].sort((a, b) => a - b);
        const folded = new Folded(({ position }) =>
          poisonous.includes(position) ? new LogError('projector.fold-failed', 'no') : undefined,
        );
        const { checkpoint, poison } = await new ExactFold(folded).apply(START, {
          events: sorted.map(eventAt),
          position: 300,
        });
        const first = sorted.find((position) => poisonous.includes(position));
        const before = sorted.filter((position) => position < (first ?? Infinity));
        expect(folded.positions).toEqual(before);
        expect(poison?.event.position).toBe(first);
        expect(checkpoint.position).toBe(first === undefined ? 300 : (before.at(-1) ?? 0));
      }),
    );
  });

  it('tries a portion again that the database refuses, three times at most', async () => {
    const folded = new Folded(() => sqlError('22P05'));
    const { poison } = await new ExactFold(folded).apply(START, { events: [eventAt(1)], position: 1 });
    expect([poison?.event.position, folded.attempts]).toEqual([1, 3]);
    let refusals = 0;
    const better = new Folded(() => ((refusals += 1) < 3 ? sqlError('23505') : undefined));
    const applied = await new ExactFold(better).apply(START, { events: [eventAt(1)], position: 1 });
    expect([applied.poison, applied.checkpoint.position]).toEqual([undefined, 1]);
  });

  it.each([
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a full disk', sqlError('53100')],
    ['a deadlock', sqlError('40P01')],
    ['a server that shuts down', sqlError('57P01')],
    ['a log that does not answer', new LogError('log.unavailable', 'no answer')],
  ])('blames no event for %s', async (_, error) => {
    const folded = new Folded(() => error);
    const portion = { events: [eventAt(1), eventAt(2)], position: 2 };
    await expect(new ExactFold(folded).apply(START, portion)).rejects.toBe(error);
    expect(folded.attempts).toBe(1);
  });
});
