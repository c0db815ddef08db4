import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStoreContract } from '../testing/file-store.contract';
import { FolderFileStore } from './folder-file-store';

describe('a folder of files', () => {
  let root: string;
  const placeOf = (sum: string): string => join(root, sum.slice(0, 2), sum.slice(2, 4), sum);

  afterAll(() => rm(root, { recursive: true, force: true }));

  fileStoreContract(async () => {
    root = await mkdtemp(join(tmpdir(), 'diarium-files-'));
    return {
      store: new FolderFileStore(join(root)),
      damage: async (checksum) => {
        const bytes = await readFile(placeOf(checksum));
        bytes[7] = (bytes[7] ?? 0) ^ 1;
        await writeFile(placeOf(checksum), bytes);
      },
      count: async () => {
        const entries = await readdir(root, { recursive: true, withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).length;
      },
      crash: async () => {
        await mkdir(join(root, 'incoming'), { recursive: true });
        await writeFile(join(root, 'incoming', 'left-behind'), 'half a f');
      },
    };
  });

  it('is readable by its owner alone', async () => {
    const store = new FolderFileStore(root);
    const bytes = (async function* () {
      yield Buffer.from('private');
    })();
    const { checksum } = await store.put(bytes);
    expect((await stat(placeOf(checksum))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, checksum.slice(0, 2)))).mode & 0o777).toBe(0o700);
  });
});
