import { type Client } from 'pg';
import { type Attached } from './attach-server';

/**
 * Keeps the embedded server running for this process, and brings it back when it has gone away.
 * The session that it holds is what the keeper sees of a living client.
 */
export class Lease {
  private current: Promise<Attached>;
  private held?: Client;
  private asked?: { readonly session: Client; readonly answer: Promise<boolean> };
  private failed = false;
  private released = false;
  private lastPort = 0;

  private constructor(private readonly attach: () => Promise<Attached>) {
    this.current = this.renew();
  }

  static async take(attach: () => Promise<Attached>): Promise<Lease> {
    const lease = new Lease(attach);
    await lease.current;
    return lease;
  }

  /** The port when the server was last seen. */
  get port(): number {
    return this.lastPort;
  }

  /** Waits until the server answers. Rejects when it cannot be brought back; the next call tries again. */
  async running(): Promise<Attached> {
    if (this.failed) this.current = this.renew();
    const attached = await this.current;
    if (await this.isAnswering(attached.session)) return attached;
    this.lost(attached.session);
    return this.current;
  }

  async release(): Promise<void> {
    this.released = true;
    const attached = await this.current.catch(() => undefined);
    await attached?.session.end();
  }

  private async renew(): Promise<Attached> {
    this.failed = false;
    try {
      const attached = await this.attach();
      attached.session.once('end', () => this.lost(attached.session));
      this.held = attached.session;
      this.lastPort = attached.port;
      return attached;
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }

  /** Connections that are opened at the same time share one question: a session takes one query at a time. */
  private async isAnswering(session: Client): Promise<boolean> {
    const asked = this.asked?.session === session ? this.asked : { session, answer: answers(session) };
    this.asked = asked;
    const answer = await asked.answer;
    if (this.asked === asked) this.asked = undefined;
    return answer;
  }

  private lost(session: Client): void {
    if (this.released || this.held !== session) return;
    this.held = undefined;
    this.current = this.renew();
    // Whoever needs the server next is told.
    this.current.catch(() => undefined);
  }
}

async function answers(session: Client): Promise<boolean> {
  return session.query('select').then(
    () => true,
    () => false,
  );
}
