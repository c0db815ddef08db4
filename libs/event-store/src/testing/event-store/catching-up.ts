import { type RecordedEvent } from '../../log/event';
import { type EventStore, NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, idsOf, readToHead, someEvents } from './open-log';

const WRITERS = 8;
const APPENDS = 25;

async function write(store: EventStore, writer: number): Promise<void> {
  let revision = NO_STREAM;
  for (let i = 0; i < APPENDS; i += 1) {
    const appended = await store.append(`case-${writer}`, revision, someEvents(1 + (i % 3)));
    revision = appended.revision;
  }
}

/** Reads on and on from where it was, until the writers are done and the head is reached. */
async function follow(store: EventStore, limit: number, writing: Promise<unknown>): Promise<RecordedEvent[]> {
  const writers = { areWriting: true };
  const done = writing.finally(() => (writers.areWriting = false));
  const seen: RecordedEvent[] = [];
  for (let position = 0; ;) {
    const wereWriting = writers.areWriting;
    const page = await store.readAll({ after: position, limit });
    seen.push(...page.events);
    position = page.position;
    if (page.atHead && !wereWriting) break;
  }
  await done;
  return seen;
}

export function catchingUp(log: CurrentLog): void {
  describe('readers that catch up while others write', () => {
    it('miss nothing, see nothing twice, and agree on the order', async () => {
      const { store, again } = log();
      const stores = [store, await again(), await again()];
      const writing = Promise.all(
        Array.from({ length: WRITERS }, (_, i) => write(stores[i % 3] ?? store, i)),
      );
      const readers = [1, 3, 10, 1000].map((limit, i) => follow(stores[i % 3] ?? store, limit, writing));
      const seen = await Promise.all(readers);
      const all = await readToHead(store);
      expect(all.length).toBeGreaterThan(WRITERS * APPENDS);
      for (const events of seen) expect(idsOf(events)).toEqual(idsOf(all));
    });

    it('see the events of one stream in the order of their revisions', async () => {
      const { store, again } = log();
      const other = await again();
      const writing = Promise.all([write(store, 1), write(other, 2)]);
      const seen = await follow(store, 5, writing);
      for (const stream of ['case-1', 'case-2']) {
        const revisions = seen.filter((event) => event.stream === stream).map(({ revision }) => revision);
        expect(revisions).toEqual(revisions.map((_, i) => i));
      }
    });

    it('see what was acknowledged before they asked', async () => {
      const { store, again } = log();
      const other = await again();
      for (let i = 0; i < 50; i += 1) {
        const { position } = await store.append(`case-${i}`, NO_STREAM, [anEvent()]);
        expect(await other.head()).toBe(position);
        expect((await other.readAll({ after: 0, limit: 1000 })).position).toBe(position);
      }
    });
  });
}
