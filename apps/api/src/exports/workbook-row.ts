import { type Cells } from './list-writer';

/** Excel takes a file for damaged in which a cell has more. */
const LONGEST_TEXT = 32_767;

/** What XML 1.0 has no place for: the control characters below U+0020 but tab and line breaks, and two that are none. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A row of a sheet, the first of which is 1; the cells of headings are bold. */
export function rowXml(cells: Cells, row: number, isHeading = false): string {
  const style = isHeading ? ' s="1"' : '';
  const all = cells.map((cell, column) => cellXml(cell, ` r="${lettersOf(column)}${row}"${style}`));
  return `<row r="${row}">${all.join('')}</row>`;
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
function lettersOf(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell: Cells[number], attributes: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c${attributes}><v>${cell}</v></c>`;
  // A text, whatever it looks like: nothing in it is ever computed.
  return `<c${attributes} t="inlineStr"><is><t xml:space="preserve">${textXml(String(cell))}</t></is></c>`;
}

function textXml(text: string): string {
  const whole = text.replaceAll(NOT_IN_XML, '');
  const isLong = whole.length > LONGEST_TEXT;
  const cut = isLong ? `${whole.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…` : whole;
  return cut.replaceAll(/[&<>]/g, (letter) => entities[letter] ?? letter);
}
