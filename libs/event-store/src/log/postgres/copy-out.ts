import { type Pool, Query } from 'pg';

const FIRST_ROOM = 1024 * 1024;

/** A query whose rows come as the bytes of COPY, with nothing made of them. */
class CopyOut extends Query {
  private bytes = Buffer.allocUnsafe(FIRST_ROOM);
  private length = 0;

  constructor(
    text: string,
    // pg looks for it here.
    readonly query_timeout: number,
    done: (error: Error | undefined) => void,
  ) {
    super(text, done);
  }

  get copied(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  /** Takes the bytes over: pg writes what comes next where they stand. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const length = this.length + chunk.length;
    if (length > this.bytes.length) {
      const more = Buffer.allocUnsafe(2 ** Math.ceil(Math.log2(length)));
      more.set(this.copied);
      this.bytes = more;
    }
    this.bytes.set(chunk, this.length);
    this.length = length;
  }
}

/** All that `COPY … TO STDOUT` gives. */
export async function copyOut(pool: Pool, copy: string, timeoutMs: number): Promise<Buffer> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const query = new CopyOut(copy, timeoutMs, (error) => (error ? reject(error) : resolve(query.copied)));
      client.query(query);
    });
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}
