import { type RowColumn, type RowDefinition } from '../rows/row-definition';
import { jsonbText } from './jsonb-text';

/** Stands between the values of a row; a row that holds it itself has no text here. */
const BETWEEN = '\x1f';

type Values = Readonly<Record<string, unknown>>;
type Write = (value: NonNullable<unknown>) => string;

const asIs: Write = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/** How a value of these types stands in a text, here and on the server, whatever its settings. */
const WRITTEN: Readonly<Record<string, Write>> = {
  text: asIs,
  integer: asIs,
  bigint: asIs,
  boolean: (value) => (value === true ? 't' : 'f'),
  jsonb: jsonbText,
};

/** One text for a row, the same in this process and in the database: rows are the same when their texts are. */
export class RowText {
  /** An SQL expression of type text over the columns of the table, after a prefix in `$1`. */
  readonly sql: string;
  private readonly fields: readonly { readonly field: string; readonly write: Write }[];

  private constructor(columns: readonly RowColumn[]) {
    this.fields = columns.map(({ field, type }) => ({ field, write: WRITTEN[type] ?? asIs }));
    const values = columns.flatMap(({ name }) => [`E'\\x1f'`, name]);
    // An empty text and none are written alike.
    const isNull = columns.map(({ name }) => `${name} IS NULL`);
    this.sql = `concat($1::text, ${[...isNull, ...values].join(', ')})`;
  }

  /** Undefined where a column has a type of which the text is not known here. */
  static of({ columns }: RowDefinition): RowText | undefined {
    return columns.every(({ type }) => type in WRITTEN) ? new RowText(columns) : undefined;
  }

  /** Undefined for a row that cannot be told from others by its text. */
  textOf(row: object): string | undefined {
    let isNull = '';
    let text = '';
    for (const { field, write } of this.fields) {
      const value = (row as Values)[field];
      isNull += value === null || value === undefined ? 't' : 'f';
      text += BETWEEN;
      if (value !== null && value !== undefined) text += write(value);
    }
    return this.isPlain(text) ? isNull + text : undefined;
  }

  /** True when nothing but the values' own places are marked: no row with other values has that text. */
  private isPlain(text: string): boolean {
    let marks = 0;
    for (let at = text.indexOf(BETWEEN); at !== -1; at = text.indexOf(BETWEEN, at + 1)) marks += 1;
    return marks === this.fields.length;
  }
}
