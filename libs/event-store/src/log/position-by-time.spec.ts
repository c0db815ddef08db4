import fc from 'fast-check';
import { recordedEvent } from '../testing/recorded-event';
import { MemoryEventStore } from './memory-event-store';
import { positionRecordedBy } from './position-by-time';

const at = (second: number): string => new Date(Date.UTC(2022, 0, 1, 0, 0, second)).toISOString();

describe('The last position that was recorded by an instant', () => {
  it('is found by searching a dense log as by reading it all', async () => {
    const steps = fc.array(fc.nat(3), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: -1, max: 60 }), async (pauses, asked) => {
        let second = 0;
        const store = new MemoryEventStore(() => new Date(at(second)));
        const dense = Object.assign(Object.create(store) as MemoryEventStore, { isDense: true });
        let expected = 0;
        for (const [index, pause] of pauses.entries()) {
          second += pause;
          const { id, type, version, data, metadata } = recordedEvent({
            stream: `s-${index}`,
            position: index + 1,
            type: 'Noted',
            data: {},
          });
          await store.append(`s-${index}`, -1, [{ id, type, version, data, metadata, occurredAt: at(0) }]);
          if (second <= asked) expected = index + 1;
        }
        expect(await positionRecordedBy(dense, at(asked))).toBe(expected);
        expect(await positionRecordedBy(store, at(asked))).toBe(expected);
      }),
    );
  });
});
