import { type Settings } from '@diarium/config';
import { type Database } from './database';
import { openEmbeddedDatabase } from './embedded/open-embedded-database';
import { openExternalDatabase } from './open-external-database';

export type DatabaseSettings = Pick<Settings, 'databaseUrl' | 'dataDir' | 'poolSize'>;

/**
 * Opens the database of the settings: the server of `databaseUrl`, else the embedded one in `dataDir`, which is
 * created and started as needed and shared with the other processes that use the same folder.
 * @throws DatabaseError
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { databaseUrl, dataDir, poolSize } = settings;
  return databaseUrl
    ? openExternalDatabase({ url: databaseUrl, poolSize })
    : openEmbeddedDatabase({ dataDir, poolSize });
}
