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

/** Where the README says that the interface is. */
const ADDRESS = 'http://127.0.0.1:4000';
/** The interface, from `npm start` on. */
let server;
/** Of the session, once somebody has signed in. */
let csrfToken = '';

/**
 * Times at which something was recorded differ from run to run: those of this run's day. So do the secrets of a session,
 * its end, and how far the views and policies are behind.
 */
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
const settled = (text) =>
  text
    .replaceAll('\r', '')
    .replaceAll(new RegExp(`${today} \\d\\d:\\d\\d`, 'g'), '2026-11-22 10:00')
    .replace(/"csrfToken":"[^"]+"/, '"csrfToken":"…"')
    .replaceAll(/"recordedAt":"[^"]+"/g, '"recordedAt":"2026-11-22T09:00:00.000Z"')
    .replace(/"endsAt":"[^"]+"/, '"endsAt":"2026-11-22T19:00:00.000Z"')
    .replaceAll(/"(lag|policyLag)":\d+/g, '"$1":0');

/** What the shell is given: the README's command with the address, the files and the secrets of this run. */
const shellOf = (command) =>
  command
    .replaceAll(ADDRESS, server?.address ?? ADDRESS)
    .replaceAll(/-([bc]) cookies\b/g, `-$1 "${join(dataDir, 'cookies')}"`)
    .replace(/"demo-registrar", "password": "…"/, `"demo-registrar", "password": "${server?.password}"`)
    .replaceAll('X-CSRF-Token: …', `X-CSRF-Token: ${csrfToken}`)
    .replace(/^npm start$/, 'npm run diarium -- start')
    .replace(/^npm run diarium --/, `"${process.execPath}" "${join(root, 'dist/apps/cli/main.js')}"`);

async function output(command) {
  const shell = shellOf(command);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', shell], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  if (command === 'npm start') server = await serve();
  csrfToken = /"csrfToken":"([^"]+)"/.exec(stdout)?.[1] ?? csrfToken;
  // What a command that succeeds says beside its answer is how far it is and how long it took.
  return settled(`${stdout}${status === 0 ? '' : stderr}`.trimEnd());
}

/** What `npm start` goes on to: the interface over the same register with the demo accounts, until it is told to stop. */
async function serve() {
  const child = spawn(process.execPath, [join(root, 'dist/apps/api/main.js'), '--demo'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Read to its end: a server that can no longer say what it has to say breaks down.
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The interface did not start.\n${said}`)));
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const address = /Serving (http:\/\/[^/\s]+)/.exec(said)?.[1];
      // The accounts are told at once, when the last of them is there.
      const password = /^ +demo-registrar +(\S+)\n/m.exec(said)?.[1];
      if (address && password) resolve({ child, address, password });
    });
  });
}

async function filled(block) {
  // A command goes on on the next line where a line ends with a backslash.
  const commands = block.match(/^\$ .*(?:(?<=\\)\n.*)*$/gm) ?? [];
  let text = '';
  for (const given of commands) {
    const position = text.match(/(?<="position":)\d+/g)?.at(-1);
    // What waits for a position waits for the one that was answered just before.
    const command = given.replace(/(?<=[?&]after=)\d+/, (number) => position ?? number);
    text += `${command}\n${await output(command.slice(2))}\n`;
  }
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
