import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import {
  CommandGateway,
  CommandPipeline,
  type EventCatalogue,
  type EventStore,
  FactReader,
  ReadModelTables,
  type RowsAtHead,
  StreamReader,
} from '@diarium/event-store';
import { capabilities } from './capabilities';
import { type Desk } from './shared/desk';

/** What the register stands on: a log, what its events mean, and rows and tables of the read models. */
export interface RegisterGround {
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly rows: RowsAtHead;
  readonly tables: ReadModelTables;
}

/** All capabilities on the CommandBus and the QueryBus, over one log. */
@Module({})
export class RegisterModule {
  static over({ store, catalogue, rows, tables }: RegisterGround): DynamicModule {
    const streams = new StreamReader(store, catalogue);
    const providers: Provider[] = [
      { provide: ReadModelTables, useValue: tables },
      { provide: StreamReader, useValue: streams },
      { provide: FactReader, useValue: new FactReader(streams, rows) },
      { provide: CommandPipeline, useValue: new CommandPipeline(store, catalogue, streams) },
      {
        provide: CommandGateway,
        useFactory: (bus: CommandBus) => new CommandGateway(bus),
        inject: [CommandBus],
      },
      ...capabilities.flatMap(({ commandHandlers, queryHandlers }) => [...commandHandlers, ...queryHandlers]),
    ];
    return {
      module: RegisterModule,
      imports: [CqrsModule.forRoot()],
      providers,
      exports: [CqrsModule, CommandGateway],
    };
  }
}

export interface OpenDesk {
  readonly desk: Desk;
  /** The way past the gateway, for gateways of other kinds. */
  readonly bus: CommandBus;
  readonly read: FactReader;
  /** What streams held is read anew. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** The register's handlers over a ground, ready for commands and queries. The caller closes it. */
export async function deskOver(ground: RegisterGround): Promise<OpenDesk> {
  const context = await NestFactory.createApplicationContext(RegisterModule.over(ground), {
    logger: ['error'],
    abortOnError: false,
  });
  const desk = { commands: context.get(CommandGateway), queries: context.get(QueryBus) };
  const [bus, read] = [context.get(CommandBus), context.get(FactReader)];
  const forget = (): void => context.get(StreamReader).forget();
  return { desk, bus, read, forget, close: () => context.close() };
}
