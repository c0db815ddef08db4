import { parseArgs } from 'node:util';
import { httpReportText } from './http/http-tally';
import { HTTP_FAULTS, runHttpFaults } from './http/run-http-faults';
import { reportText } from './report-text';
import { runFaults } from './run-faults';
import { isClean } from './tally';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    lanes: { type: 'string', default: '2' },
    'rounds-on-ground': { type: 'string', default: '10' },
    http: { type: 'boolean', default: false },
    clerks: { type: 'string', default: '16' },
  },
});

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  say(`seed ${values.seed}`);
  process.exitCode = (values.http ? await overHttp(stop.signal) : await inRounds(stop.signal)) ? 0 : 1;
}

async function inRounds(signal: AbortSignal): Promise<boolean> {
  const report = await runFaults({
    rounds: Number(values.rounds),
    seconds: Number(values.minutes ?? 60) * 60,
    seed: Number(values.seed),
    lanes: Number(values.lanes),
    roundsOnGround: Number(values['rounds-on-ground']),
    onRound: say,
    signal,
  });
  say(reportText(report));
  return isClean(report);
}

async function overHttp(signal: AbortSignal): Promise<boolean> {
  const tally = await runHttpFaults({
    seconds: Number(values.minutes ?? 10) * 60,
    seed: Number(values.seed),
    clerks: Number(values.clerks),
    faults: HTTP_FAULTS,
    pauseMs: 5000,
    onFault: (fault, { acknowledged, findings }) =>
      say(`${fault}; ${acknowledged} acknowledged, ${findings.length} findings`),
    signal,
  });
  say(httpReportText(tally));
  return tally.findings.length === 0;
}

void main();
