import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@diarium/database';
import { remainingProcesses } from '../../support/database-process';
import { TcpProxy } from '../tcp-proxy';
import { type Random } from '../random';
import { type Fault, ofTheNetwork } from './faults';
import { killProgram, killSession } from './server-processes';

/** A durable embedded server in a folder of its own, with a network before it. */
export class EmbeddedServer {
  private constructor(
    readonly dataDir: string,
    readonly database: Database,
    private readonly proxy: TcpProxy,
  ) {}

  static async start(): Promise<EmbeddedServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'diarium-faults-'));
    const database = await openDatabase({ databaseUrl: undefined, dataDir, poolSize: 3 });
    const proxy = await TcpProxy.start(() => Number(new URL(database.url).port));
    return new EmbeddedServer(dataDir, database, proxy);
  }

  get proxiedUrl(): string {
    const url = new URL(this.database.url);
    url.port = String(this.proxy.port);
    return url.href;
  }

  async inflict(fault: Fault, random: Random): Promise<void> {
    if (ofTheNetwork.includes(fault)) return disturb(this.proxy, fault, random);
    if (fault === 'database server killed' || fault === 'application and database killed')
      killProgram(this.dataDir, 'bin/postgres');
    if (fault === 'database keeper killed') killProgram(this.dataDir, 'keeper.mjs');
    if (fault === 'database session killed') killSession(this.dataDir, (pids) => random.oneOf(pids));
  }

  async heal(): Promise<void> {
    this.proxy.heal();
    for (let attempts = 1; ; attempts += 1)
      try {
        await this.database.pool.query('select');
        return;
      } catch (error) {
        if (attempts === 100) throw error;
        await sleep(100);
      }
  }

  async end(): Promise<readonly string[]> {
    await this.proxy.close();
    await this.database.close();
    const left = await remainingProcesses(this.dataDir, 30_000);
    await rm(this.dataDir, { recursive: true, force: true });
    return left;
  }
}

/** Makes the network bad for a while. */
export async function disturb(proxy: TcpProxy, fault: Fault, random: Random): Promise<void> {
  if (fault === 'connections stalled') proxy.stall();
  if (fault === 'answers lost') proxy.loseAnswers();
  if (fault !== 'connections cut') await sleep(random.between(20, 800));
  const isBroken = fault === 'connections cut' || random.chance(0.5);
  if (isBroken) proxy.cut();
  proxy.heal();
}
