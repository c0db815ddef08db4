import { setImmediate as turn } from 'node:timers/promises';
import { LogError } from '@diarium/event-store';
import { readModels, type Register } from '@diarium/register';
import { closePerson } from './close-person';

/** A register of one person with a key, and what is done to it in order. */
function registerOf(waitFor: (view: string) => Promise<void>) {
  const done: string[] = [];
  const note = (what: string) => (): Promise<void> => Promise.resolve(void done.push(what));
  const register = {
    keys: { keyOf: () => Promise.resolve('key'), close: note('close'), forgottenAfterMs: 0 },
    store: {
      head: () => Promise.resolve(7),
      readAll: () => Promise.resolve({ events: [], position: 7, atHead: true }),
    },
    catalogue: { types: [] },
    inside: { forget: () => undefined },
    projector: {
      waitFor: (_: number, { models }: { readonly models: readonly string[] }) =>
        Promise.all(models.map(waitFor)),
      overwrite: note('mask'),
      overwriteBuilding: () => Promise.resolve(false),
      past: { clear: note('clear') },
    },
  };
  return { register: register as unknown as Register, done };
}

describe('closing a person’s data', () => {
  it('once waited for no view where one had halted: the others folded what they came to unmasked', async () => {
    const [halted, behind] = readModels.map(({ name }) => name);
    let catchUp: () => void = () => undefined;
    const caughtUp = new Promise<void>((resolve) => (catchUp = resolve));
    const { register, done } = registerOf(async (view) => {
      if (view === halted) throw new LogError('projector.halted', 'It stands still.');
      if (view === behind) await caughtUp;
    });
    const closing = closePerson(register, 'anna');
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(done).toEqual(['mask', 'clear', 'close']);
    catchUp();
    await closing;
    expect(done).toEqual(['mask', 'clear', 'close', 'mask', 'clear']);
  });

  it('passes on what is no matter of a view', async () => {
    const { register } = registerOf(() => Promise.reject(new Error('The database is away.')));
    await expect(closePerson(register, 'anna')).rejects.toThrow('away');
  });
});
