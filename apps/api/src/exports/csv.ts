import { stringify } from 'csv-stringify/sync';
import { type Cells, type ListWriter } from './list-writer';

/** Without it, Excel takes UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

const linesOf = (rows: readonly Cells[]): Buffer =>
  Buffer.from(stringify([...rows], { delimiter: ';', record_delimiter: '\r\n' }));

/** CSV as Swedish spreadsheets read it. */
export const csvWriter = (headings: readonly string[]): ListWriter => ({
  begin: () => [Buffer.from(BYTE_ORDER_MARK), linesOf([headings])],
  rows: (rows) => [linesOf(rows)],
  end: () => [],
});
