import { S3Double } from '../testing/s3-double';
import { fileStoreContract } from '../testing/file-store.contract';
import { type S3Address, s3Address } from './s3-address';
import { S3FileStore } from './s3-file-store';

describe('a bucket of files', () => {
  const double = new S3Double();

  afterAll(() => double.stop());

  fileStoreContract(async () => ({
    store: new S3FileStore(s3Address(await double.start()) as S3Address),
    damage: async (checksum) => {
      double.objects.set(`diarium/sha256/${checksum}`, { bytes: Buffer.alloc(200_000, 'y'), at: new Date() });
    },
    count: async () => double.objects.size + double.uploads.size,
    crash: async () => {
      const at = new Date();
      double.objects.set('diarium/incoming/left-behind', { bytes: Buffer.from('half a f'), at });
      double.uploads.set('left-behind', { key: 'diarium/incoming/other', at, parts: new Map() });
    },
  }));
});

describe('the address of a bucket', () => {
  it('holds server, key, bucket and the beginning of all keys', () => {
    expect(s3Address('s3+https://key:se%2Fcret@s3.example.org:9000/files/a/b?region=eu-north-1')).toEqual({
      client: expect.objectContaining({
        endpoint: 'https://s3.example.org:9000',
        region: 'eu-north-1',
        credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
      }) as object,
      bucket: 'files',
      prefix: 'a/b/',
    });
  });

  it.each(['s3+https://s3.example.org/files', 's3+https://key:secret@s3.example.org', 'https://a:b@c/d'])(
    'is not %s',
    (text) => expect(s3Address(text)).toBeUndefined(),
  );
});
