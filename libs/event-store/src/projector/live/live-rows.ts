import { type Pool } from 'pg';
import { Together } from '../../together';
import { type RowDefinition } from '../rows/row-definition';
import { RowTable } from '../rows/row-table';
import { LIVE } from '../schemas';

type Rows = Together<string, object | undefined>;

const LIMITS = { flights: 2, most: 1000 };

/** How the live rows stand. */
export interface Standing {
  /** Resolves when they hold what the log holds. */
  readonly atHead: (name: string) => Promise<void>;
  /** As long as it is the same number, none of them has changed; undefined where another process may change them. */
  readonly mark: (name: string) => number | undefined;
}

/**
 * Single rows of the live read models, by key: those that are asked for at the same time share a wait for the head
 * of the log, and a statement.
 */
export class LiveRows {
  private readonly tables = new Map<RowDefinition, Rows>();

  constructor(
    private readonly pool: Pool,
    private readonly standing: Standing,
  ) {}

  /** The row with everything in it that the log held when this was called. */
  row(definition: RowDefinition, key: string): Promise<object | undefined> {
    const table = this.tables.get(definition) ?? this.rowsOf(definition);
    this.tables.set(definition, table);
    return table.ask(key);
  }

  private rowsOf(definition: RowDefinition): Rows {
    const table = new RowTable(definition, LIVE);
    return new Together(async (asked: readonly string[]) => {
      const keys = [...new Set(asked)];
      const rows = await this.atHead(definition.model.name, () => table.load(this.pool, keys));
      return asked.map((key) => rows.get(key));
    }, LIMITS);
  }

  /** What is read while one waits for the head holds as well, unless rows have changed by then. */
  private async atHead<Found>(name: string, read: () => Promise<Found>): Promise<Found> {
    const { standing } = this;
    const mark = standing.mark(name);
    if (mark === undefined) {
      await standing.atHead(name);
      return read();
    }
    const [found] = await Promise.all([read(), standing.atHead(name)]);
    return standing.mark(name) === mark ? found : read();
  }
}
