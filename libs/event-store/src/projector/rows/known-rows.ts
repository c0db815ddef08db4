import { LRUCache } from 'lru-cache';
import { type ClientBase, type Pool } from 'pg';
import { type RowTable } from './row-table';

const NONE = Object.freeze({});
/** Some twenty read models keep so many each. */
const KEPT = 5_000;

/**
 * The rows of a runner. What it has read or written lately it does not read again: nobody else may write
 * them, and whoever did would have moved the checkpoint.
 */
export class KnownRows {
  private readonly known = new LRUCache<string, object>({ max: KEPT });
  /** The rows that were remembered last: they may be on their way to the table still. */
  private latest: ReadonlyMap<string, object | undefined> = new Map();

  constructor(private readonly table: Pick<RowTable, 'load'>) {}

  /** The rows that are there, by key. They are frozen: a fold makes a new row. */
  async load(client: ClientBase | Pool, keys: readonly string[]): Promise<Map<string, object>> {
    const rows = new Map<string, object>();
    const unknown: string[] = [];
    for (const key of keys) {
      const row = this.latest.has(key) ? (this.latest.get(key) ?? NONE) : this.known.get(key);
      if (row === undefined) unknown.push(key);
      else if (row !== NONE) rows.set(key, row);
    }
    if (unknown.length > 0)
      for (const [key, row] of await this.table.load(client, unknown)) rows.set(key, row);
    return rows;
  }

  /** What stands there now; `undefined` for a key without a row. */
  remember(rows: ReadonlyMap<string, object | undefined>): void {
    this.latest = rows;
    for (const [key, row] of rows) this.known.set(key, row ? Object.freeze(row) : NONE);
  }

  forget(): void {
    this.latest = new Map();
    this.known.clear();
  }
}
