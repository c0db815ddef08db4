import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseListRules } from './case-lists/case-list.rules';
import { importRules } from './import.rules';

const specs = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'))
  .join('\n');

const rules = Object.entries({ ...importRules, ...caseListRules });

const placeholders = (text: string): string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();

describe('what the importer refuses', () => {
  it('is proved by a test for each code', () => {
    const unproved = rules.filter(([code]) => !specs.includes(`${code}'`));
    expect(unproved.map(([code]) => code)).toEqual([]);
  });

  it('says the same in Swedish and English', () => {
    for (const [, { sv, en }] of rules) expect(placeholders(sv)).toEqual(placeholders(en));
  });
});
