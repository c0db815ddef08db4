import { type ClientBase, type Pool } from 'pg';
import { LogError } from '../../log/errors';
import { LIVE } from '../schemas';
import { copyField, copyLines } from './copy-rows';
import { type RowColumn, type RowDefinition } from './row-definition';
import { addRowKey } from './table-ddl';

interface Changes {
  /** Rows where there was none. */
  readonly added: readonly object[];
  readonly changed: readonly object[];
  /** Keys. */
  readonly removed: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

export interface Writing {
  readonly isAgain?: boolean;
}

/** Changes in the form in which they are sent. */
export interface Encoded {
  /** Lines for COPY. */
  readonly copied: Buffer | undefined;
  /** Rows as JSON. */
  readonly upserted: string | undefined;
  readonly removed: readonly string[];
  /** How many rows are looked for by their key. */
  readonly sought: number;
}

/** Fewer rows are not worth the one question and answer more that copying takes. */
const COPIED_FROM = 20;

/** The rows of one read model in one schema, read and written in bulk. */
export class RowTable {
  private readonly selectRows: string;
  private readonly upsertRows: string;
  private readonly copyIn: string;
  private readonly deleteRows: string;
  /** A table that is being built gets its key when something is looked for in it or changed. */
  private hasKey: boolean;
  private wantsKey = false;

  constructor(
    private readonly definition: RowDefinition,
    private readonly schema: string,
  ) {
    this.hasKey = schema === LIVE;
    const table = `"${schema}".${definition.table}`;
    const { columns } = definition;
    const names = columns.map(({ name }) => name).join(', ');
    const set = columns.map(({ name }) => `${name} = excluded.${name}`).join(', ');
    // The fields' own names, so that the rows need no renaming before they become JSON.
    const fields = columns.map(({ field, type }) => `"${field}" ${type}`).join(', ');
    this.selectRows = `SELECT ${names} FROM ${table} WHERE "key" = ANY($1)`;
    this.copyIn = `COPY ${table} (${names}) FROM STDIN`;
    this.deleteRows = `DELETE FROM ${table} WHERE "key" = ANY($1)`;
    // One JSON text was as fast as unnest() of a list per column, with half the work in this process.
    this.upsertRows =
      `INSERT INTO ${table} (${names}) SELECT * FROM json_to_recordset($1::json) AS row(${fields}) ` +
      `ON CONFLICT ("key") DO UPDATE SET ${set}`;
  }

  /** The rows that are there, by key. They are frozen: a fold makes a new row. */
  async load(client: ClientBase | Pool, keys: readonly string[]): Promise<Map<string, object>> {
    // With the next rows that are written: another transaction may be writing to it now.
    this.wantsKey = true;
    const { rows } = await client.query<unknown[]>({
      text: this.selectRows,
      values: [keys],
      rowMode: 'array',
    });
    return new Map(rows.map((values) => this.rowOf(values)));
  }

  /**
   * What is sent for the changes: made before there is a transaction, so that none waits for it.
   * @param isSure that there are no rows where some are added: they are copied in
   * @throws LogError `projector.row-refused` for a row that would not come back as it went in
   */
  encode({ added, changed, removed }: Changes, isSure = false): Encoded {
    this.checkAll(added);
    this.checkAll(changed);
    const copied = isSure && this.isWorthCopying(added) ? this.linesOf(added) : undefined;
    const upserted = copied ? changed : [...added, ...changed];
    return {
      copied,
      upserted: upserted.length > 0 ? JSON.stringify(upserted) : undefined,
      removed,
      sought: changed.length + removed.length,
    };
  }

  /** @param isAgain that this connection writes to this table again and again: the server keeps the plan */
  async write(
    client: ClientBase,
    { copied, upserted, removed, sought }: Encoded,
    { isAgain = false }: Writing = {},
  ): Promise<void> {
    if (this.lacksKeyFor(sought)) await this.addKey(client);
    if (copied) await copyLines(client, this.copyIn, copied);
    if (upserted !== undefined) await this.upsert(client, upserted, isAgain);
    if (removed.length > 0) await client.query(this.deleteRows, [removed]);
  }

  /** A transaction was rolled back, and perhaps the key was made in it. */
  forget(): void {
    this.hasKey = this.schema === LIVE;
  }

  private isWorthCopying({ length }: readonly object[]): boolean {
    return length >= COPIED_FROM || (length > 0 && !this.hasKey);
  }

  private lacksKeyFor(sought: number): boolean {
    return !this.hasKey && (this.wantsKey || sought > 0);
  }

  private async addKey(client: ClientBase): Promise<void> {
    await addRowKey(client, this.schema, this.definition);
    this.hasKey = true;
  }

  private async upsert(client: ClientBase, rows: string, isAgain: boolean): Promise<void> {
    // Nothing is waited for that is there: what is asked before the first wait goes out at once.
    if (!this.hasKey) await this.addKey(client);
    const upsert = { text: this.upsertRows, values: [rows] };
    await client.query(isAgain ? { ...upsert, name: `diarium-rows-${this.definition.table}` } : upsert);
  }

  /** Undefined for rows that hold half of a surrogate pair: as bytes it would be another character. */
  private linesOf(rows: readonly object[]): Buffer | undefined {
    const { columns } = this.definition;
    let lines = '';
    for (const row of rows as readonly Values[]) {
      for (let at = 0; at < columns.length; at += 1) {
        const { field, copied } = columns[at] as RowColumn;
        lines += (at === 0 ? '' : '\t') + copyField(row[field], copied);
      }
      lines += '\n';
    }
    return lines.isWellFormed() ? Buffer.from(lines) : undefined;
  }

  private rowOf(values: readonly unknown[]): [string, object] {
    const row: Record<string, unknown> = {};
    this.definition.columns.forEach(({ field }, index) => (row[field] = values[index]));
    return [row['key'] as string, Object.freeze(row)];
  }

  private checkAll(rows: readonly object[]): void {
    for (const row of rows) this.check(row as Values);
  }

  private check(row: Values): void {
    const { columns } = this.definition;
    for (const column of columns) {
      const problem = problemWith(row[column.field], column);
      if (problem) throw this.refusal(row, `${column.field} ${problem}`);
    }
    const fields = Object.keys(row);
    if (fields.length === columns.length) return;
    const strange = fields.filter((name) => !columns.some(({ field }) => field === name));
    throw this.refusal(row, `there is no column for ${strange.join(', ')}.`);
  }

  private refusal(row: Values, problem: string): LogError {
    const which = `Row ${String(row['key'])} of ${this.definition.table}`;
    return new LogError('projector.row-refused', `${which}: ${problem}`);
  }
}

/** What the next batch would load otherwise than this fold gave it. */
function problemWith(value: unknown, { isTime }: RowColumn): string | undefined {
  if (value === undefined) return 'is undefined: a field without a value holds null.';
  if (isTime && value !== null && !(value instanceof Date)) return 'is no Date.';
  if (typeof value === 'number' && !Number.isFinite(value)) return `is ${value}.`;
  return undefined;
}
