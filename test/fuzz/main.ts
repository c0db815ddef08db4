import { parseArgs } from 'node:util';
import { announceTestServer, startThrowAwayServer } from '@diarium/database/testing';
import { openTestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';
import { EVERY_ROLE } from './every-role';
import { fuzz } from './fuzz';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    'at-once': { type: 'string', default: '16' },
  },
});

const MOST_MEGABYTES = 1500;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const megabytes = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

async function main(): Promise<void> {
  const server = await startThrowAwayServer();
  announceTestServer(server.url);
  const api = await openTestApi();
  api.actAs(EVERY_ROLE);
  await establishGnu(api.register);
  const seed = Number(values.seed);
  say(`seed ${seed}`);
  const begun = Date.now();
  const report = await fuzz({
    root: new URL(api.url).origin,
    requests: Number(values.requests),
    seed,
    atOnce: Number(values['at-once']),
  });
  for (const finding of report.findings) say(finding);
  const seconds = (Date.now() - begun) / 1000;
  say(`${report.requests} requests in ${seconds.toFixed(0)} s: ${JSON.stringify(report.statuses)}`);
  say(`${report.findings.length} findings; ${megabytes()} MB at the end`);
  await api.drop();
  await server.stop();
  process.exitCode = report.findings.length === 0 && megabytes() < MOST_MEGABYTES ? 0 : 1;
}

void main();
