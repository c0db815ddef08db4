import fc from 'fast-check';
import { v7 } from 'uuid';
import { EventCatalogue } from '../../catalogue/event-catalogue';
import { MemoryEventStore } from '../../log/memory-event-store';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { foldTogether } from './fold-together';
import { type FoldContext } from '../fold/model-fold';
import { type Portion } from '../portion';

const TYPES = ['A', 'B', 'C'];
const catalogue = new EventCatalogue([
  Object.fromEntries(TYPES.map((type) => [type, { version: 1, meaning: 'It happened.' }])),
]);
const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
const START = { schema: 'building', name: 'n', version: 1, generation: 'g', position: 0 } as Checkpoint;

interface Asked {
  readonly types: readonly string[];
  readonly failsAt: number;
}

async function logOf(types: readonly string[]): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  for (const [nth, type] of types.entries())
    await store.append('stream-1', nth - 1, [
      { id: v7(), type, version: 1, occurredAt: '2022-03-01T12:00:00.000Z', data: {}, metadata },
    ]);
  return store;
}

/** A read model that notes what it is given, and refuses an event. */
function noting({ types, failsAt }: Asked) {
  const noted: number[] = [];
  const opened: boolean[] = [];
  const model = { at: 0 };
  return {
    noted,
    opened,
    model,
    together: {
      types,
      from: START,
      apply: async (from: Checkpoint, given: Portion) => {
        await Promise.resolve();
        expect(from.position).toBe(model.at);
        if (given.events.some(({ position }) => position === failsAt)) throw new Error('refused');
        noted.push(...given.events.map(({ position }) => position));
        opened.push(given.events.length === 0 || given.opened?.length === given.events.length);
        model.at = given.position;
        return { ...from, position: model.at };
      },
    },
  };
}

describe('read models that are folded from one reading', () => {
  it('get every event of their types once and in order, whoever of the others fails', async () => {
    const asked = fc.record({ types: fc.subarray(TYPES, { minLength: 1 }), failsAt: fc.nat(60) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...TYPES), { maxLength: 40 }),
        fc.array(asked, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (log, all, batchSize) => {
          const store = await logOf(log);
          const models = all.map(noting);
          const context = { store, catalogue, batchSize } as unknown as FoldContext;
          await foldTogether(
            context,
            models.map(({ together }) => together),
            {},
          );
          for (const [nth, { noted, opened, model }] of models.entries()) {
            const { types, failsAt } = all[nth] as Asked;
            const own = log.flatMap((type, index) => (types.includes(type) ? [index + 1] : []));
            const hasFailed = own.includes(failsAt);
            expect(noted).toEqual(own.slice(0, noted.length));
            expect(opened).not.toContain(false);
            if (hasFailed) expect(noted).not.toContain(failsAt);
            else expect({ noted, at: model.at }).toEqual({ noted: own, at: log.length });
          }
        },
      ),
    );
  });
});
