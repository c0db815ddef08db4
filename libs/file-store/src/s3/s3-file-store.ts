import { randomUUID } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  type MultipartUpload,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Digest, verifying } from '../digest';
import { FileError } from '../file-error';
import { type Announce, type ByteRange, type FileStore, isChecksum, type StoredBytes } from '../file-store';
import { type S3Address } from './s3-address';

/**
 * Files in a bucket, `sha256/abcd…`. As the checksum is known at the end only, an upload goes to `incoming/` and is
 * copied to its place by the store itself.
 */
export class S3FileStore implements FileStore {
  private readonly client: S3Client;

  constructor(private readonly address: S3Address) {
    this.client = new S3Client(address.client);
  }

  async put(source: AsyncIterable<Uint8Array>, announce?: Announce): Promise<StoredBytes> {
    const temporary = this.at(`incoming/${randomUUID()}`);
    try {
      const stored = await this.upload(temporary, source);
      await announce?.(stored);
      const copy = { CopySource: `${temporary.Bucket}/${encodeURI(temporary.Key)}` };
      await this.client.send(new CopyObjectCommand({ ...this.placeOf(stored.checksum), ...copy }));
      return stored;
    } catch (error) {
      throw error instanceof S3ServiceException ? failed(error) : error;
    } finally {
      // What cannot be removed now is swept later.
      await this.client.send(new DeleteObjectCommand(temporary)).catch(() => undefined);
    }
  }

  async size(checksum: string): Promise<number | undefined> {
    if (!isChecksum(checksum)) return undefined;
    return this.unlessMissing(async () => {
      const { ContentLength } = await this.client.send(new HeadObjectCommand(this.placeOf(checksum)));
      return ContentLength;
    });
  }

  async read(checksum: string, range?: ByteRange): Promise<Readable> {
    const Range = range && `bytes=${range.first}-${range.last}`;
    const body = isChecksum(checksum)
      ? await this.unlessMissing(async () => {
          const command = new GetObjectCommand({ ...this.placeOf(checksum), ...(Range && { Range }) });
          return (await this.client.send(command)).Body as Readable;
        })
      : undefined;
    if (!body) throw new FileError('file.unknown', { checksum });
    return range ? body : pipeline(body, verifying(checksum), () => undefined);
  }

  async remove(checksum: string): Promise<void> {
    if (!isChecksum(checksum)) return;
    await this.unlessMissing(() => this.client.send(new DeleteObjectCommand(this.placeOf(checksum))));
  }

  async sweep(before: Date): Promise<void> {
    await this.sweepObjects(before);
    await this.sweepUploads(before);
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  private async sweepObjects(before: Date): Promise<void> {
    const { Bucket, Key: Prefix } = this.at('incoming/');
    const { Contents = [] } = await this.client.send(new ListObjectsV2Command({ Bucket, Prefix }));
    for (const { Key, LastModified } of Contents)
      if (LastModified && LastModified < before)
        await this.client.send(new DeleteObjectCommand({ Bucket, Key }));
  }

  private async sweepUploads(before: Date): Promise<void> {
    const { Bucket } = this.at('incoming/');
    for (const { Key, UploadId, Initiated } of await this.uploads())
      if (Initiated && Initiated < before)
        await this.client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
  }

  /** Those under way, in a store that tells of them: one that does not clears them away itself, or keeps them. */
  private async uploads(): Promise<readonly MultipartUpload[]> {
    const { Bucket, Key: Prefix } = this.at('incoming/');
    try {
      return (await this.client.send(new ListMultipartUploadsCommand({ Bucket, Prefix }))).Uploads ?? [];
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'NotImplemented') return [];
      throw error;
    }
  }

  private async upload(place: ObjectPlace, source: AsyncIterable<Uint8Array>): Promise<StoredBytes> {
    const digest = new Digest();
    const body = Readable.from(digest.over(source), { objectMode: false });
    // The client hears of the error when it asks for the next bytes.
    body.on('error', () => undefined);
    const upload = new Upload({ client: this.client, params: { ...place, Body: body }, queueSize: 1 });
    try {
      await upload.done();
      return digest.result();
    } catch (error) {
      // Some stores do not let an upload be broken off: what broke it off says more than that.
      const { errored } = body;
      body.destroy();
      throw errored ?? error;
    }
  }

  private async unlessMissing<Found>(work: () => Promise<Found>): Promise<Found | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
      throw failed(error);
    }
  }

  private placeOf(checksum: string): ObjectPlace {
    return this.at(`sha256/${checksum}`);
  }

  private at(name: string): ObjectPlace {
    return { Bucket: this.address.bucket, Key: `${this.address.prefix}${name}` };
  }
}

type ObjectPlace = { readonly Bucket: string; readonly Key: string };

function failed(error: unknown): FileError {
  const reason = error instanceof Error ? error.name : 'unknown';
  return new FileError('file.store-failed', { reason }, { cause: error });
}
