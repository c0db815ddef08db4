import { type EventStore, type Projector } from '@diarium/event-store';
import { startUnlessStopped } from './start-unless-stopped';

/** Read models that are never built to the end, unless somebody stops it. */
function endless() {
  const did: string[] = [];
  let end = (): void => undefined;
  const projector = {
    start: () => new Promise<void>((resolve) => (end = resolve)),
    stop: () => {
      did.push('stop');
      end();
      return Promise.resolve();
    },
  } as unknown as Projector;
  const store = { close: () => Promise.resolve(did.push('close')) } as unknown as EventStore;
  return { did, projector, store };
}

describe('building views when a register is opened', () => {
  it('ends where it is when the process is asked to stop, and closes what is open', async () => {
    const opened = endless();
    const stopping = new AbortController();
    const starting = startUnlessStopped(opened, stopping.signal);
    stopping.abort(new Error('SIGTERM'));
    await expect(starting).rejects.toThrow('SIGTERM');
    expect(opened.did).toEqual(['stop', 'stop', 'close']);
  });

  it('is not begun by a process that was asked to stop before', async () => {
    const opened = endless();
    await expect(startUnlessStopped(opened, AbortSignal.abort(new Error('SIGTERM')))).rejects.toThrow(
      'SIGTERM',
    );
    expect(opened.did).toEqual(['stop', 'close']);
  });
});
