import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KEY_BYTES } from './box';
import { KeysError } from './keys-error';

/** A key that wraps the others. `id` is a digest of it, and tells nothing. */
export interface MasterKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** Where the master keys come from: the first wraps, the others still unwrap while a rotation is on. */
export interface MasterKeySource {
  read(): Promise<readonly MasterKey[]>;
  /** Puts a new key in front, and removes the others; undefined where people do that by hand. */
  readonly rotation?: { begin(): Promise<void>; finish(): Promise<void> };
}

const FILE = join('personal-keys', 'master.key');

function masterKey(secret: Buffer): MasterKey {
  const id = createHash('sha256').update('diarium master key').update(secret).digest('hex').slice(0, 16);
  return { id, secret };
}

/** Reads keys of 32 bytes in base64, the current one first, between commas or line ends. */
function masterKeysIn(text: string): readonly MasterKey[] {
  const keys = text.split(/[\s,]+/).filter((part) => part !== '');
  return keys.map((part) => {
    const secret = Buffer.from(part, 'base64');
    if (secret.length !== KEY_BYTES)
      throw new KeysError(
        'keys.master-key-unreadable',
        'A master key is 32 bytes in base64 (44 characters).',
      );
    return masterKey(secret);
  });
}

export const masterKeysFromSetting = (text: string): MasterKeySource => ({
  read: async () => masterKeysIn(text),
});

/** Keys in a file of the data folder, which is made at the first start and readable by its owner only. */
export function masterKeysFromFile(dataDir: string): MasterKeySource {
  const path = join(dataDir, FILE);
  const read = async (): Promise<readonly MasterKey[]> => {
    if (!existsSync(path)) await create(path);
    return masterKeysIn(await readFile(path, 'utf8'));
  };
  const begin = async (): Promise<void> => {
    // Begun before and not finished: the same new key goes on.
    const keys = await read();
    if (keys.length === 1) await replace(path, [masterKey(randomBytes(KEY_BYTES)), ...keys]);
  };
  const finish = async (): Promise<void> => replace(path, (await read()).slice(0, 1));
  return { read, rotation: { begin, finish } };
}

async function create(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await write(path, [masterKey(randomBytes(KEY_BYTES))], 'wx');
  } catch (error) {
    // Another process was faster: its key counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function replace(path: string, keys: readonly MasterKey[]): Promise<void> {
  await write(`${path}.new`, keys, 'w');
  await rename(`${path}.new`, path);
  await syncFolderOf(path);
}

async function write(path: string, keys: readonly MasterKey[], flags: 'w' | 'wx'): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.writeFile(keys.map(({ secret }) => `${secret.toString('base64')}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolderOf(path);
}

async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}
