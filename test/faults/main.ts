import { understood } from '../support/usage';
import { httpReportText } from './http/http-tally';
import { HTTP_FAULTS, runHttpFaults } from './http/run-http-faults';
import { type FaultOptions, readFaultOptions, USAGE } from './options';
import { reportText } from './report-text';
import { runFaults } from './run-faults';
import { isClean } from './tally';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const options = understood(args, { usage: USAGE, read: () => readFaultOptions(args) });
  if (!options) return;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  say(`seed ${options.seed}`);
  const isSound = await (options.http ? overHttp : inRounds)(options, stop.signal);
  process.exitCode = isSound ? 0 : 1;
}

async function inRounds(options: FaultOptions, signal: AbortSignal): Promise<boolean> {
  const report = await runFaults({ ...options, onRound: say, signal });
  say(reportText(report));
  return isClean(report);
}

async function overHttp({ seconds, seed, clerks }: FaultOptions, signal: AbortSignal): Promise<boolean> {
  const tally = await runHttpFaults({
    ...{ seconds, seed, clerks, signal },
    faults: HTTP_FAULTS,
    pauseMs: 5000,
    onFault: (fault, { acknowledged, findings }) =>
      say(`${fault}; ${acknowledged} acknowledged, ${findings.length} findings`),
  });
  say(httpReportText(tally));
  return tally.findings.length === 0;
}

void main();
