import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { appendService } from './append-service';
import { batchAppendService } from './batch-append-service';
import { featuresService, gossipService } from './cluster-services';
import { type House } from './door';
import { type Faults } from './faults';
import { readService } from './read-service';
import { ServerState } from './server-state';
import { type Stored } from './stored-log';

export interface DoubleOptions extends House {
  /** PEM texts; without them connections are plain. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
}

/**
 * EventStoreDB's protocol over a log in memory, on loopback. It can be told to misbehave, and it can die and return
 * with its log and its port.
 */
export class EventStoreDbDouble {
  private server = new Server();
  private port = 0;

  private constructor(
    private readonly state: ServerState,
    private readonly options: DoubleOptions,
  ) {}

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(new ServerState(options), options);
    await double.return();
    double.storeOthers();
    return double;
  }

  /** @param scheme `esdb` or `esdb+discover`; `login` is `user:password` */
  url({ scheme = 'esdb', login = this.options.login, options = '' } = {}): string {
    const tls = this.options.tls ? 'tls=true' : 'tls=false';
    return `${scheme}://${login ? `${login}@` : ''}127.0.0.1:${this.port}?${tls}${options}`;
  }

  get address(): { host: string; port: number } {
    return { host: '127.0.0.1', port: this.port };
  }

  get faults(): Faults {
    return this.state.faults;
  }

  /** Everything that is stored, of all who use the server. */
  get stored(): readonly Stored[] {
    return this.state.log.all;
  }

  get counts(): { appends: number; probes: number; subscriptions: number } {
    const { appends, probes, subscriptions } = this.state;
    return { appends, probes, subscriptions: subscriptions.size };
  }

  /** Cuts every connection at once and listens no more. What was stored stays. */
  die(): void {
    this.server.forceShutdown();
    this.state.subscriptions.clear();
  }

  async return(): Promise<void> {
    this.server = new Server({ 'grpc.max_receive_message_length': -1 });
    this.server.addService(StreamsService, {
      read: readService(this.state),
      append: appendService(this.state),
      batchAppend: batchAppendService(this.state),
    });
    this.server.addService(ServerFeaturesService, { getSupportedMethods: featuresService(this.state) });
    this.server.addService(GossipService, { read: gossipService(this.state, () => this.address) });
    this.port = await this.listen();
  }

  /** Ends every subscription in good order, as a server does that is shut down. */
  endSubscriptions(): void {
    for (const subscription of this.state.subscriptions) subscription.end();
  }

  dropSubscriptions(): void {
    for (const subscription of this.state.subscriptions) subscription.drop();
  }

  /** What the server itself, and another program, write between the register's events. */
  storeOthers(): void {
    const json = (type: string) => ({
      id: '5f0a1b2c-0000-4000-8000-000000000002',
      type,
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.from(''),
    });
    this.state.log.append('$projections-$all', 'any', [json('$ProjectionsInitialized')]);
    this.state.log.append('shop-1', 'any', [json('NoteWritten'), json('BasketFilled')]);
  }

  private async listen(): Promise<number> {
    const { tls } = this.options;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.cert }])
      : ServerCredentials.createInsecure();
    return new Promise((resolve, reject) => {
      this.server.bindAsync(`127.0.0.1:${this.port}`, credentials, (error, port) => {
        if (error) reject(error);
        else resolve(port);
      });
    });
  }
}
