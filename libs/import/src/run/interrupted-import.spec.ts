import * as fc from 'fast-check';
import { type EventStore, LogUnavailable, MemoryEventStore } from '@diarium/event-store';
import { exampleDossiers } from '../testing/example-dossiers';
import { openDesk, openRehearsal } from '../testing/open-desk';
import { importDossiers } from './import-dossiers';
import { ImportInterrupted } from './run-live';

const who = { actor: 'sekreteraren', role: 'registrar' };

type Told = 'before it was stored' | 'after it was stored';

/** The store, whose server is gone at one append: before it took the events, or before it said so. */
function goneAt(store: EventStore, append: number, told: Told): { store: EventStore; appends: () => number } {
  let appends = 0;
  const refusing = async (...args: Parameters<EventStore['append']>) => {
    if (appends + 1 === append && told === 'before it was stored') throw gone;
    const appended = await store.append(...args);
    // A conflict stores nothing and is not counted.
    appends += 1;
    if (appends === append) throw gone;
    return appended;
  };
  const dying = new Proxy(store, {
    get(target, property) {
      if (property === 'append') return refusing;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { store: dying, appends: () => appends };
}

const gone = new LogUnavailable(new Error('connection refused'));

async function logOf(store: EventStore): Promise<string> {
  const { events } = await store.readAll({ after: 0, limit: 1000 });
  return JSON.stringify(events.map(({ recordedAt: _, ...event }) => event));
}

describe('an import that is interrupted', () => {
  it('leaves the same log as one that was not, once it is run again', async () => {
    const files = (await exampleDossiers()).filter(({ name }) => name.startsWith('gnu'));
    const whole = new MemoryEventStore();
    const counting = goneAt(whole, 0, 'before it was stored');
    const run = async (store: EventStore, live = store) =>
      importDossiers(files, { ...who, rehearsal: await openRehearsal(store), live: await openDesk(live) });
    await run(whole, counting.store);
    const expected = await logOf(whole);

    const told = fc.constantFrom<Told>('before it was stored', 'after it was stored');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: counting.appends() }), told, async (append, when) => {
        const store = new MemoryEventStore();
        const stop: unknown = await run(store, goneAt(store, append, when).store).catch(
          (error: unknown) => error,
        );
        expect(stop).toBeInstanceOf(ImportInterrupted);
        const stored = await store.head();
        const { done } = (stop as ImportInterrupted).progress;
        expect(done).toBe(when === 'after it was stored' ? stored - 1 : stored);
        const resumed = await run(store);
        expect(resumed.dossiers.reduce((sum, { known }) => sum + known, 0)).toBe(stored);
        expect(await logOf(store)).toBe(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('names the entry at which it stopped, and what to do', async () => {
    const store = new MemoryEventStore();
    const interrupted = importDossiers(await exampleDossiers(), {
      ...who,
      rehearsal: await openRehearsal(store),
      live: await openDesk(goneAt(store, 2, 'before it was stored').store),
    });
    await expect(interrupted).rejects.toThrow(
      /^The import stopped at gnu-2022-plan[.]yaml:\d+ \(organisation[.]parties\[0\]\) after 1 of \d+: The server of the log does not answer: connection refused Run the same import again/,
    );
  });
});
