import { setTimeout as sleep } from 'node:timers/promises';
import { type LogPage } from './event-store';
import { pagesOf, Wakeup } from './subscription';

const never = new AbortController().signal;

describe('a wake-up', () => {
  it('wakes all who wait', async () => {
    const wakeup = new Wakeup();
    const waiting = [1, 2, 3].map(() => wakeup.since(wakeup.current, never));
    wakeup.wake();
    await expect(Promise.all(waiting)).resolves.toHaveLength(3);
  });

  it('is remembered by those who looked before it and wait after it', async () => {
    const wakeup = new Wakeup();
    const seen = wakeup.current;
    wakeup.wake();
    await expect(wakeup.since(seen, never)).resolves.toBeUndefined();
  });

  it('comes by itself after a time, when one is given', async () => {
    const wakeup = new Wakeup();
    await expect(wakeup.since(wakeup.current, never, 5)).resolves.toBeUndefined();
  });

  it('comes with the end of the signal', async () => {
    const wakeup = new Wakeup();
    const ending = new AbortController();
    const waiting = wakeup.since(wakeup.current, ending.signal);
    ending.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});

describe('the pages of a subscription', () => {
  it('are not missed when the log grows between the reading of a page and the waiting', async () => {
    const wakeup = new Wakeup();
    const ending = new AbortController();
    let head = 1;
    const readAll = async ({ after }: { after: number }): Promise<LogPage> => {
      const position = head;
      await sleep(1);
      if (head === 1) {
        head = 2;
        wakeup.wake();
      }
      return { events: [], position: Math.max(after, position), atHead: true };
    };
    const seen: number[] = [];
    for await (const { position } of pagesOf({ readAll }, { after: 0, signal: ending.signal }, wakeup)) {
      seen.push(position);
      if (position === 2) ending.abort();
    }
    expect(seen).toEqual([1, 2]);
  });

  it('end with the error when the store cannot be read', async () => {
    const readAll = (): Promise<never> => Promise.reject(new Error('no'));
    const pages = pagesOf({ readAll }, { after: 0, signal: never }, new Wakeup());
    await expect(pages.next()).rejects.toThrow('no');
  });
});
