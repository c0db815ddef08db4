import { Mutex } from 'async-mutex';
import { type EventCatalogue } from '../../catalogue/event-catalogue';
import { type RowsAtHead } from '../../decide/fact-reader';
import { type EventStore } from '../../log/event-store';
import { foldInto, type ReadModel, typesOf } from '../read-model';
import { touchedKeys, touching } from '../rows/changed-rows';

export interface FoldedFrom {
  /** Rows as they are before the events that are folded here; none without it. */
  readonly base?: RowsAtHead;
  /** Position of the last event that is in the base's rows; 0 without it. */
  readonly after?: () => Promise<number>;
}

interface Folded {
  readonly rows: Map<string, object | undefined>;
  position: number;
}

const PAGE = 1000;

/** Rows folded in memory, on top of stored ones where there are any: for dry runs and tests. */
export class FoldedRows implements RowsAtHead {
  private readonly folded = new Map<ReadModel, Folded>();
  private readonly oneAtATime = new Mutex();

  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly catalogue: EventCatalogue,
    private readonly from: FoldedFrom = {},
  ) {}

  async row<Row extends object>(model: ReadModel<Row>, key: string): Promise<Row | undefined> {
    // Rows that are asked for at the same time are fetched together, before each has its turn.
    const fetched = this.folded.get(model)?.rows.has(key) ? undefined : await this.fetched(model, key);
    return this.oneAtATime.runExclusive(async () => {
      const folded = await this.foldedOf(model);
      await this.catchUp(model, folded);
      if (!folded.rows.has(key)) folded.rows.set(key, fetched);
      return folded.rows.get(key) as Row | undefined;
    });
  }

  /** The base's row, which holds at least what is not folded here. */
  private async fetched(model: ReadModel, key: string): Promise<object | undefined> {
    await this.from.after?.();
    return this.from.base?.row(model, key);
  }

  private async foldedOf(model: ReadModel): Promise<Folded> {
    const known = this.folded.get(model);
    if (known) return known;
    const folded = { rows: new Map(), position: (await this.from.after?.()) ?? 0 };
    this.folded.set(model, folded);
    return folded;
  }

  private async catchUp(model: ReadModel, folded: Folded): Promise<void> {
    for (let atHead = false; !atHead;) {
      const filter = { types: typesOf(model) };
      const page = await this.store.readAll({ after: folded.position, filter, limit: PAGE });
      const events = await this.catalogue.fromStored(page.events);
      const all = touching(model, events);
      await this.know(model, folded, touchedKeys(all));
      foldInto(model, folded.rows, events, all.touched);
      folded.position = page.position;
      atHead = page.atHead;
    }
  }

  /** Fetches the base's rows for keys that nothing here has touched yet. */
  private async know(model: ReadModel, { rows }: Folded, keys: readonly string[]): Promise<void> {
    for (const key of keys) if (!rows.has(key)) rows.set(key, await this.from.base?.row(model, key));
  }
}
