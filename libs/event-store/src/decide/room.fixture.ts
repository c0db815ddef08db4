import { EventCatalogue } from '../catalogue/event-catalogue';
import { type Upcaster } from '../catalogue/event-contract';
import { type EventStore } from '../log/event-store';
import { type CommandContext, commandContext } from './command-context';
import { CommandPipeline } from './command-pipeline';
import { type AnyDecider, type Decider } from './decider';
import { type Decision } from './decision';
import { refusals } from './domain-error';
import { StreamCache } from './stream-cache';
import { StreamReader } from './stream-reader';

/** A room with seats: the smallest thing that can be full, for tests of how commands are decided. */
export interface RoomEvents {
  SeatTaken: { readonly by: string };
  RoomRenamed: { readonly title: string };
}

export interface RoomCommands {
  TakeSeats: { readonly by: readonly string[]; readonly reason?: string };
  RenameRoom: { readonly title: string };
}

export interface Room {
  readonly taken: readonly string[];
  readonly title: string;
  readonly times: readonly string[];
}

const SEATS = 100;

const refuse = refusals({
  'room.seat-taken': { section: 'D', sv: '{by} har redan en plats', en: '{by} has a seat already' },
  'room.full': { section: 'D', sv: 'Fullt', en: 'Full' },
});

export const room: Decider<Room, RoomCommands, RoomEvents, { readonly closedOn?: string } | undefined> = {
  initial: { taken: [], title: '', times: [] },
  evolve: {
    SeatTaken: (state, { data, occurredAt }) => ({
      ...state,
      taken: [...state.taken, data.by],
      times: [...state.times, occurredAt],
    }),
    RoomRenamed: (state, { data }) => ({ ...state, title: data.title }),
  },
  decide: {
    TakeSeats: ({ by }, { taken }, { facts, today }) => {
      if (taken.length + by.length > SEATS || facts?.closedOn === today) refuse('room.full');
      const seated = by.find((name) => taken.includes(name));
      if (seated !== undefined) refuse('room.seat-taken', { by: seated });
      return by.map((name) => ({ type: 'SeatTaken', data: { by: name } }));
    },
    RenameRoom: ({ title }, state) =>
      title === state.title ? [] : [{ type: 'RoomRenamed', data: { title } }],
  },
};

const asItWas: Upcaster = (data) => data;

const roomCatalogue = new EventCatalogue([
  {
    SeatTaken: { version: 3, meaning: '', upcasters: { 1: asItWas, 2: asItWas } },
    RoomRenamed: { version: 1, meaning: '' },
  },
]);

type Given = Partial<CommandContext> & Partial<Pick<Decision, 'facts' | 'stream'>>;

interface DeskOptions {
  readonly cacheSize?: number;
  /** Whether its commands may share an append. */
  readonly mayShare?: boolean;
}

/** A process that takes commands: a pipeline with a cache of its own. */
export class Desk {
  readonly streams: StreamReader;
  readonly pipeline: CommandPipeline;

  constructor(
    store: EventStore,
    private readonly options: DeskOptions = {},
  ) {
    this.streams = new StreamReader(store, roomCatalogue, new StreamCache(options.cacheSize));
    this.pipeline = new CommandPipeline(store, roomCatalogue, this.streams);
  }

  takeSeats(by: string | readonly string[], given: Given & { reason?: string } = {}) {
    const { reason, ...context } = given;
    return this.give('TakeSeats', { by: typeof by === 'string' ? [by] : by, reason }, context);
  }

  rename(title: string, given: Given = {}) {
    return this.give('RenameRoom', { title }, given);
  }

  async room(): Promise<Room> {
    return (await this.streams.seen(room, 'room-1')).state;
  }

  give(commandName: string, command: object, { facts, stream = 'room-1', ...context }: Given) {
    return this.pipeline.execute({
      decider: room as unknown as AnyDecider,
      commandName,
      command,
      stream,
      facts: facts ?? (() => Promise.resolve(undefined)),
      context: commandContext({ actor: 'anna', role: 'registrar', ...context }),
      mayShare: this.options.mayShare ?? false,
    });
  }
}
