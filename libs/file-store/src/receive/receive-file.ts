import { createHash } from 'node:crypto';
import { FileError } from '../file-error';
import { type Announce, type FileStore } from '../file-store';
import { type Scan, type VirusScanner } from '../scan/virus-scanner';
import { HEAD_BYTES, mediaTypeOf, UNKNOWN_TYPE } from './media-type';

/** What takes files in, and what it takes. */
export interface FileDoor {
  readonly store: FileStore;
  readonly scanner: VirusScanner | undefined;
  /** The most bytes of one file. */
  readonly limit: number;
}

export interface SentFile {
  readonly name: string;
  /** What its sender says it is; empty or `application/octet-stream` when nothing is said. */
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What its sender says the bytes digest to. */
  readonly checksum?: string;
}

/** A file whose bytes are kept. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly checksum: string;
}

/**
 * Streams a file into the store while it is counted, digested, recognised and scanned.
 * @throws FileError with the reason for which it is refused; nothing is kept then
 */
export async function receiveFile(
  door: FileDoor,
  sent: SentFile,
  announce?: Announce,
): Promise<ReceivedFile> {
  const scan = await door.scanner?.begin();
  try {
    const inspection = new Inspection(door.limit, scan, sent);
    const bytes = sent.checksum === undefined ? sent.bytes : arriving(sent.bytes, sent.checksum);
    const { checksum, size } = await door.store.put(inspection.over(bytes), announce);
    return { name: sent.name, mediaType: inspection.mediaType, size, checksum };
  } finally {
    scan?.abandon();
  }
}

/** The bytes, which must digest to what their sender says. */
async function* arriving(bytes: SentFile['bytes'], wanted: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  const found = hash.digest('hex');
  if (found !== wanted) throw new FileError('file.other-checksum', { wanted, found });
}

class Inspection {
  mediaType = UNKNOWN_TYPE;
  private head = Buffer.alloc(0);
  private size = 0;

  constructor(
    private readonly limit: number,
    private readonly scan: Scan | undefined,
    private readonly sent: SentFile,
  ) {}

  /** Passes the bytes on, and ends well only when nothing speaks against the whole. */
  async *over(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.size += chunk.length;
      if (this.size > this.limit) throw new FileError('file.too-large', { limit: this.limit });
      if (this.head.length < HEAD_BYTES)
        this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
      await this.scan?.write(chunk);
      yield chunk;
    }
    if (this.size === 0) throw new FileError('file.empty');
    this.mediaType = await mediaTypeOf(this.head, this.sent.mediaType.toLowerCase() || UNKNOWN_TYPE);
    await this.scan?.finish();
  }
}
