import { type Pool } from 'pg';
import { Together } from '../together';
import { type RowDefinition } from './rows/row-definition';
import { RowTable } from './rows/row-table';
import { LIVE } from './schemas';

type Rows = Together<string, object | undefined>;

/** Single rows of the live read models, by key: those that are asked for at the same time share a statement. */
export class LiveRows {
  private readonly tables = new Map<RowDefinition, Rows>();

  constructor(private readonly pool: Pool) {}

  /** The row as it was after this was called. */
  row(definition: RowDefinition, key: string): Promise<object | undefined> {
    const table = this.tables.get(definition) ?? this.rowsOf(definition);
    this.tables.set(definition, table);
    return table.ask(key);
  }

  private rowsOf(definition: RowDefinition): Rows {
    const table = new RowTable(definition, LIVE);
    return new Together(async (keys: readonly string[]) => {
      const rows = await table.load(this.pool, [...new Set(keys)]);
      return keys.map((key) => rows.get(key));
    });
  }
}
