import 'reflect-metadata';
import { projectRoot, readSettings } from '@diarium/config';
import { openProvenRegister } from '@diarium/audit';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processTerminal } from './output/terminal';
import { run } from './run';

const MOST_PRINTED = 16 * 1024 * 1024;

/** With what this process was started with; what it says beside its answer is not heard. */
const alongside = (words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const program = [...process.execArgv, process.argv[1] ?? '', ...words];
    execFile(process.execPath, program, { maxBuffer: MOST_PRINTED }, (_, printed) => resolve(printed));
  });

const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };

void run(process.argv.slice(2), {
  terminal: processTerminal(),
  version: manifest.version,
  readSettings,
  openRegister: openProvenRegister,
  alongside,
}).then((exit) => {
  process.exitCode = exit;
});
