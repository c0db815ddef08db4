/**
 * Keeps the README's output real: each `console` block holds commands and what they print, on a register of its own.
 * Without arguments it writes the blocks anew; with `--check` it ends with 1 when one is not what the command prints.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, root, say } from './prepare.mjs';

const file = join(root, 'README.md');
const dataDir = mkdtempSync(join(tmpdir(), 'diarium-readme-'));
const environment = {
  ...process.env,
  DATABASE_URL: '',
  EVENTSTORE_URL: '',
  DIARIUM_DATA_DIR: dataDir,
  DIARIUM_ACTOR: 'Eva Berg',
  DIARIUM_ROLE: 'registrar',
  DIARIUM_LANGUAGE: 'sv',
  DIARIUM_HTTP_PORT: '0',
};

/** Where the README says that the interface is, and where it is while this runs. */
const ADDRESS = 'http://127.0.0.1:4000';
let server;

/**
 * Times at which something was recorded differ from run to run: those of this run's day. So does how far the views are
 * behind an interface that has just started.
 */
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
const settled = (text) =>
  text
    .replaceAll(new RegExp(`${today} \\d\\d:\\d\\d`, 'g'), '2026-11-22 10:00')
    .replace(/"lag":\d+/, '"lag":0');

async function output(command) {
  if (command.startsWith('curl ')) server ??= await serve();
  const shell = command
    .replaceAll(ADDRESS, server?.address ?? ADDRESS)
    .replace(/^npm start$/, 'npm run diarium -- start')
    .replace(/^npm run diarium --/, `"${process.execPath}" "${join(root, 'dist/apps/cli/main.js')}"`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', shell], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  // What a command that succeeds says beside its answer is how far it is and how long it took.
  return settled(`${stdout}${status === 0 ? '' : stderr}`.trimEnd());
}

/** The interface over the same register, until it is told to stop. */
async function serve() {
  const child = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Read to its end: a server that can no longer say what it has to say breaks down.
  const address = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('The interface did not start.')));
    child.stderr.on('data', (chunk) => {
      const found = /Serving (http:\/\/[^/\s]+)/.exec(String(chunk))?.[1];
      if (found) resolve(found);
    });
  });
  return { child, address };
}

async function filled(block) {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  let text = '';
  for (const command of commands) text += `${command}\n${await output(command.slice(2))}\n`;
  return text;
}

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const isToRun = (part) => part.startsWith('```console\n') && (hasCurl || !part.includes('\n$ curl '));

ensureBuilt();
const readme = readFileSync(file, 'utf8');
let real = '';
for (const part of readme.split(/(^```console\n[\s\S]*?^```$)/m))
  real += isToRun(part) ? `\`\`\`console\n${await filled(part)}\`\`\`` : part;
if (server) {
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
}
rmSync(dataDir, { recursive: true, force: true });

if (!process.argv.includes('--check')) writeFileSync(file, real);
else if (real !== readme) {
  const [is, should] = [readme.split('\n'), real.split('\n')];
  const line = should.findIndex((text, index) => text !== is[index]);
  say(`README.md, line ${line + 1}, is not what the command prints. Run: node scripts/readme.mjs`);
  say(`  it says:        ${is[line]}`);
  say(`  it should say:  ${should[line]}`);
  process.exit(1);
}
