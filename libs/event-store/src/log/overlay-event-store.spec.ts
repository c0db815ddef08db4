import { DuplicateEvent, type RevisionConflict, StoreClosed } from './errors';
import { type NewEvent } from './event';
import { type LogPage } from './event-store';
import { MemoryEventStore } from './memory-event-store';
import { OverlayEventStore } from './overlay-event-store';

let base: MemoryEventStore;
let overlay: OverlayEventStore;
let ids = 0;

function events(...types: string[]): NewEvent[] {
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  return types.map((type) => ({
    id: `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    type,
    version: 1,
    occurredAt: '2022-03-01T12:00:00.000Z',
    data: { type },
    metadata,
  }));
}

const typesIn = ({ events: found }: Pick<LogPage, 'events'>) => found.map(({ type }) => type).join(' ');

beforeEach(async () => {
  base = new MemoryEventStore();
  await base.append('case-1', -1, events('A', 'B'));
  await base.append('case-2', -1, events('C'));
  overlay = new OverlayEventStore(base);
});

describe('an overlay over a log', () => {
  it('does not ask the base twice for what follows the end of a stream, also of one that is not there', async () => {
    await overlay.readStream('case-1');
    await overlay.readStream('case-9');
    const reads = jest.spyOn(base, 'readStream');
    await overlay.readStream('case-1', 2);
    await overlay.readStream('case-9');
    await overlay.append('case-9', -1, events('D'));
    expect(reads).not.toHaveBeenCalled();
    await overlay.append('case-1', 1, events('D'));
    expect(typesIn({ events: await overlay.readStream('case-1') })).toBe('A B D');
    expect(typesIn({ events: await overlay.readStream('case-9') })).toBe('D');
  });

  it('continues streams and positions of the base, which stays as it is', async () => {
    expect(await overlay.append('case-1', 1, events('D', 'E'))).toEqual({
      revision: 3,
      position: 5,
      repeated: false,
    });
    expect(await overlay.append('case-3', -1, events('F'))).toMatchObject({ revision: 0, position: 6 });
    expect(typesIn({ events: await overlay.readStream('case-1') })).toBe('A B D E');
    expect(typesIn({ events: await overlay.readStream('case-1', 1, 2) })).toBe('B D');
    expect(overlay.pending.map(({ type, position }) => [type, position])).toEqual([
      ['D', 4],
      ['E', 5],
      ['F', 6],
    ]);
    expect(await base.head()).toBe(3);
    expect(await base.readStream('case-3')).toEqual([]);
  });

  it('reads the base first and then what was added, page by page and filtered', async () => {
    await overlay.append('case-1', 1, events('D', 'E'));
    const found: string[] = [];
    let page: LogPage = { events: [], position: 0, atHead: false };
    while (!page.atHead) {
      page = await overlay.readAll({ after: page.position, limit: 2 });
      found.push(typesIn(page));
    }
    expect(found).toEqual(['A B', 'C', 'D E']);
    const some = await overlay.readAll({ after: 3, limit: 10, filter: { types: ['E'] } });
    expect([typesIn(some), some.position, some.atHead]).toEqual(['E', 5, true]);
    expect(await overlay.head()).toBe(5);
  });

  it('gives the first result for events that stand there already, in the base or on top of it', async () => {
    const stored = await base.readStream('case-1');
    const asStored = await overlay.append('case-1', -1, stored);
    expect(asStored).toEqual({ revision: 1, position: 2, repeated: true });
    const [added] = events('D');
    if (!added) throw new Error('no event');
    await overlay.append('case-1', 1, [added]);
    expect(await overlay.append('case-1', 1, [added])).toEqual({ revision: 2, position: 4, repeated: true });
    expect(overlay.pending).toHaveLength(1);
  });

  it('refuses another revision, and an id that was added elsewhere', async () => {
    const conflict = async (stream: string, expected: number) =>
      overlay.append(stream, expected, events('X')).catch((error: RevisionConflict) => error.actual);
    expect(await conflict('case-1', -1)).toBe(1);
    expect(await conflict('case-1', 0)).toBe(1);
    expect(await conflict('case-1', 7)).toBe(1);
    expect(await conflict('case-9', 0)).toBe(-1);
    const [added] = events('D');
    if (!added) throw new Error('no event');
    await overlay.append('case-1', 1, [added]);
    await expect(overlay.append('case-2', 0, [added])).rejects.toThrow(DuplicateEvent);
  });

  it('lets one of several writers to a stream win', async () => {
    const attempts = await Promise.allSettled([1, 2, 3].map(() => overlay.append('case-1', 1, events('D'))));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('does not see what the base gets after the first look', async () => {
    await overlay.head();
    await base.append('case-1', 1, events('late'));
    expect(typesIn({ events: await overlay.readStream('case-1') })).toBe('A B');
    expect(await overlay.readAll({ after: 0, limit: 10 })).toMatchObject({ position: 3, atHead: true });
    expect(await overlay.append('case-1', 1, events('D'))).toMatchObject({ revision: 2, position: 4 });
  });

  it('wakes subscribers, and leaves the base open when it is closed', async () => {
    const stop = new AbortController();
    const pages = overlay.subscribe({ after: 3, signal: stop.signal })[Symbol.asyncIterator]();
    const next = pages.next();
    await overlay.append('case-1', 1, events('D'));
    expect(typesIn(((await next) as IteratorResult<LogPage, never>).value)).toBe('D');
    await overlay.close();
    await expect(overlay.head()).rejects.toThrow(StoreClosed);
    expect(await base.head()).toBe(3);
    stop.abort();
  });
});
