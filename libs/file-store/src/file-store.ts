import { type Readable } from 'node:stream';

/** Bytes by what proves them. */
export interface StoredBytes {
  /** SHA-256 in 64 small hexadecimal digits. */
  readonly checksum: string;
  /** In bytes. */
  readonly size: number;
}

/** Notes what is about to be kept, so that nothing is kept which nobody knows of. */
export type Announce = (stored: StoredBytes) => Promise<void>;

/** Places of the first and the last byte, both included, from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Bytes under their checksum: what stands there never changes, and the same bytes are kept once. A file is there
 * whole or not at all, whatever happens on the way.
 */
export interface FileStore {
  /**
   * Keeps the bytes when `source` ends; an error of the source leaves nothing behind and is thrown on.
   * @param announce is told what is about to be kept, and keeps it from being so by failing
   */
  put(source: AsyncIterable<Uint8Array>, announce?: Announce): Promise<StoredBytes>;

  /** Its size in bytes; undefined where it is not kept. */
  size(checksum: string): Promise<number | undefined>;

  /**
   * The bytes, or a part of them. Read whole they are held against the checksum: the stream of a damaged file ends
   * with `file.damaged` instead of ending.
   * @throws FileError `file.unknown`
   */
  read(checksum: string, range?: ByteRange): Promise<Readable>;

  /** Removes the bytes for good; nothing happens where there are none. */
  remove(checksum: string): Promise<void>;

  /** Removes what uploads left behind that began before an instant and never ended. */
  sweep(before: Date): Promise<void>;

  close(): Promise<void>;
}

const CHECKSUM = /^[0-9a-f]{64}$/;

/** Anything else never becomes a path or a key. */
export const isChecksum = (text: string): boolean => CHECKSUM.test(text);
