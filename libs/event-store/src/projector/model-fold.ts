import { type Pool } from 'pg';
import { type EventCatalogue } from '../catalogue/event-catalogue';
import { type EventStore } from '../log/event-store';
import { type Checkpoint, type Checkpoints } from './checkpoints';
import { Halted, type HaltedAt } from './errors';
import { ExactFold, type Portion } from './exact-fold';
import { type ReadModel, typesOf } from './read-model';
import { RowFold } from './row-fold';
import { type RowDefinition } from './rows/row-definition';
import { RowTable } from './rows/row-table';
import { skippedPositions } from './skips';

/** What all folds of a projector have in common. */
export interface FoldContext {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  /** Events read and written at a time. */
  readonly batchSize: number;
}

export interface FoldPlace {
  readonly schema: string;
  readonly checkpoints: Checkpoints;
  /** False for rows that a crash of the server may take. */
  readonly isLogged: boolean;
}

/** One read model in one schema, folded portion by portion. */
export class ModelFold {
  readonly model: ReadModel;
  readonly types: readonly string[];
  private readonly exact: ExactFold;
  private skipped: ReadonlySet<number> = new Set();

  constructor(
    private readonly context: FoldContext,
    private readonly place: FoldPlace,
    definition: RowDefinition,
  ) {
    const { model } = definition;
    const { pool, catalogue } = context;
    this.model = model;
    this.types = typesOf(model);
    const { checkpoints, schema } = place;
    const table = new RowTable(definition, schema);
    this.exact = new ExactFold(new RowFold({ pool, catalogue, checkpoints, model, table }));
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
  async apply(from: Checkpoint, { events, position }: Portion): Promise<Checkpoint> {
    if (events.length === 0 && position === from.position) return from;
    const wanted = events.filter((event) => !this.skipped.has(event.position));
    const { checkpoint, poison } = await this.exact.apply(from, { events: wanted, position });
    if (!poison) return checkpoint;
    const error: HaltedAt = {
      eventId: poison.event.id,
      type: poison.event.type,
      position: poison.event.position,
      message: poison.error.message,
    };
    await this.place.checkpoints.halt(this.context.pool, checkpoint, error);
    throw new Halted(this.model.name, error);
  }
}
