import { parseArgs } from 'node:util';
import { reportText } from './report-text';
import { runFaults } from './run-faults';
import { isClean } from './tally';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    lanes: { type: 'string', default: '2' },
    'rounds-on-ground': { type: 'string', default: '10' },
  },
});

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  say(`seed ${values.seed}`);
  const report = await runFaults({
    rounds: Number(values.rounds),
    seconds: Number(values.minutes) * 60,
    seed: Number(values.seed),
    lanes: Number(values.lanes),
    roundsOnGround: Number(values['rounds-on-ground']),
    onRound: say,
    signal: stop.signal,
  });
  say(reportText(report));
  process.exitCode = isClean(report) ? 0 : 1;
}

void main();
