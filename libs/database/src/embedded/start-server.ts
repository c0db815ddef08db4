import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../database-error';
import { type Cluster, SERVER_USER } from './cluster-folder';
import { KEEPER_LOCK, KEEPER_NAME, type KeeperJob, LEASE_LOCK } from './keeper-job';
import { canEnter, serverAccount } from './server-account';
import { serverBinaries } from './server-binaries';
import { type Keeper, spawnKeeper } from './spawn-keeper';

/** How the server of a cluster is to run. */
export interface ServerOptions {
  /** Further settings, as in postgresql.conf. */
  readonly settings: Readonly<Record<string, string>>;
  /** A folder that goes when the server ends, which is then as soon as its last client has gone. */
  readonly throwAway?: string;
}

const ATTEMPTS = 5;
const LINGER_MS = 2000;
const PATIENCE_MS = 10_000;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // A register of 100 000 cases with its indexes in use, and checkpoints that come by time and not by bytes.
  shared_buffers: '512MB',
  max_wal_size: '2GB',
  // What is read often is in memory, and no disk turns: a row elsewhere costs little more than the next one.
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and key values can hold personal data, and the program that gets an error reports it itself.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** Starts the server of a cluster; again when it fails, for the last one may not be quite gone after a crash. */
export class ServerStarter {
  private keeper?: Keeper;
  private failures = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly options: ServerOptions,
  ) {}

  /**
   * Sees to it that a keeper is on its way.
   * @throws DatabaseError `database.start-failed` after several failures
   */
  async proceed(): Promise<void> {
    const code = this.keeper?.exitCode();
    if (this.keeper && code === undefined) return;
    if (code) await this.pauseAfterFailure();
    this.keeper = spawnKeeper({
      ...keeperJob(this.cluster, this.options),
      start: await this.startInstruction(),
    });
  }

  private async startInstruction(): Promise<KeeperJob['start']> {
    const { data } = this.cluster;
    const account = await serverAccount(data);
    if (!(await canEnter(data, account))) throw closedFolder(data);
    const { postgres } = await serverBinaries(account);
    const settings = Object.entries({ ...SETTINGS, ...this.options.settings });
    return { postgres, account, options: settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]) };
  }

  private async pauseAfterFailure(): Promise<void> {
    this.failures += 1;
    if (this.failures >= ATTEMPTS) throw startFailed(this.cluster);
    await sleep(100 * 2 ** this.failures);
  }
}

/** What every keeper of the cluster is told, whether it starts the server or takes it over. */
export function keeperJob(cluster: Cluster, { throwAway }: ServerOptions): KeeperJob {
  return {
    cluster,
    throwAway,
    patience: PATIENCE_MS,
    linger: throwAway ? 0 : LINGER_MS,
    user: SERVER_USER,
    keeperName: KEEPER_NAME,
    leaseLock: LEASE_LOCK,
    keeperLock: KEEPER_LOCK,
  };
}

function closedFolder(data: string): DatabaseError {
  return new DatabaseError(
    'database.folder-not-usable',
    `The user who owns ${data} cannot enter it, because a folder above it is closed to that user. Open that ` +
      'folder, or move the data and set DIARIUM_DATA_DIR.',
  );
}

function startFailed({ log }: Cluster): DatabaseError {
  const complaint = readFileSync(log, 'utf8')
    .split('\n')
    .findLast((line) => /FATAL|PANIC|Error/.test(line));
  return new DatabaseError(
    'database.start-failed',
    `The embedded PostgreSQL does not start: ${complaint ?? 'it gave no reason'}. Its log is ${log}.`,
  );
}
