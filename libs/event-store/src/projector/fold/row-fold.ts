import { type ClientBase, type Pool } from 'pg';
import { type OpensPages } from '../../catalogue/event-catalogue';
import { LogError } from '../../log/errors';
import { type Checkpoint, type Checkpoints } from '../checkpoints/checkpoints';
import { type Portion } from '../portion';
import { type ReadModel } from '../read-model';
import { changedRows, touchedKeys, touching } from '../rows/changed-rows';
import { KnownRows, type RowMemory } from '../rows/known-rows';
import { type Encoded, type RowTable, type Writing } from '../rows/row-table';
import { inTransaction } from '../transaction';

export interface RowFoldParts {
  readonly pool: Pool;
  readonly catalogue: OpensPages;
  readonly checkpoints: Checkpoints;
  readonly model: ReadModel;
  readonly table: RowTable;
  readonly memory: RowMemory;
}

/** What a portion makes of the rows. */
export interface Prepared {
  readonly position: number;
  readonly rows: Encoded;
}

/** Folds events into the rows of one read model in one schema, rows and checkpoint together. */
export class RowFold {
  private readonly known: KnownRows;

  constructor(private readonly parts: RowFoldParts) {
    this.known = new KnownRows(parts.table, parts.memory, parts.model.rowsAreEvents);
  }

  /**
   * Applies stored events and moves the checkpoint from where it was. On an error nothing is changed.
   * @throws Fenced when the checkpoint was elsewhere
   * @throws LogError when an event cannot be read or folded, and what the database throws
   */
  async apply(from: Checkpoint, portion: Portion): Promise<Checkpoint> {
    return this.commit(from, await this.prepare(portion));
  }

  /**
   * What the events make of the rows. Until it is committed or forgotten, it counts as if it were written.
   * @throws LogError when an event cannot be read or folded, and what the database throws
   */
  async prepare(
    { events: stored, opened, position }: Portion,
    client: ClientBase | Pool = this.parts.pool,
  ): Promise<Prepared> {
    const { catalogue, model, table } = this.parts;
    const events = opened ?? (await catalogue.fromStored(stored));
    const touched = folding(() => touching(model, events));
    const before = await this.known.load(client, touchedKeys(touched));
    const changes = folding(() => changedRows(model, before, touched));
    const rows = table.encode(changes, this.known.isWhole);
    this.known.remember(changes.after);
    return { position, rows };
  }

  /** @throws Fenced when the checkpoint was elsewhere, and what the database throws */
  async commit(from: Checkpoint, prepared: Prepared): Promise<Checkpoint> {
    const { pool, checkpoints } = this.parts;
    const { position } = prepared;
    try {
      await inTransaction(pool, async (client) => {
        // First, so that a swap or another runner is noticed before any row is locked.
        await checkpoints.advance(client, from, position);
        await this.write(client, prepared);
      });
    } catch (error) {
      this.forget();
      throw error;
    }
    return { ...from, position, error: null };
  }

  /** The rows alone: in a transaction that also moves the checkpoint, and `forget` if that fails. */
  write(client: ClientBase, { rows }: Prepared, how: Writing = {}): Promise<void> {
    return this.parts.table.write(client, rows, how);
  }

  /** The table was just made, and nobody else writes to it: what was never written is not looked for. */
  beginEmpty(): void {
    this.known.beginEmpty();
  }

  /** What was prepared and not committed is to be read anew. */
  forget(): void {
    this.known.forget();
    this.parts.table.forget();
  }
}

/** Tells what a read model throws from what a connection throws. */
function folding<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof LogError) throw cause;
    throw new LogError('projector.fold-failed', cause instanceof Error ? cause.message : String(cause), {
      cause,
    });
  }
}
