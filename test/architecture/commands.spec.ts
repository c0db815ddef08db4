import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

describe('the commands of package.json', () => {
  // Seen: npm was ended, its shell ended, and the server that it had started went on without either.
  it('let no shell stand between npm and a server, which would go on when npm is ended', () => {
    expect(scripts.start).toBe('exec node scripts/start.mjs');
  });
});
