import { type Pool } from 'pg';
import { type EventCatalogue } from '../catalogue/event-catalogue';
import { LogError } from '../log/errors';
import { type RecordedEvent } from '../log/event';
import { type Checkpoint, type Checkpoints } from './checkpoints';
import { type ReadModel } from './read-model';
import { changedRows, touchedKeys } from './rows/changed-rows';
import { KnownRows } from './rows/known-rows';
import { type RowTable } from './rows/row-table';
import { inTransaction } from './transaction';

export interface RowFoldParts {
  readonly pool: Pool;
  readonly catalogue: EventCatalogue;
  readonly checkpoints: Checkpoints;
  readonly model: ReadModel;
  readonly table: RowTable;
}

/** Folds events into the rows of one read model in one schema, rows and checkpoint together. */
export class RowFold {
  private readonly known: KnownRows;

  constructor(private readonly parts: RowFoldParts) {
    this.known = new KnownRows(parts.table);
  }

  /**
   * Applies stored events and moves the checkpoint from where it was to `position`. On an error nothing is changed.
   * @throws Fenced when the checkpoint was elsewhere
   * @throws LogError when an event cannot be read or folded, and what the database throws
   */
  async apply(from: Checkpoint, position: number, stored: readonly RecordedEvent[]): Promise<Checkpoint> {
    const { pool, catalogue, checkpoints, model, table } = this.parts;
    const events = await catalogue.fromStored(stored);
    const keys = folding(() => touchedKeys(model, events));
    try {
      const { after } = await inTransaction(pool, async (client) => {
        // First, so that a swap or another runner is noticed before any row is locked.
        await checkpoints.advance(client, from, position);
        const before = await this.known.load(client, keys);
        const changed = folding(() => changedRows(model, before, events));
        await table.write(client, changed);
        return changed;
      });
      this.known.remember(after);
    } catch (error) {
      this.known.forget();
      throw error;
    }
    return { ...from, position, error: null };
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
