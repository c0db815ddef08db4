import { isKnown, type Shown } from './blocks';
import { fitColumns } from './fit-columns';
import { unbroken, widthOf, wrap } from './wrap';

const GAP = '  ';

type Cells = readonly (readonly string[])[];

/** Lines of a table: columns are told apart by space, and the head from the rows by a rule. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly Shown[])[],
  width: number,
): string[] {
  const cells = rows.map((row) => row.map(shown));
  const widths = fit([head, ...cells], width);
  const rule = '─'.repeat(widths.reduce((sum, it) => sum + it, GAP.length * (widths.length - 1)));
  return [...drawRow(head, widths), rule, ...cells.flatMap((row) => drawRow(row, widths))];
}

/** Lines of rows without a head: labels and what they say. */
export function renderRows(rows: readonly (readonly Shown[])[], width: number): string[] {
  const cells = rows.map((row) => row.map(shown));
  const widths = fit(cells, width);
  return cells.flatMap((row) => drawRow(row, widths));
}

const shown = (value: Shown): string => (isKnown(value) ? String(value) : '–');

function fit(rows: Cells, width: number): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const needs = Array.from({ length: count }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? '');
    return {
      widest: longest(texts.flatMap((text) => text.split('\n'))),
      widestWord: longest(texts.flatMap(unbroken)),
    };
  });
  return fitColumns(needs, width - GAP.length * (count - 1));
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 1);

/** A row takes as many lines as its highest cell. */
function drawRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, column) => wrap(row[column] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => padded(lines[line] ?? '', widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
