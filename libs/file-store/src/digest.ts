import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { FileError } from './file-error';
import { type StoredBytes } from './file-store';

/** Counts and digests what passes. */
export class Digest {
  private readonly hash = createHash('sha256');
  private size = 0;

  async *over(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.hash.update(chunk);
      this.size += chunk.length;
      yield chunk;
    }
  }

  /** To be asked once, when all has passed. */
  result(): StoredBytes {
    return { checksum: this.hash.digest('hex'), size: this.size };
  }
}

/** Lets bytes through and fails at their end unless they are the ones of the checksum. */
export function verifying(checksum: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Uint8Array, _, done: TransformCallback) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done: TransformCallback) {
      done(hash.digest('hex') === checksum ? null : new FileError('file.damaged', { checksum }));
    },
  });
}
