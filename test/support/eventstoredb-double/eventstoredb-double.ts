import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { appendService } from './append-service';
import { batchAppendService } from './batch-append-service';
import { featuresService, gossipService } from './cluster-services';
import { type Address, type House } from './door';
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
  /** Whom the node names as leader of the cluster; itself when nobody else is said. */
  leader: EventStoreDbDouble | undefined;

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
    const { host, port } = this.address;
    return `${scheme}://${login ? `${login}@` : ''}${host}:${port}?${tls}${options}`;
  }

  get address(): Address {
    return { host: this.options.tls ? 'localhost' : '127.0.0.1', port: this.port };
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
    const leader = (): Address => this.leader?.address ?? this.address;
    this.server.addService(GossipService, { read: gossipService(this.state, leader) });
    this.port = await this.listen();
  }

  /** Ends every subscription in good order, as a server does that is shut down. */
  endSubscriptions(): void {
    for (const subscription of this.state.subscriptions) subscription.end();
  }

  dropSubscriptions(): void {
    for (const subscription of this.state.subscriptions) subscription.drop();
  }

  /** Leaves subscriptions open and tells them nothing any more. */
  muteSubscriptions(): void {
    for (const subscription of this.state.subscriptions) subscription.mute();
  }

  /** What the server itself, and another program, write between the register's events. */
  storeOthers(): void {
    this.storeAs('$projections-$all', '$ProjectionsInitialized');
    this.storeAs('shop-1', 'NoteWritten');
    this.storeAs('shop-1', 'BasketFilled');
  }

  /** Stores an empty event of another program, and returns its id. */
  storeAs(stream: string, type: string): string {
    const id = randomUUID();
    const [data, metadata] = [Buffer.from('{}'), Buffer.from('')];
    this.state.log.append(stream, 'any', [{ id, type, contentType: 'application/json', data, metadata }]);
    return id;
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
