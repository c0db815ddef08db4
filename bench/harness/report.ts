import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';

const BEGIN = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

/** Puts the figures of a full run into docs/benchmarks.md; what is said around them stays. */
export function writeReport(table: string, conditions: readonly string[]): void {
  const file = join(projectRoot(), 'docs', 'benchmarks.md');
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before === -1 || after === -1) throw new Error(`${file} has no place for the figures.`);
  const figures = `${table}\n\n${conditions.map((line) => `- ${line}`).join('\n')}\n`;
  writeFileSync(file, `${text.slice(0, before + BEGIN.length)}\n\n${figures}\n${text.slice(after)}`);
}
