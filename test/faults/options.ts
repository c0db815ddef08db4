import { parseArgs } from 'node:util';
import { numberAboveZero, wholeNumberOf } from '../support/usage';

export const USAGE = `npm run faults -- [--rounds 200] [--minutes 60] [--lanes 2] [--rounds-on-ground 10] [--seed 1234]
npm run faults -- --http [--minutes 10] [--clerks 16] [--seed 1234]
  --rounds            how many rounds are played
  --minutes           how long rounds are begun; with --http how long faults happen
  --lanes             how many rounds go on at a time, each on servers of its own
  --rounds-on-ground  how many rounds are played on servers before they are replaced
  --seed              the same plan again; without it another one each time
  --http              faults under requests to the interface instead of rounds
  --clerks            how many callers ask at a time
`;

export interface FaultOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly seed: number;
  readonly lanes: number;
  readonly roundsOnGround: number;
  readonly http: boolean;
  readonly clerks: number;
}

const MINUTES = { inRounds: '60', overHttp: '10' };

/** @throws Error for what it does not understand */
export function readFaultOptions(args: readonly string[]): FaultOptions {
  const { values } = parseArgs({
    args: [...args],
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
  const { http, minutes = http ? MINUTES.overHttp : MINUTES.inRounds } = values;
  return {
    http,
    rounds: wholeNumberOf('rounds', values.rounds, 1),
    seconds: numberAboveZero('minutes', minutes) * 60,
    seed: wholeNumberOf('seed', values.seed, 0),
    lanes: wholeNumberOf('lanes', values.lanes, 1),
    roundsOnGround: wholeNumberOf('rounds-on-ground', values['rounds-on-ground'], 1),
    clerks: wholeNumberOf('clerks', values.clerks, 1),
  };
}
