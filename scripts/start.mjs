/**
 * `npm start`: sets everything up, shows the register, filled with the example dossiers the first time, and serves the
 * HTTP interface until it is stopped. A register that holds the examples alone gets accounts to look at it with.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

requireNode();
ensureInstalled();
ensureBuilt();

const shown = await run('cli', ['start', ...process.argv.slice(2)]);
process.exit(shown === 0 ? await run('api', ['--demo']) : shown);

async function run(app, words) {
  const program = join(root, 'dist/apps', app, 'main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...words], { stdio: 'inherit' });
  const stop = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  const [code, signal] = await once(child, 'exit');
  for (const name of ['SIGINT', 'SIGTERM']) process.off(name, stop);
  return signal ? 1 : (code ?? 1);
}
