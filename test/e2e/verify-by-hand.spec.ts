import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { parseBundle, parseVerifierKey, verifyBundle } from '@diarium/verifier';

const root = projectRoot();
const example = join(root, 'examples/proof');
const page = readFileSync(join(root, 'docs/verify-by-hand.md'), 'utf8');
const script = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines).join('');
const tools = ['bash', 'jq', 'openssl', 'sha256sum', 'xxd', 'base64'];
const areAtHand = tools.every((tool) => spawnSync(tool, ['--version']).error === undefined);
const itByHand = areAtHand ? it : it.skip;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diarium-by-hand-'));
  cpSync(example, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

const byHand = (): string =>
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

describe('the example bundle', () => {
  it('is proved by the verifier, against its key and the checkpoint beside it', () => {
    const read = (name: string) => readFileSync(join(example, name), 'utf8');
    const keys = [parseVerifierKey(read('keys.txt')) ?? fail('no key')];
    const bundle = parseBundle(read('GNU-6-2022.json'));
    expect(verifyBundle(bundle, { keys, checkpoint: read('checkpoint.txt') }).findings).toEqual([]);
  });

  itByHand('is proved by hand, as the page says', () => {
    expect(byHand()).toContain('Signature Verified Successfully');
  });

  itByHand.each([
    ['data', '"data": {', '"data": { "added": 1,'],
    ['record', '"recordedAt": "2', '"recordedAt": "3'],
    ['checkpoint', '\\n244\\n', '\\n243\\n'],
  ])('is not proved by hand when a byte of its %s was changed', (_, from, to) => {
    const file = join(folder, 'GNU-6-2022.json');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    expect(byHand).toThrow();
  });
});

function fail(why: string): never {
  throw new Error(why);
}
