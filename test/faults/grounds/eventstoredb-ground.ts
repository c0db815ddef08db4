import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDbDouble } from '../../support/eventstoredb-double/eventstoredb-double';
import { type Random } from '../random';
import { TcpProxy } from '../tcp-proxy';
import { EmbeddedServer, disturb } from './embedded-server';
import { type Fault, ofTheNetwork } from './faults';
import { type Ground } from './ground';

/** A register whose log is in EventStoreDB, as a double of its protocol, and whose read models are embedded. */
export async function eventStoreDbGround(): Promise<Ground> {
  const server = await EmbeddedServer.start();
  const double = await EventStoreDbDouble.start();
  const proxy = await TcpProxy.start(() => double.address.port);
  const { dataDir, database } = server;
  const urlAt = (port: number): string => {
    const url = new URL(double.url());
    url.port = String(port);
    return url.href;
  };
  return {
    name: 'EventStoreDB',
    positionsAreDense: false,
    faults: [
      'log server died and returned',
      'application killed',
      'database server killed',
      'connections cut',
      'connections stalled',
      'answers lost',
    ],
    database,
    where: (isProxied) => ({
      dataDir,
      eventStoreUrl: urlAt(isProxied ? proxy.port : double.address.port),
    }),
    inflict: async (fault: Fault, random: Random) => {
      if (fault === 'log server died and returned') return dieAndReturn(double, random);
      if (ofTheNetwork.includes(fault)) return disturb(proxy, fault, random);
      return server.inflict(fault, random);
    },
    heal: async () => {
      proxy.heal();
      await server.heal();
    },
    end: async () => {
      await proxy.close();
      double.die();
      return server.end();
    },
  };
}

async function dieAndReturn(double: EventStoreDbDouble, random: Random): Promise<void> {
  double.die();
  await sleep(random.between(10, 600));
  await double.return();
}
