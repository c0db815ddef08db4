import { Client, type ClientConfig } from 'pg';

type Connected = (error: Error | null, client?: Client) => void;

/**
 * A pg client class for pools and for single sessions. A connection that is lost between two queries does not
 * end the process; with `currentPort` each new connection waits until the server is there and asks for its port.
 */
export function sessionClient(currentPort?: () => Promise<number>): typeof Client {
  return class SessionClient extends Client {
    constructor(config?: string | ClientConfig) {
      super(config);
      // Whoever uses the session learns of the loss from the next query.
      this.on('error', () => undefined);
    }

    override connect(): Promise<Client>;
    override connect(callback: Connected): void;
    override connect(callback?: Connected): Promise<Client> | void {
      const connected = this.arrive();
      if (!callback) return connected;
      connected.then(
        (client) => callback(null, client),
        (error: Error) => callback(error),
      );
    }

    private async arrive(): Promise<Client> {
      if (currentPort) this.port = await currentPort();
      await super.connect();
      return this;
    }
  };
}
