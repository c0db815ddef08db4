import 'reflect-metadata';
import { projectRoot, readSettings } from '@diarium/config';
import { openProvenRegister } from '@diarium/audit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processTerminal } from './output/terminal';
import { run } from './run';

const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };

void run(process.argv.slice(2), {
  terminal: processTerminal(),
  version: manifest.version,
  readSettings,
  openRegister: openProvenRegister,
}).then((exit) => {
  process.exitCode = exit;
});
