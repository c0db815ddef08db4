import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const script = join(__dirname, '../../scripts/readme.mjs');

describe('the README', () => {
  it('shows what its commands print', async () => {
    const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']);
    expect(stderr).not.toContain('is not what the command prints');
  }, 300_000);
});
