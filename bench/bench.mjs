/** `npm run bench`: measures Diarium beside its peers and writes docs/benchmarks.md. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from '../scripts/prepare.mjs';

requireNode();
ensureInstalled();
const hook = join(root, 'bench', 'harness', 'typescript.cjs');
const main = join(root, 'bench', 'main.ts');
const child = spawn(process.execPath, ['--require', hook, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends it to both; the child ends its servers and then itself.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
