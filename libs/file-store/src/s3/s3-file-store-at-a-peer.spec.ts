import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from 's3rver';
import { fileStoreContract } from '../testing/file-store.contract';
import { type S3Address, s3Address } from './s3-address';
import { S3FileStore } from './s3-file-store';

/** Of every key that is kept there it has a file with the bytes, and two about them. */
const BYTES = '._S3rver_object';

describe('a bucket of files in a server by others, which checks every signature', () => {
  let server: S3rver;
  let folder: string;

  const bytesOf = (key: string): string => join(folder, 'bucket', `${key}${BYTES}`);
  const names = async (): Promise<readonly string[]> =>
    readdir(join(folder, 'bucket'), { recursive: true }).catch(() => []);

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  fileStoreContract(async () => {
    folder = await mkdtemp(join(tmpdir(), 'diarium-s3-'));
    const settings = { address: '127.0.0.1', port: 0, directory: folder, silent: true };
    server = new S3rver({ ...settings, configureBuckets: [{ name: 'bucket', configs: [] }] });
    const { port } = await server.run();
    const address = `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/bucket/diarium`;
    return {
      store: new S3FileStore(s3Address(address) as S3Address),
      damage: (checksum) => writeFile(bytesOf(`diarium/sha256/${checksum}`), Buffer.alloc(200_000, 'y')),
      count: async () => (await names()).filter((name) => name.endsWith(BYTES)).length,
      crash: async () => {
        const left = bytesOf('diarium/incoming/left-behind');
        await mkdir(dirname(left), { recursive: true });
        await writeFile(left, 'half a f');
        const about = { 'content-type': 'binary/octet-stream' };
        await writeFile(left.replace(BYTES, '._S3rver_metadata.json'), JSON.stringify(about));
        await writeFile(left.replace(BYTES, `${BYTES}.md5`), 'd41d8cd98f00b204e9800998ecf8427e');
      },
    };
  });
});
