import { type Client, type Connection } from 'pg';
import { type FoldContext } from '../fold/model-fold';

/** What the types of pg do not tell. */
type Connected = Client & { readonly connection: Connection };

/** A connection of its own, on which statements need not wait for each other. Opened when it is needed. */
export class RoundSession {
  private opening: Promise<Client> | undefined;

  constructor(private readonly context: Pick<FoldContext, 'connect'>) {}

  /** After a failure the connection is not used again, and the server takes back what was not committed. */
  async use<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const opening = (this.opening ??= this.context.connect({ pipeline: true }));
    try {
      return await work(await opening);
    } catch (error) {
      void this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const { opening } = this;
    this.opening = undefined;
    await opening?.then((session) => session.end()).catch(() => undefined);
  }
}

/** What is asked before the first wait goes out in one write: each write wakes the server, and costs more than it does. */
export function atOnce<Result>(client: Client, ask: () => Result): Result {
  const { stream } = (client as Connected).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}
