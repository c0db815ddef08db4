import { EventCatalogue } from '../../catalogue/event-catalogue';
import { MemoryEventStore } from '../../log/memory-event-store';
import { OverlayEventStore } from '../../log/overlay-event-store';
import { FoldedRows } from './folded-rows';
import { readModel } from '../read-model';

class CountRow {
  key!: string;
  count!: number;
}

const counts = readModel<{ Counted: { by: number } }>()<CountRow>({
  name: 'counts',
  version: 1,
  row: CountRow,
  keys: ({ stream }) => [stream],
  project: { Counted: (row, { data }, key) => ({ key, count: (row?.count ?? 0) + data.by }) },
});

const catalogue = new EventCatalogue([{ Counted: { version: 1, meaning: 'One more.' } }]);
let ids = 0;

function counted(by: number) {
  const id = `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  return { id, type: 'Counted', version: 1, occurredAt: '2022-03-01T12:00:00.000Z', data: { by }, metadata };
}

describe('rows folded in memory', () => {
  it('hold what the log holds when they are asked for', async () => {
    const store = new MemoryEventStore();
    const rows = new FoldedRows(store, catalogue);
    expect(await rows.row(counts, 'a')).toBeUndefined();
    await store.append('a', -1, [counted(1), counted(2)]);
    expect(await rows.row(counts, 'a')).toEqual({ key: 'a', count: 3 });
    await store.append('a', 1, [counted(4)]);
    expect(await rows.row(counts, 'a')).toEqual({ key: 'a', count: 7 });
  });

  it('add the events of an overlay to the rows below it', async () => {
    const base = new MemoryEventStore();
    await base.append('a', -1, [counted(1)]);
    await base.append('b', -1, [counted(10)]);
    const overlay = new OverlayEventStore(base);
    const rows = new FoldedRows(overlay, catalogue, {
      base: new FoldedRows(base, catalogue),
      after: () => overlay.baseHead(),
    });
    await overlay.append('a', 0, [counted(2)]);
    await overlay.append('c', -1, [counted(5)]);
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((key) => rows.row(counts, key)));
    expect(all.map((row) => row?.count)).toEqual([3, 10, 5, undefined]);
  });
});
