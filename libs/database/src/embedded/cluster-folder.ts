import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError, DatabaseFolderOfOtherVersion } from '../database-error';

const SERVER_MAJOR = 18;
export const CLUSTER_NAME = `postgres-${SERVER_MAJOR}`;

/** The only user of the embedded server. */
export const SERVER_USER = 'diarium';

/** The folder of one embedded server: its data, the password of its only user and its log. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly log: string;
}

export function clusterIn(folder: string): Cluster {
  return {
    folder,
    data: join(folder, 'data'),
    passwordFile: join(folder, 'password'),
    log: join(folder, 'server.log'),
  };
}

/**
 * The cluster in the data folder, or undefined when there is none yet.
 * @throws DatabaseFolderOfOtherVersion, or DatabaseError `database.folder-not-usable`
 */
export async function findCluster(dataDir: string): Promise<Cluster | undefined> {
  const names = await namesIn(dataDir);
  if (!names.includes(CLUSTER_NAME)) {
    const other = names.find((name) => /^postgres-\d+$/.test(name));
    if (other) throw new DatabaseFolderOfOtherVersion(dataDir, other.slice('postgres-'.length), SERVER_MAJOR);
    return undefined;
  }
  const cluster = clusterIn(await readable(() => realpath(join(dataDir, CLUSTER_NAME))));
  const version = (await readable(() => readFile(join(cluster.data, 'PG_VERSION'), 'utf8'))).trim();
  if (version !== String(SERVER_MAJOR)) {
    throw new DatabaseFolderOfOtherVersion(cluster.folder, version, SERVER_MAJOR);
  }
  return cluster;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw notUsable(error);
  }
}

/** What `read` gives; a file that is missing or closed to this user becomes an error which says so. */
export async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw notUsable(error);
  }
}

function notUsable(error: unknown): DatabaseError {
  return new DatabaseError(
    'database.folder-not-usable',
    `The data folder cannot be used: ${(error as Error).message}. Run Diarium as the user who owns the ` +
      'folder, or set DIARIUM_DATA_DIR to a folder which this user may write in.',
    { cause: error },
  );
}
