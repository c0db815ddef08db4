import { closeInTurn } from './close-in-turn';

const failing = (message: string) => () => Promise.reject(new Error(message));

describe('what is closed in turn', () => {
  it('is closed after something that could not be, and tells the first failure', async () => {
    const closed: string[] = [];
    const closes = (name: string) => async () => closed.push(name);
    const closing = closeInTurn([closes('one'), failing('broken'), failing('too'), closes('two')]);
    await expect(closing).rejects.toThrow('broken');
    expect(closed).toEqual(['one', 'two']);
  });

  it('once failed where a connection was lost before it was closed', async () => {
    await expect(closeInTurn([failing('Connection terminated unexpectedly')])).resolves.toBeUndefined();
  });
});
