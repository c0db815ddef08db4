import { type EventMap, type FoldedEvent } from '../log/event';
import { type ReadModel } from '../projector/read-model';
import { type Fold } from './decider';
import { type StreamReader } from './stream-reader';

/** Reads one row of a read model as it is at the head of the log. */
export interface RowsAtHead {
  row<Row extends object>(model: ReadModel<Row>, key: string): Promise<Row | undefined>;
}

/** What a command may look up outside its own stream before it is decided. */
export class FactReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly rows: RowsAtHead,
  ) {}

  /** Another stream as a fold, as it is now. */
  async fold<State, Events extends EventMap>(fold: Fold<State, Events>, stream: string): Promise<State> {
    return (await this.streams.refreshed(fold, stream)).state;
  }

  /** One event of a stream, or none when the stream does not reach so far. */
  async event(stream: string, revision: number): Promise<FoldedEvent | undefined> {
    return this.streams.event(stream, revision);
  }

  /** A row of a read model with everything in it that the log held when it was asked for. */
  async row<Row extends object>(model: ReadModel<Row>, key: string): Promise<Row | undefined> {
    return this.rows.row(model, key);
  }
}
