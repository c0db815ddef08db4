import { setTimeout as sleep } from 'node:timers/promises';
import { inLanes } from './lanes';

describe('work in lanes', () => {
  it('is done for every item once, never more than so many at a time', async () => {
    const done: number[] = [];
    let busy = 0;
    let most = 0;
    await inLanes(2, [1, 2, 3, 4, 5], async (item) => {
      most = Math.max(most, ++busy);
      await sleep(5 - item);
      busy -= 1;
      done.push(item);
    });
    expect([...done].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('goes on with the others when one fails, and then tells of the first failure', async () => {
    const done: number[] = [];
    const work = inLanes(1, [1, 2, 3], async (item) => {
      await Promise.resolve();
      if (item < 3) throw new Error(`item ${item}`);
      done.push(item);
    });
    await expect(work).rejects.toThrow('item 1');
    expect(done).toEqual([3]);
  });
});
