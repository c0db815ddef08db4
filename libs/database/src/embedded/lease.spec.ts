import { EventEmitter } from 'node:events';
import { type Client } from 'pg';
import { Lease } from './lease';

/** A session that answers a moment later, and counts the questions that it holds at once. */
class CountingSession extends EventEmitter {
  asked = 0;
  most = 0;
  isLost = false;
  private waiting = 0;

  async query(): Promise<void> {
    this.asked += 1;
    this.waiting += 1;
    this.most = Math.max(this.most, this.waiting);
    await new Promise((resolve) => setImmediate(resolve));
    this.waiting -= 1;
    if (this.isLost) throw new Error('Connection terminated unexpectedly');
  }
}

describe('the lease', () => {
  const sessions: CountingSession[] = [];

  const take = (): Promise<Lease> =>
    Lease.take(async () => {
      const session = new CountingSession();
      sessions.push(session);
      return { session: session as unknown as Client, port: sessions.length };
    });

  beforeEach(() => sessions.splice(0));

  it('asks the server one thing at a time, however many connections are opened at once', async () => {
    const lease = await take();
    const ports = await Promise.all(Array.from({ length: 20 }, () => lease.running()));
    expect(new Set(ports.map(({ port }) => port))).toEqual(new Set([1]));
    expect(sessions[0]).toMatchObject({ most: 1, asked: 1 });
  });

  it('asks again for a connection that is opened later', async () => {
    const lease = await take();
    await lease.running();
    await lease.running();
    expect(sessions[0]?.asked).toBe(2);
  });

  it('finds the server once for all who wait when it has gone', async () => {
    const lease = await take();
    if (sessions[0]) sessions[0].isLost = true;
    const ports = await Promise.all(Array.from({ length: 20 }, () => lease.running()));
    expect(new Set(ports.map(({ port }) => port))).toEqual(new Set([2]));
    expect(sessions).toHaveLength(2);
  });
});
