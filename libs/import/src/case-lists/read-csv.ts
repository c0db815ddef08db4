import { CsvError, parse } from 'csv-parse/sync';
import { type Cells, type SheetProblem } from './sheet';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** The rows of a CSV file with the line on which each begins. Empty rows are left out. */
export function readCsv(content: Uint8Array | string): readonly Cells[] | SheetProblem {
  const text = typeof content === 'string' ? content : decoded(content);
  try {
    let line = 1;
    const rows: Cells[] = [];
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: false,
      // Each record becomes a row as it is read: the records are not kept beside the rows.
      on_record: (record: readonly string[], { lines }) => {
        const values = record.map((value) => value.trim());
        if (values.some(Boolean)) rows.push({ line, values });
        line = lines + 1;
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return { line: lines ?? 1, reason: error.message };
  }
}

/** UTF-8, or Windows-1252 where it is not: the two in which Swedish lists are exported. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The one that stands most often in the headings, outside quotes. */
function delimiterOf(text: string): string {
  const headings =
    text
      .replaceAll(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n/)
      .find((line) => line.trim()) ?? '';
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
