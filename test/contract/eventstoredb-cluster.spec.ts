import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent } from '@diarium/event-store/testing';
import { type EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';
import { Follower, Servers } from './eventstoredb.fixture';

const folder = join(__dirname, '../support/eventstoredb-double/tls');
const tls = { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) };
const trusted = `&tlsCAFile=${encodeURIComponent(join(folder, 'cert.pem'))}`;

describe('the ways to a server of EventStoreDB', () => {
  const servers = new Servers();

  afterEach(() => servers.close());

  /** Appends, reads and follows; what the server then holds of it. */
  async function useOf(double: EventStoreDbDouble, url: string): Promise<unknown> {
    const store = servers.open(url);
    const follower = new Follower(store);
    const { position } = await store.append('case-1', -1, [anEvent()]);
    expect(await store.head()).toBe(position);
    expect(await store.readStream('case-1')).toEqual(await follower.sees(1));
    await follower.leave();
    return double.stored.at(-1)?.stream;
  }

  it('go over TLS, with a user and a password', async () => {
    const double = await servers.start({ tls, login: 'anna:hemligt' });
    expect(await useOf(double, double.url({ options: trusted }))).toBe('diarium:case-1');
  });

  it('take what was percent-encoded in a user or a password', async () => {
    const double = await servers.start({ tls, login: 'anna:h@mligt/?' });
    const login = `anna:${encodeURIComponent('h@mligt/?')}`;
    expect(await useOf(double, double.url({ login, options: trusted }))).toBe('diarium:case-1');
  });

  it('go to the leader of a cluster that was asked for its members', async () => {
    const [seed, leader] = [await servers.start(), await servers.start()];
    seed.leader = leader;
    expect(await useOf(leader, seed.url({ scheme: 'esdb+discover' }))).toBe('diarium:case-1');
  });

  it('go to the leader of a cluster over TLS', async () => {
    const double = await servers.start({ tls, login: 'anna:hemligt' });
    expect(await useOf(double, double.url({ scheme: 'esdb+discover', options: trusted }))).toBe(
      'diarium:case-1',
    );
  });

  it('go on to the leader from a node that is none', async () => {
    const leader = await servers.start();
    const follower = await servers.start({ leader: leader.address });
    expect(await useOf(leader, follower.url())).toBe('diarium:case-1');
    expect(follower.stored.some(({ stream }) => stream.startsWith('diarium:'))).toBe(false);
  });

  it('lead every read to the leader, which has what was acknowledged', async () => {
    const leader = await servers.start();
    const { position } = await servers.open(leader.url()).append('case-1', -1, [anEvent()]);
    const node = await servers.start({ leader: leader.address });
    expect(await servers.open(node.url()).head()).toBe(position);
    expect(await servers.open(node.url()).readStream('case-1')).toHaveLength(1);
    expect((await servers.open(node.url()).readAll({ after: 0, limit: 9 })).events).toHaveLength(1);
    const follower = new Follower(servers.open(node.url()));
    expect(await follower.sees(1)).toHaveLength(1);
    await follower.leave();
  });

  it('are closed to a server whose certificate nobody vouches for', async () => {
    const double = await servers.start({ tls, login: 'anna:hemligt' });
    const store = servers.open(double.url(), { patience: { attempts: 2, withinMs: 1000 } });
    await expect(store.head()).rejects.toMatchObject({ code: 'log.unavailable' });
  });

  it('are closed to a user whom the server does not know, at once', async () => {
    const double = await servers.start({ tls, login: 'anna:hemligt' });
    const store = servers.open(double.url({ login: 'anna:fel', options: trusted }));
    await expect(store.append('case-1', -1, [anEvent()])).rejects.toMatchObject({
      code: 'log.append-failed',
    });
    await expect(store.head()).rejects.toMatchObject({ code: 'log.access-denied' });
    await expect(store.readStream('case-1')).rejects.toMatchObject({ code: 'log.access-denied' });
    expect(double.counts.appends).toBe(1);
  });
});
