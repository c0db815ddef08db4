import { type Cluster } from './cluster-folder';
import { type RunningServer } from './postmaster-file';
import { type Account } from './server-account';

/** What the keeper is told, as its only argument; libs/database/keeper/keeper.mjs reads it. */
export interface KeeperJob {
  readonly cluster: Cluster;
  readonly user: string;
  /** The application name by which a keeper's session is known. */
  readonly keeperName: string;
  /** The lock in database `postgres` which every client shares while it lives. */
  readonly leaseLock: number;
  /** The lock of the one keeper. */
  readonly keeperLock: number;
  /** The server to watch; absent when the keeper is to start one. */
  readonly running?: Pick<RunningServer, 'pid' | 'port'>;
  /** How to start one. */
  readonly start?: { readonly postgres: string; readonly options: string[]; readonly account?: Account };
  /** How long the server waits for its first client, in milliseconds. */
  readonly patience: number;
  /** How long the server stays after its last client, in milliseconds. */
  readonly linger: number;
  /** The folder that is removed when the server has ended, for a server of tests. */
  readonly throwAway?: string;
}

export const LEASE_LOCK = 0x6469_0001;
export const KEEPER_LOCK = 0x6469_0002;
export const KEEPER_NAME = 'diarium keeper';
