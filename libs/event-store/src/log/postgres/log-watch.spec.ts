import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Client } from 'pg';
import { Wakeup } from '../subscription';
import { LogWatch } from './log-watch';

const OURS = 7;

class Session extends EventEmitter {
  query = (): Promise<void> => Promise.resolve();

  end = (): Promise<void> => {
    this.emit('end');
    return Promise.resolve();
  };
}

describe('the watch over a log', () => {
  it('wakes readers for what others appended, and not a second time for what this store did', async () => {
    const [wakeup, session] = [new Wakeup(), new Session()];
    const watch = new LogWatch({
      database: { connect: () => Promise.resolve(session as unknown as Client) },
      head: () => Promise.resolve(0),
      wakeup,
      own: () => OURS,
      pollMs: 3_600_000,
    });
    watch.start();
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    const quiet = wakeup.current;
    session.emit('notification', { channel: 'diarium_log', processId: OURS });
    expect(wakeup.current).toBe(quiet);
    session.emit('notification', { channel: 'diarium_log', processId: OURS + 1 });
    expect(wakeup.current).toBe(quiet + 1);
    await watch.stop();
  });
});
