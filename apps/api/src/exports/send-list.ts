import { once } from 'node:events';
import { type Language } from '@diarium/config';
import { type Response } from 'express';
import { goneFrom } from '../http/gone';
import { cellOf } from './cells';
import { valueIn } from './columns';
import { csvWriter } from './csv';
import { headingOf } from './headings';
import { type Cells, type ListWriter } from './list-writer';
import { workbookWriter } from './workbook';

export const LIST_FORMATS = ['csv', 'xlsx'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const writers: Readonly<Record<ListFormat, (headings: readonly string[]) => ListWriter>> = {
  csv: csvWriter,
  xlsx: workbookWriter,
};

const ROWS_AT_A_TIME = 200;

export interface List {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly language: Language;
  readonly items: AsyncIterable<object>;
}

const cellsOf = (item: object, { columns }: List): Cells =>
  columns.map((column) => cellOf(valueIn(item, column)));

/** Row after row as they are read, no faster than the caller takes them. */
export async function sendList(response: Response, format: ListFormat, list: List): Promise<void> {
  const gone = goneFrom(response);
  const writer = writers[format](list.columns.map((column) => headingOf(column, list.language)));
  let rows: Cells[] = [];
  const flush = async (): Promise<void> => {
    // Only now: what the first page refuses is still answered as a problem.
    const first = response.headersSent ? [] : begin(response, format, { list, writer });
    const parts = [...first, ...writer.rows(rows)];
    rows = [];
    if (!send(response, parts) && !gone.aborted) await once(response, 'drain', { signal: gone });
  };
  for await (const item of list.items) {
    if (gone.aborted) return;
    rows.push(cellsOf(item, list));
    if (rows.length >= ROWS_AT_A_TIME) await flush();
  }
  await flush();
  send(response, writer.end());
  response.end();
}

/** False where the caller is to take what is on its way first. */
function send(response: Response, parts: readonly Uint8Array[]): boolean {
  let takesMore = true;
  for (const part of parts) takesMore = response.write(part);
  return takesMore;
}

function begin(
  response: Response,
  format: ListFormat,
  { list, writer }: { readonly list: List; readonly writer: ListWriter },
): readonly Uint8Array[] {
  response.setHeader('Content-Type', MEDIA_TYPES[format]);
  response.setHeader('Content-Disposition', `attachment; filename="${list.name}.${format}"`);
  return writer.begin();
}
