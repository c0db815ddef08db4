import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(__dirname, '../../docs/access.md'), 'utf8');

/** The cells of a table of docs/access.md, without its heading. */
export function accessTable(name: string): readonly (readonly string[])[] {
  const [, after = ''] = text.split(`<!-- table: ${name} -->`);
  const lines = after.trimStart().split('\n');
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
