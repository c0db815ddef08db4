import { type Settings } from '@diarium/config';
import { type Database, migrateDatabase, openDatabase } from '@diarium/database';
import { CreatePersonalKeys1767225700011, IndexClosedKeys1767225700012 } from './create-personal-keys';
import { masterKeysFromFile, masterKeysFromSetting } from './master-keys';
import { PersonalKeys, refuseWithoutMasterKey } from './personal-keys';

export type KeySettings = Pick<Settings, 'databaseUrl' | 'dataDir'> &
  Partial<Pick<Settings, 'masterKey' | 'personalKeysUrl'>>;

export interface OpenPersonalKeys {
  /** Undefined where personal data are stored as they are. */
  readonly keys: PersonalKeys | undefined;
  close(): Promise<void>;
}

/** The tables of the keys: in the register's database, or in one of their own. */
export const personalKeysMigrations = [CreatePersonalKeys1767225700011, IndexClosedKeys1767225700012];

/**
 * The keys that the settings name: sealed with the master key of the setting, else with the one in the data folder,
 * else (on a server of one's own without a master key) not at all.
 * @throws KeysError, DatabaseError
 */
export async function openPersonalKeys(register: Database, settings: KeySettings): Promise<OpenPersonalKeys> {
  const { databaseUrl, dataDir, masterKey, personalKeysUrl } = settings;
  const own = personalKeysUrl === undefined ? undefined : await openOwnDatabase(personalKeysUrl);
  const { pool } = own ?? register;
  const close = async (): Promise<void> => own?.close();
  try {
    if (masterKey !== undefined)
      return { keys: await PersonalKeys.open(pool, masterKeysFromSetting(masterKey)), close };
    if (databaseUrl === undefined)
      return { keys: await PersonalKeys.open(pool, masterKeysFromFile(dataDir)), close };
    await refuseWithoutMasterKey(pool);
    return { keys: undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openOwnDatabase(url: string): Promise<Database> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 4 });
  await migrateDatabase(database, personalKeysMigrations);
  return database;
}
