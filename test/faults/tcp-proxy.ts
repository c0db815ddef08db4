import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/** Stands between an application and a server on this machine, and can be told to be a bad network. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private isStalled = false;
  private areAnswersLost = false;

  private constructor(
    private readonly listener: Server,
    private readonly targetPort: () => number,
  ) {}

  /** @param targetPort where the server is when a connection comes in */
  static async start(targetPort: () => number): Promise<TcpProxy> {
    const listener = createServer();
    const proxy = new TcpProxy(listener, targetPort);
    listener.on('connection', (client) => proxy.join(client));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** Breaks all connections at once. */
  cut(): void {
    for (const { client, server } of this.pairs) {
      client.destroy();
      server.destroy();
    }
  }

  /** Carries nothing any more, and breaks nothing. */
  stall(): void {
    this.isStalled = true;
    for (const { client, server } of this.pairs) {
      client.pause();
      server.pause();
    }
  }

  /** Carries questions, and drops the answers: what is asked is done and not heard of. */
  loseAnswers(): void {
    this.areAnswersLost = true;
  }

  /** A good network again. A connection that lost answers is broken, for it makes no sense any more. */
  heal(): void {
    if (this.areAnswersLost) this.cut();
    this.isStalled = this.areAnswersLost = false;
    for (const { client, server } of this.pairs) {
      client.resume();
      server.resume();
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.listener.close();
    await once(this.listener, 'close');
  }

  private join(client: Socket): void {
    const server = connect(this.targetPort(), '127.0.0.1');
    const pair = { client, server };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.setNoDelay().on('error', end).on('close', end);
    client.on('data', (bytes) => server.write(bytes));
    server.on('data', (bytes) => {
      if (!this.areAnswersLost) client.write(bytes);
    });
    if (this.isStalled) {
      client.pause();
      server.pause();
    }
  }
}
