import Table from 'cli-table3';
import { isKnown, type Shown } from './blocks';
import { fitColumns } from './fit-columns';
import { unbroken, widthOf, wrap } from './wrap';

const GAP = '  ';

/** No frame: columns are told apart by space, and the head from the rows by a rule. */
const NO_FRAME = Object.fromEntries(
  ['top', 'bottom', 'left', 'right'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((part) => [side + part, '']),
  ),
);
const CHARS = { ...NO_FRAME, mid: '─', 'mid-mid': '──', middle: GAP };

type Cells = readonly (readonly string[])[];

/** Lines of a table with a head. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly Shown[])[],
  width: number,
): string[] {
  const cells = rows.map((row) => row.map(shown));
  return draw([...head], cells, fit([head, ...cells], width));
}

/** Lines of rows without a head: labels and what they say. */
export function renderRows(rows: readonly (readonly Shown[])[], width: number): string[] {
  const cells = rows.map((row) => row.map(shown));
  return draw([], cells, fit(cells, width));
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

const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf));

function draw(head: readonly string[], rows: Cells, widths: readonly number[]): string[] {
  const wrapped = (row: readonly string[]): string[] =>
    row.map((cell, column) => wrap(cell, widths[column] ?? 1).join('\n'));
  const table = new Table({
    head: wrapped(head),
    colWidths: [...widths],
    chars: CHARS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...rows.map(wrapped));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
