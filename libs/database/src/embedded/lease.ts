import { type Client } from 'pg';
import { type Attached } from './attach-server';

// The type declarations of pg leave these out.
type Referable = Client & { ref(): void; unref(): void };

/**
 * Keeps the embedded server running for this process, and brings it back when it has gone away.
 * The session that it holds is what the keeper sees of a living client.
 */
export class Lease {
  private current: Promise<Attached>;
  private failed = false;
  private released = false;
  private lastPort: number;

  private constructor(
    private readonly attach: () => Promise<Attached>,
    first: Attached,
  ) {
    this.lastPort = first.port;
    this.current = Promise.resolve(first);
    this.renewWhenLost(first.session);
  }

  static async take(attach: () => Promise<Attached>): Promise<Lease> {
    return new Lease(attach, await attach());
  }

  /** The port when the server was last seen. */
  get port(): number {
    return this.lastPort;
  }

  /** Waits until the server runs. Rejects when it cannot be brought back; the next call tries again. */
  async running(): Promise<Attached> {
    if (this.failed) this.renew();
    return this.current;
  }

  async release(): Promise<void> {
    this.released = true;
    const session = (await this.current.catch(() => undefined))?.session as Referable | undefined;
    session?.ref();
    await session?.end();
  }

  private renew(): void {
    this.failed = false;
    this.current = this.attach().then((attached) => {
      this.lastPort = attached.port;
      this.renewWhenLost(attached.session);
      return attached;
    });
    this.current.catch(() => (this.failed = true));
  }

  private renewWhenLost(session: Client): void {
    // A process which has nothing else to do may end without having closed its database.
    (session as Referable).unref();
    session.once('end', () => {
      if (!this.released) this.renew();
    });
  }
}
