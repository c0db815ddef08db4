import { type Cells, type SheetProblem } from './sheet';

/** The rows of a sheet of a workbook. Empty rows are left out. */
export async function readXlsx(content: Uint8Array, sheet: number): Promise<readonly Cells[] | SheetProblem> {
  // Loaded here: few lists are workbooks.
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(content), sheet);
    return rows.flatMap((row, index) => {
      const values = row.map(textOf);
      return values.some(Boolean) ? [{ line: index + 1, values }] : [];
    });
  } catch (error) {
    return { line: 1, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A day is written as the register writes it, whatever the workbook shows. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}
