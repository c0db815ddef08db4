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
  /** Streams that are aloft. */
  readonly aloft: string[] = [];
  underWay = 0;
  most = 0;
  readonly commits: GroupCommit;

  constructor(
    private readonly verdict: (request: AppendRequest) => Verdict = stored,
    letsFollow: (waiting: number, aloft: number) => boolean = () => false,
  ) {
    const pace = { landed: () => undefined, letsFollow };
    this.commits = new GroupCommit((batch) => this.fly(batch), { appends: 4, bytes: 1000 }, pace);
  }

  private async fly(batch: readonly AppendRequest[]): Promise<readonly Verdict[]> {
    const streams = batch.map(({ stream }) => stream);
    expect(this.aloft.filter((stream) => streams.includes(stream))).toEqual([]);
    this.aloft.push(...streams);
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    this.flights.push(streams);
    await sleep(2);
    this.underWay -= 1;
    this.aloft.splice(0, Infinity, ...this.aloft.filter((stream) => !streams.includes(stream)));
    return batch.map(this.verdict);
  }
}

const stored = (): Verdict => ({ revision: 0, position: 1, repeated: false });

describe('group commit', () => {
  it('flies one batch at a time, each no larger than allowed', async () => {
    const airport = new Airport();
    const { commits, flights } = airport;
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((stream) => commits.append(request(stream))));
    expect(flights).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f'],
    ]);
    expect(airport.most).toBe(1);
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

describe('group commit where commits are quick', () => {
  const always = (): boolean => true;

  it('lets a second flight follow the first, and never a third', async () => {
    const airport = new Airport(stored, always);
    await Promise.all(Array.from({ length: 40 }, (_, index) => airport.commits.append(request(`s${index}`))));
    expect(airport.most).toBe(2);
    expect(airport.flights.flat()).toHaveLength(40);
  });

  it('keeps a stream on the ground while it is aloft, and the order of its appends', async () => {
    const airport = new Airport(stored, always);
    const sent: number[] = [];
    const streams = ['a', 'b', 'a', 'c', 'a', 'b', 'd', 'a', 'e', 'a', 'f', 'a'];
    await Promise.all(
      streams.map((stream, index) => airport.commits.append(request(stream)).then(() => sent.push(index))),
    );
    const ofA = streams.flatMap((stream, index) => (stream === 'a' ? [index] : []));
    expect(sent.filter((index) => ofA.includes(index))).toEqual(ofA);
  });

  it('left all who wait to one flight, and none to follow it', async () => {
    const waiting = Array.from({ length: 4 }, (_, index) => request(`s${index}`));
    const airport = new Airport(stored, (count) => count >= 2);
    await Promise.all(waiting.map((appended) => airport.commits.append(appended)));
    expect(airport.flights).toEqual([
      ['s0', 's1'],
      ['s2', 's3'],
    ]);
    expect(airport.most).toBe(2);
  });

  it('asks how many wait beside how many are aloft, and is settled when the last of both has landed', async () => {
    const asked: number[][] = [];
    const airport = new Airport(stored, (...counts) => {
      asked.push(counts);
      return counts[0] >= 3;
    });
    const appends = ['a', 'b', 'c', 'd', 'e'].map((stream) => airport.commits.append(request(stream)));
    await airport.commits.settled();
    expect(airport.flights.flat().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked.slice(0, 2)).toEqual([
      [2, 0],
      [3, 0],
    ]);
    await Promise.all(appends);
  });
});
