/** What every entry does first: the right Node, the packages of the lock file, a build of today's sources. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [MAJOR, MINOR] = [20, 19];
const APPS = ['cli', 'projector', 'api', 'verifier'];

export function say(text) {
  process.stderr.write(`${text}\n`);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  say(`Diarium needs Node ${MAJOR}.${MINOR} or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages when they are missing or older than the lock file. */
export function ensureInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing packages …');
  // `npm ci` refuses a lock file that was made where the optional packages of other platforms are not to be had.
  run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds the applications when a source has changed since the last build. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.built-from');
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Building …');
  for (const app of APPS) {
    const built = spawnSync(process.execPath, [bin('@nestjs/cli/bin/nest.js'), 'build', app], {
      cwd: root,
      encoding: 'utf8',
    });
    if (built.status !== 0) {
      say(`${built.stdout}${built.stderr}`);
      process.exit(1);
    }
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

export const bin = (path) => join(root, 'node_modules', path);

function run(command, args) {
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [
    'nest-cli.json',
    'tsconfig.json',
    'package-lock.json',
    ...sourcesIn('apps'),
    ...sourcesIn('libs'),
  ])
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}
