import { EventEmitter } from 'node:events';
import { type Client, DatabaseError } from 'pg';
import { AppendSession } from './append-session';

class Session extends EventEmitter {
  readonly processID = 7;

  query = (): Promise<{ rows: object[] }> => Promise.resolve({ rows: [{ answer: 1 }] });

  end = (): Promise<void> => Promise.resolve();
}

/** A server that refuses so many connections before it takes one. */
function comingUp(refusals: number): AppendSession {
  let left = refusals;
  const connect = (): Promise<Client> => {
    left -= 1;
    return left >= 0
      ? Promise.reject(new DatabaseError('the database system is starting up', 0, 'error'))
      : Promise.resolve(new Session() as unknown as Client);
  };
  return new AppendSession({ connect });
}

describe('the session that appends', () => {
  it('is asked for anew after the server has refused it: it was coming up, or full', async () => {
    const session = comingUp(1);
    await expect(session.row({ text: 'select' })).rejects.toThrow('starting up');
    expect(await session.row({ text: 'select' })).toEqual({ answer: 1 });
  });

  it('tells the process of the server by which notifications name it, while it has one', async () => {
    const session = comingUp(0);
    expect(session.processId).toBeUndefined();
    await session.row({ text: 'select' });
    expect(session.processId).toBe(7);
    await session.close();
    expect(session.processId).toBeUndefined();
  });
});
