import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Rule } from '@diarium/event-store';
import { capabilities } from '@diarium/register';

const rules = capabilities.flatMap((capability) => Object.entries<Rule>(capability.rules));
const sources = join(__dirname, '../../libs/register/src');

const specs = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(sources, name), 'utf8'))
  .join('\n');

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the rules of the register', () => {
  it('have codes of their own', () => {
    const codes = rules.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(rules)('%s is proved by a test that names it', (code) => {
    expect(specs.includes(`'${code}'`)).toBe(true);
  });

  it.each(rules)('%s names its section and says the same in Swedish and English', (_, rule) => {
    expect(rule.section).toMatch(/^(D|.*\d.*)$/);
    expect(placeholders(rule.sv)).toEqual(placeholders(rule.en));
  });
});
