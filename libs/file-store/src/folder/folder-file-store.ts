import { randomUUID } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { Digest, verifying } from '../digest';
import { FileError } from '../file-error';
import { type Announce, type ByteRange, type FileStore, isChecksum, type StoredBytes } from '../file-store';

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Files in a folder: `ab/cd/abcd…`, two levels of 256 folders each. An upload is written to `incoming`, made
 * durable, and renamed to its place.
 */
export class FolderFileStore implements FileStore {
  private readonly incoming: string;

  constructor(private readonly root: string) {
    this.incoming = join(root, 'incoming');
  }

  async put(source: AsyncIterable<Uint8Array>, announce?: Announce): Promise<StoredBytes> {
    await mkdir(this.incoming, { recursive: true, mode: FOLDER_MODE });
    const path = join(this.incoming, randomUUID());
    try {
      const stored = await writeDurably(path, source);
      await announce?.(stored);
      const place = this.placeOf(stored.checksum);
      await makeFolder(this.root, dirname(place));
      await rename(path, place);
      await syncFolder(dirname(place));
      return stored;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async size(checksum: string): Promise<number | undefined> {
    return isChecksum(checksum) ? (await statOf(this.placeOf(checksum)))?.size : undefined;
  }

  async read(checksum: string, range?: ByteRange): Promise<Readable> {
    if ((await this.size(checksum)) === undefined) throw new FileError('file.unknown', { checksum });
    const path = this.placeOf(checksum);
    if (range) return createReadStream(path, { start: range.first, end: range.last });
    // Whoever reads the stream hears of its error.
    return pipeline(createReadStream(path), verifying(checksum), () => undefined);
  }

  async remove(checksum: string): Promise<void> {
    if ((await this.size(checksum)) === undefined) return;
    const place = this.placeOf(checksum);
    await rm(place, { force: true });
    await syncFolder(dirname(place));
  }

  async sweep(before: Date): Promise<void> {
    for (const name of await namesIn(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await statOf(path);
      if (found && found.mtimeMs < before.getTime()) await rm(path, { force: true });
    }
  }

  async close(): Promise<void> {
    // Nothing is kept open.
  }

  private placeOf(checksum: string): string {
    return join(this.root, checksum.slice(0, 2), checksum.slice(2, 4), checksum);
  }
}

async function writeDurably(path: string, source: AsyncIterable<Uint8Array>): Promise<StoredBytes> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    const digest = new Digest();
    for await (const chunk of digest.over(source)) await file.appendFile(chunk);
    await file.sync();
    return digest.result();
  } finally {
    await file.close();
  }
}

/** Makes a folder below `root`, and each new one durable in the one above it. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (first === undefined) return;
  for (let above = dirname(folder); above.length >= root.length; above = dirname(above))
    await syncFolder(above);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

async function statOf(path: string): Promise<Stats | undefined> {
  return unlessMissing(stat(path), undefined);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return unlessMissing(readdir(folder), []);
}

async function unlessMissing<Found, Otherwise>(
  looking: Promise<Found>,
  otherwise: Otherwise,
): Promise<Found | Otherwise> {
  try {
    return await looking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
