import { type Database } from '@diarium/database';
import { type ClientBase, type Pool } from 'pg';
import { type OpensPages } from '../../catalogue/event-catalogue';
import { type RecordedEvent } from '../../log/event';
import { type EventStore } from '../../log/event-store';
import { type Checkpoint, type Checkpoints } from '../checkpoints/checkpoints';
import { Halted, type HaltedAt, messageOf } from '../errors';
import { ExactFold } from './exact-fold';
import { type Portion } from '../portion';
import { type ReadModel, typesOf } from '../read-model';
import { type Prepared, RowFold } from './row-fold';
import { type RowMemory } from '../rows/known-rows';
import { type RowDefinition } from '../rows/row-definition';
import { RowTable } from '../rows/row-table';
import { skippedPositions } from '../checkpoints/skips';
import { WriteBehind } from './write-behind';

/** What all folds of a projector have in common. */
export interface FoldContext {
  readonly pool: Pool;
  /** A connection beside those of the pool. */
  readonly connect: Database['connect'];
  readonly store: EventStore;
  readonly catalogue: OpensPages;
  readonly forgetKeys: () => void;
  /** Events read and written at a time. */
  readonly batchSize: number;
  readonly memory: RowMemory;
}

export interface FoldPlace {
  readonly schema: string;
  readonly checkpoints: Checkpoints;
  /** True where rows outlast a crash of the server once they are complete. Until then it empties their table. */
  readonly isLasting: boolean;
}

/** One read model in one schema, folded portion by portion. */
export class ModelFold {
  readonly model: ReadModel;
  readonly types: readonly string[];
  private readonly rows: RowFold;
  private readonly exact: ExactFold;
  private skipped: ReadonlySet<number> = new Set();

  constructor(
    private readonly context: FoldContext,
    private readonly place: FoldPlace,
    definition: RowDefinition,
  ) {
    const { model } = definition;
    const { pool, catalogue, memory } = context;
    this.model = model;
    this.types = typesOf(model);
    const { checkpoints, schema } = place;
    const table = new RowTable(definition, schema);
    this.rows = new RowFold({ pool, catalogue, checkpoints, model, table, memory });
    this.exact = new ExactFold(this.rows);
  }

  /** The table was just made for this fold, and is empty. */
  beginEmpty(): void {
    this.rows.beginEmpty();
  }

  /** Where it stands, after which `apply` continues; undefined when it was never begun. */
  async resume(): Promise<Checkpoint | undefined> {
    this.skipped = await skippedPositions(this.context.pool, this.model);
    const { checkpoints, schema } = this.place;
    return checkpoints.find(this.context.pool, { schema, name: this.model.name });
  }

  /**
   * @throws LogError `projector.halted` when an event cannot be applied; all before it are, and the checkpoint says so
   * @throws Fenced, or what is no event's fault
   */
  async apply(from: Checkpoint, portion: Portion): Promise<Checkpoint> {
    return isEmpty(from, portion) ? from : this.applyExactly(from, this.wanted(from, portion));
  }

  /**
   * What a portion makes of the rows, without what is in them already; undefined for nothing. It counts as written from
   * then on: `write` it in a transaction that moves the checkpoint, or `forget` it.
   * @throws as `RowFold.prepare`
   */
  async prepare(from: Checkpoint, portion: Portion, client: ClientBase): Promise<Prepared | undefined> {
    const wanted = this.wanted(from, portion);
    return wanted.events.length === 0 ? undefined : this.rows.prepare(wanted, client);
  }

  async write(client: ClientBase, prepared: Prepared | undefined): Promise<void> {
    if (prepared) await this.rows.write(client, prepared, { isAgain: true });
  }

  forget(): void {
    this.rows.forget();
  }

  /**
   * Applies portion after portion, faster than one by one.
   * @param onPortion hears of each before it is written
   * @throws as `apply`
   */
  async applyAll(
    from: Checkpoint,
    portions: AsyncIterable<Portion>,
    onPortion: (portion: Portion) => void,
  ): Promise<Checkpoint> {
    const writing = new WriteBehind(this.rows, (...given) => this.applyExactly(...given), from);
    for await (const portion of portions) {
      if (!isEmpty(from, portion)) await writing.push(this.wanted(from, portion));
      onPortion(portion);
    }
    return writing.end();
  }

  /** Without what is in the rows already, and what an operator skipped. */
  private wanted(from: Checkpoint, portion: Portion): Portion {
    const { events, position, opened } = portion;
    const [first] = events;
    if (!first || (this.skipped.size === 0 && first.position > from.position)) return portion;
    const isWanted = (event: RecordedEvent): boolean =>
      event.position > from.position && !this.skipped.has(event.position);
    return { events: events.filter(isWanted), position, opened: opened?.filter(isWanted) };
  }

  private async applyExactly(from: Checkpoint, portion: Portion): Promise<Checkpoint> {
    const { checkpoint, poison } = await this.exact.apply(from, portion);
    if (!poison) return checkpoint;
    const error: HaltedAt = {
      eventId: poison.event.id,
      type: poison.event.type,
      position: poison.event.position,
      message: messageOf(poison.error),
    };
    await this.place.checkpoints.halt(this.context.pool, checkpoint, error);
    throw new Halted(this.model.name, error);
  }
}

function isEmpty(from: Checkpoint, { events, position }: Portion): boolean {
  return events.length === 0 && position === from.position;
}
