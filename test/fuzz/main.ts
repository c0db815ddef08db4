import { announceTestServer, startThrowAwayServer } from '@diarium/database/testing';
import { dossiersAndMeeting } from '../support/example-content';
import { openTestApi } from '../support/open-test-api';
import { understood } from '../support/usage';
import { identifyCaller } from './callers';
import { fuzz, type FuzzReport } from './fuzz';
import { growthIn, megabytesInUse } from './memory';
import { readFuzzRun, USAGE } from './options';

const SAMPLES = 20;
/** A request hangs that is not answered by then, on a machine that does much else too. */
const PATIENCE_MS = 60_000;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Says what was found, how far it has come, so many times in all, and remembers how much memory was in use then. */
class Progress {
  readonly samples: number[] = [];
  private told = 0;
  private readonly begun = Date.now();

  constructor(private readonly wanted: number) {}

  readonly hear = (soFar: FuzzReport): void => {
    for (const finding of soFar.findings.slice(this.told)) say(finding);
    this.told = soFar.findings.length;
    if (soFar.requests < ((this.samples.length + 1) * this.wanted) / SAMPLES) return;
    this.samples.push(megabytesInUse());
    const { requests, findings, slowestMs, slowest } = soFar;
    say(
      `${requests} requests, ${this.seconds()} s, ${this.samples.at(-1)} MB in use, ` +
        `${findings.length} findings, slowest answer ${(slowestMs / 1000).toFixed(1)} s (${slowest.slice(0, 100)})`,
    );
  };

  seconds(): number {
    return Math.round((Date.now() - this.begun) / 1000);
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const run = understood(args, { usage: USAGE, read: () => readFuzzRun(args) });
  if (!run) return;
  const { requests, seed } = run;
  const server = await startThrowAwayServer();
  announceTestServer(server.url);
  const api = await openTestApi({}, process.stderr, {
    content: dossiersAndMeeting,
    identify: [identifyCaller],
  });
  say(`seed ${seed}`);
  const progress = new Progress(requests);
  const report = await fuzz({
    root: new URL(api.url).origin,
    ...run,
    patienceMs: PATIENCE_MS,
    onProgress: progress.hear,
  });
  const growth = growthIn(progress.samples);
  if (growth) say(growth);
  say(`${report.requests} requests in ${progress.seconds()} s: ${JSON.stringify(report.statuses)}`);
  say(`slowest answer: ${Math.round(report.slowestMs)} ms, ${report.slowest.slice(0, 300)}`);
  say(`${report.findings.length} findings`);
  await api.drop();
  await server.stop();
  process.exitCode = report.findings.length === 0 && !growth ? 0 : 1;
}

void main();
