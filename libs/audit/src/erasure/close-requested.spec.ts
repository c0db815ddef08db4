import { setImmediate as turn } from 'node:timers/promises';
import { erasedMark } from '@diarium/access';
import { type Trouble } from '@diarium/event-store';
import { type Register } from '@diarium/register';
import { RequestedClosings } from './close-requested';

/** The pauses between two looks, which end when they are told to. */
class Pauses {
  private readonly ending: ((goOn: boolean) => void)[] = [];

  readonly pause = (signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      this.ending.push(resolve);
      signal.addEventListener('abort', () => resolve(false));
    });

  /** Ends the pause that is on, and waits for the next one. */
  async end(): Promise<void> {
    const begun = this.ending.length;
    this.ending.at(-1)?.(true);
    while (this.ending.length === begun) await turn();
  }
}

/** A register in which erasures of these people were requested, and which remembers whose keys it was asked for. */
function registerOf(open: (string | null)[]) {
  const asked: string[] = [];
  const troubles: Trouble[] = [];
  let isAway = false;
  const register = {
    // A key that is closed already: there is nothing more to do for that person.
    keys: { keyOf: (subject: string) => Promise.resolve(void asked.push(subject)) },
    store: {
      head: () => Promise.resolve(0),
      readAll: () => Promise.resolve({ events: [], position: 0, atHead: true }),
    },
    catalogue: { types: [] },
    projector: { waitFor: () => Promise.reject(new Error('It is behind.')) },
    inside: {
      tables: {
        read: () =>
          isAway
            ? Promise.reject(new Error('The database is away.'))
            : Promise.resolve(open.map((subject) => ({ subject }))),
      },
    },
  } as unknown as Register;
  return {
    register,
    troubles,
    asked: () => asked.splice(0),
    goAway: (away: boolean) => (isAway = away),
    hear: (trouble: Trouble) => troubles.push(trouble),
  };
}

describe('requests for erasure that were interrupted', () => {
  it('are looked for when the register is opened, and then again and again until it is closed', async () => {
    const open = ['anna', erasedMark('a'.repeat(16)), null];
    const { register, asked, hear, troubles } = registerOf(open);
    const pauses = new Pauses();
    const closings = new RequestedClosings(register, hear, pauses.pause);
    await closings.start();
    expect(asked()).toEqual(['anna']);
    open.splice(0, 3, 'bo');
    await pauses.end();
    expect(asked()).toEqual(['bo']);
    await pauses.end();
    expect(asked()).toEqual(['bo']);
    await closings.stop();
    expect(asked()).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('are told of where they cannot be looked for, and looked for at the next time', async () => {
    const { register, asked, hear, troubles, goAway } = registerOf(['anna']);
    const pauses = new Pauses();
    const closings = new RequestedClosings(register, hear, pauses.pause);
    goAway(true);
    await closings.start();
    expect(troubles).toMatchObject([{ of: 'erasure', error: { message: 'The database is away.' } }]);
    await pauses.end();
    expect(troubles).toHaveLength(2);
    goAway(false);
    await pauses.end();
    expect(asked()).toEqual(['anna']);
    expect(troubles).toHaveLength(2);
    await closings.stop();
  });

  it('are not looked for where personal data are stored as they are', async () => {
    const { register, troubles, hear, goAway } = registerOf(['anna']);
    goAway(true);
    const closings = new RequestedClosings({ ...register, keys: undefined }, hear, new Pauses().pause);
    await closings.start();
    await closings.stop();
    expect(troubles).toEqual([]);
  });
});
