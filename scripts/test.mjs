/** `npm test`: every check of the project, with a total at the end. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, ensureBuilt, ensureInstalled, requireNode, root, say } from './prepare.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'diarium-checks-'));
const results = join(scratch, 'jest.json');

const checks = {
  formatting: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  types: ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  'import rules': [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'test',
  ],
  'unit, contract and e2e tests': ['jest/bin/jest.js', '--json', `--outputFile=${results}`],
};

requireNode();
ensureInstalled();
say('Checking formatting, lint, types and import rules, then running the unit, contract and e2e tests.');

// Lint takes as long as the other checks together, and there are seldom fewer than two cores.
const [lint, ...others] = await Promise.all([
  check('lint'),
  (async () => [await check('formatting'), await check('types'), await check('import rules')])(),
]);
ensureBuilt();
const tests = (await check('unit, contract and e2e tests')) ? 'passed' : 'failed';

const checked = [lint, ...others.flat()];
const total = testTotals();
const passed = total.passed + checked.filter(Boolean).length;
const failed = total.failed + checked.filter((ok) => !ok).length;
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && tests === 'passed' ? 0 : 1);

async function check(name) {
  const started = Date.now();
  const { status, output } = await run(checks[name]);
  say(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) say(output);
  return status === 0;
}

function run([script, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin(script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** A suite that does not even load counts as one failure. */
function testTotals() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
