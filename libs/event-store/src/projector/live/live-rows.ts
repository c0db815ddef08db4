import { type Pool } from 'pg';
import { Together } from '../../together';
import { type RowDefinition } from '../rows/row-definition';
import { RowTable } from '../rows/row-table';
import { LIVE } from '../schemas';

type Rows = Together<string, object | undefined>;

const LIMITS = { flights: 2, most: 1000 };

/**
 * Single rows of the live read models, by key: those that are asked for at the same time share a wait for the head
 * of the log, and a statement.
 */
export class LiveRows {
  private readonly tables = new Map<RowDefinition, Rows>();

  /** @param atHead resolves when the live rows hold what the log holds */
  constructor(
    private readonly pool: Pool,
    private readonly atHead: (name: string) => Promise<void>,
  ) {}

  /** The row with everything in it that the log held when this was called. */
  row(definition: RowDefinition, key: string): Promise<object | undefined> {
    const table = this.tables.get(definition) ?? this.rowsOf(definition);
    this.tables.set(definition, table);
    return table.ask(key);
  }

  private rowsOf(definition: RowDefinition): Rows {
    const table = new RowTable(definition, LIVE);
    return new Together(async (keys: readonly string[]) => {
      await this.atHead(definition.model.name);
      const rows = await table.load(this.pool, [...new Set(keys)]);
      return keys.map((key) => rows.get(key));
    }, LIMITS);
  }
}
