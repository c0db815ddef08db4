import { type Row } from './figure';

const HEAD = ['what', 'Diarium', 'beside it', 'ratio', 'required', ''];

/** The lines as a Markdown table that is also readable as it stands. */
export function renderTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head, ...body] = cells.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

function cellsOf({ what, ours, peer = '', ratio = '', required = '', isMet }: Row): string[] {
  const verdict = isMet === undefined ? '' : isMet ? 'met' : 'missed';
  return [what, ours, peer, ratio, required, verdict];
}
