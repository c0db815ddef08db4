import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

let folder: string;
let said: string;

const verify = (...words: string[]) => {
  said = '';
  const tell = (text: string) => (said += text);
  return run(words, { out: tell, err: tell });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diarium-verify-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('diarium-verify', () => {
  it('explains itself', () => {
    expect(verify('--help')).toBe(0);
    expect(said).toContain('diarium-verify <file>');
  });

  it.each([
    [[], 'Give one file.'],
    [['one.json', 'two.json'], 'Give one file.'],
    [['missing.json'], 'ENOENT'],
    [['one.json', '--quorum', 'many'], '--quorum takes'],
    [['one.json', '--language', 'de'], '--language takes'],
    [['one.json', '--nonsense'], 'nonsense'],
  ])('refuses %j and says why', (words, why) => {
    expect(verify(...words)).toBe(2);
    expect(said).toContain(why);
  });

  it('refuses a file that is no bundle, and a key that is none', () => {
    const file = join(folder, 'bundle.json');
    writeFileSync(file, '{"format":"diarium-bundle/1"}');
    expect(verify(file)).toBe(2);
    expect(said).toContain('subject is no text');
    const bundle = { subject: 's', madeAt: 'm', checkpoint: 'c', earlier: null, leaves: null };
    const lists = { keys: [], successions: [], streams: [], events: [], series: [] };
    writeFileSync(file, JSON.stringify({ format: 'diarium-bundle/1', ...bundle, ...lists }));
    expect(verify(file, '--key', 'none')).toBe(2);
    expect(said).toContain('"none" is neither a file nor a key.');
    expect(verify(file, '--json')).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      isProved: false,
      findings: [{ code: 'bundle.checkpoint-malformed' }],
    });
  });
});
