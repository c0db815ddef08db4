import { LRUCache } from 'lru-cache';
import { type ClientBase, type Pool } from 'pg';
import { type RowTable } from './row-table';
import { WrittenKeys } from './written-keys';

const NONE = Object.freeze({});
const KEPT = 60_000;

/** What all folds of a projector remember together: whoever has much to do has the most of it. */
export class RowMemory {
  readonly rows = new LRUCache<string, object>({ max: KEPT });
  private folds = 0;

  /** Another name under which rows are remembered, that nobody had before. */
  name(): string {
    this.folds += 1;
    return `${this.folds}|`;
  }
}

/**
 * The rows of a runner. What it has read or written lately it does not read again: nobody else may write
 * them, and whoever did would have moved the checkpoint.
 */
export class KnownRows {
  /** The rows that were remembered last: they may be on their way to the table still. */
  private latest: ReadonlyMap<string, object | undefined> = new Map();
  private name: string;
  /** Of a table that was begun empty here: what it was given since. */
  private written: WrittenKeys | undefined;

  constructor(
    private readonly table: Pick<RowTable, 'load'>,
    private readonly memory: RowMemory,
    /** Each row is one event, and is not touched again. */
    private readonly areEvents = false,
  ) {
    this.name = memory.name();
  }

  /** The table has no rows yet, and gets none but those that are remembered here. */
  beginEmpty(): void {
    this.forget();
    this.written = new WrittenKeys();
  }

  /** True while every row of the table is known to have come from here. */
  get isWhole(): boolean {
    return this.written !== undefined;
  }

  /** The rows that are there, by key. They are frozen: a fold makes a new row. */
  async load(client: ClientBase | Pool, keys: readonly string[]): Promise<Map<string, object>> {
    const rows = new Map<string, object>();
    if (this.areSurelyNew) return rows;
    const unknown: string[] = [];
    for (const key of keys) {
      const row = this.recalled(key);
      if (row === undefined) unknown.push(key);
      else if (row !== NONE) rows.set(key, row);
    }
    if (unknown.length > 0)
      for (const [key, row] of await this.table.load(client, unknown)) rows.set(key, row);
    return rows;
  }

  /** `NONE` where there surely is no row; undefined where that is to be seen. */
  private recalled(key: string): object | undefined {
    if (this.latest.has(key)) return this.latest.get(key) ?? NONE;
    const row = this.memory.rows.get(this.name + key);
    return row ?? (this.written?.mayHold(key) === false ? NONE : undefined);
  }

  /** What stands there now; `undefined` for a key without a row. */
  remember(rows: ReadonlyMap<string, object | undefined>): void {
    if (this.areSurelyNew) return;
    this.latest = rows;
    for (const [key, row] of rows) {
      // A row that is one event, under its position, is not touched again: others need the room.
      const isOneEvent = this.written?.isAbove(key) ?? false;
      if (row) this.written?.add(key);
      if (row) Object.freeze(row);
      if (!isOneEvent) this.memory.rows.set(this.name + key, row ?? NONE);
    }
  }

  private get areSurelyNew(): boolean {
    return this.areEvents && this.isWhole;
  }

  /** What was remembered under the old name is never found again, and goes as others need the room. */
  forget(): void {
    this.latest = new Map();
    this.name = this.memory.name();
    this.written = undefined;
  }
}
