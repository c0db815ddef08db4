import { once } from 'node:events';
import { type Language } from '@diarium/config';
import { stringify } from 'csv-stringify/sync';
import { type Response } from 'express';
import writeXlsxFile from 'write-excel-file/node';
import { httpProblem } from '../problems/http-rules';
import { cellOf } from './cells';
import { headingOf } from './headings';

export const LIST_FORMATS = ['csv', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A workbook is made whole before it is sent: beyond so many rows a list is to be had as CSV. */
const MOST_ROWS_OF_A_WORKBOOK = 20_000;
const ROWS_AT_A_TIME = 200;
/** Without it, Excel takes UTF-8 for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

export interface List {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly language: Language;
  readonly items: AsyncIterable<object>;
}

/** @throws ProblemError `export.too-many-rows` */
export async function sendList(response: Response, format: ListFormat, list: List): Promise<void> {
  await (format === 'csv' ? sendCsv(response, list) : sendWorkbook(response, list));
}

type Cells = readonly (string | number | null)[];

const headingsOf = ({ columns, language }: List): readonly string[] =>
  columns.map((column) => headingOf(column, language));

const cellsOf = (item: object, { columns }: List): Cells =>
  columns.map((column) => cellOf((item as Readonly<Record<string, unknown>>)[column]));

/** Row after row as they are read, no faster than the caller takes them. */
async function sendCsv(response: Response, list: List): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  let rows: Cells[] = [headingsOf(list)];
  const flush = async (): Promise<void> => {
    const text = stringify(rows, { delimiter: ';', record_delimiter: '\r\n' });
    const isFirst = !response.headersSent;
    // Only now: what the first page refuses is still answered as a problem.
    if (isFirst) announce(response, 'csv', list);
    rows = [];
    const takesMore = response.write(isFirst ? BYTE_ORDER_MARK + text : text);
    if (!takesMore && !gone.signal.aborted) await once(response, 'drain', { signal: gone.signal });
  };
  for await (const item of list.items) {
    if (gone.signal.aborted) return;
    rows.push(cellsOf(item, list));
    if (rows.length >= ROWS_AT_A_TIME) await flush();
  }
  await flush();
  response.end();
}

async function sendWorkbook(response: Response, list: List): Promise<void> {
  const rows: Cells[] = [];
  for await (const item of list.items) {
    if (rows.length === MOST_ROWS_OF_A_WORKBOOK) throw httpProblem('export.too-many-rows');
    rows.push(cellsOf(item, list));
  }
  const headings = headingsOf(list).map((value) => ({ value, fontWeight: 'bold' as const }));
  const data = [headings, ...rows.map((cells) => cells.map((value) => (value === null ? null : { value })))];
  const file = await writeXlsxFile(data, { stickyRowsCount: 1 }).toBuffer();
  announce(response, 'xlsx', list);
  response.end(file);
}

function announce(response: Response, format: ListFormat, { name }: List): void {
  response.setHeader('Content-Type', MEDIA_TYPES[format]);
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
}
