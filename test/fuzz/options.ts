import { parseArgs } from 'node:util';
import { wholeNumberOf } from '../support/usage';

export const USAGE = `npm run fuzz -- [--requests 100000] [--at-once 16] [--seed 1234]
  --requests  how many requests are sent
  --at-once   how many of them are under way at a time
  --seed      the same requests again; without it others each time
`;

export interface FuzzRun {
  readonly requests: number;
  readonly seed: number;
  readonly atOnce: number;
}

/** @throws Error for what it does not understand */
export function readFuzzRun(args: readonly string[]): FuzzRun {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      'at-once': { type: 'string', default: '16' },
    },
  });
  return {
    requests: wholeNumberOf('requests', values.requests, 1),
    seed: wholeNumberOf('seed', values.seed, 0),
    atOnce: wholeNumberOf('at-once', values['at-once'], 1),
  };
}
