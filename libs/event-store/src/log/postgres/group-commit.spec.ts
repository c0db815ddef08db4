import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import { AppendFailed, LogUnavailable } from '../errors';
import { type AppendRequest, type Verdict } from './append-request';
import { GroupCommit } from './group-commit';

function request(stream: string, { id = v7(), bytes = 100 } = {}): AppendRequest {
  const event = { id, type: 'Noted', version: 1, occurredAt: '', data: '{}', metadata: '{}', bytes };
  return { stream, expected: -1, events: [event] };
}

/** Flights that take a while, and a note of what flew together. */
class Airport {
  readonly flights: string[][] = [];
  underWay = 0;
  readonly commits: GroupCommit;

  constructor(private readonly verdict: (request: AppendRequest) => Verdict = stored) {
    this.commits = new GroupCommit((batch) => this.fly(batch), { appends: 4, bytes: 1000 });
  }

  private async fly(batch: readonly AppendRequest[]): Promise<readonly Verdict[]> {
    expect(this.underWay).toBe(0);
    this.underWay += 1;
    this.flights.push(batch.map(({ stream }) => stream));
    await sleep(2);
    this.underWay -= 1;
    return batch.map(this.verdict);
  }
}

const stored = (): Verdict => ({ revision: 0, position: 1, repeated: false });

describe('group commit', () => {
  it('flies one batch at a time, each no larger than allowed', async () => {
    const { commits, flights } = new Airport();
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((stream) => commits.append(request(stream))));
    expect(flights).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('flies each stream once in a batch, and in the order of the calls', async () => {
    const { commits, flights } = new Airport();
    await Promise.all(['a', 'a', 'b', 'a', 'b'].map((stream) => commits.append(request(stream))));
    expect(flights).toEqual([['a', 'b'], ['a', 'b'], ['a']]);
  });

  it('flies each event id once in a batch', async () => {
    const { commits, flights } = new Airport();
    const id = v7();
    await Promise.all(['a', 'b', 'c'].map((stream) => commits.append(request(stream, { id }))));
    expect(flights).toEqual([['a'], ['b'], ['c']]);
  });

  it('does not let an append overtake an earlier one to its stream that has to wait', async () => {
    const { commits, flights } = new Airport();
    const sent: string[] = [];
    const append = (stream: string, name: string, given: { id?: string; bytes?: number }): Promise<unknown> =>
      commits.append(request(stream, given)).then(() => sent.push(name));
    const id = v7();
    await Promise.all([
      append('a', 'a', { id }),
      append('b', 'b waits for its id', { id }),
      append('b', 'b follows', {}),
      append('c', 'c waits for room', { bytes: 990 }),
      append('c', 'c follows', {}),
    ]);
    expect(flights).toEqual([['a'], ['b'], ['b'], ['c'], ['c']]);
    expect(sent).toEqual(['a', 'b waits for its id', 'b follows', 'c waits for room', 'c follows']);
  });

  it('flies an append that is larger than a batch alone', async () => {
    const { commits, flights } = new Airport();
    await Promise.all([
      commits.append(request('a')),
      commits.append(request('b', { bytes: 5000 })),
      commits.append(request('c')),
    ]);
    expect(flights).toEqual([['a', 'c'], ['b']]);
  });

  it('flies what was asked for in answer to the last flight of all', async () => {
    const { commits, flights } = new Airport();
    await commits.append(request('a')).then(() => commits.append(request('b')));
    await sleep(5);
    await commits.append(request('c'));
    expect(flights).toEqual([['a'], ['b'], ['c']]);
  });

  it('is settled when everyone has an answer', async () => {
    const { commits, flights } = new Airport();
    const appends = ['a', 'a', 'a'].map((stream) => commits.append(request(stream)));
    await commits.settled();
    expect(flights).toHaveLength(3);
    await Promise.all(appends);
    await commits.settled();
  });

  it('does not send those who wait to a server that does not answer', async () => {
    const { commits, flights } = new Airport(() => new LogUnavailable(new Error('gone')));
    const results = await Promise.allSettled(
      ['a', 'a', 'a'].map((stream) => commits.append(request(stream))),
    );
    expect(flights).toEqual([['a']]);
    expect(results.map((result) => (result.status === 'rejected' ? (result.reason as unknown) : ''))).toEqual(
      [expect.any(LogUnavailable), expect.any(AppendFailed), expect.any(AppendFailed)],
    );
  });

  it('serves everyone in a long queue to one stream', async () => {
    const { commits, flights } = new Airport();
    const crowd = Array.from({ length: 1500 }, () => commits.append(request('crowded')));
    const quiet = commits.append(request('quiet'));
    expect(await quiet).toMatchObject({ revision: 0 });
    await Promise.all(crowd);
    expect(flights).toHaveLength(1500);
  });
});
