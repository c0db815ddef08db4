import { validateSync } from 'class-validator';
import { IsAmount, IsKey } from './fields';

class Costs {
  @IsAmount() amount!: unknown;
}

const takes = (amount: unknown): boolean => validateSync(Object.assign(new Costs(), { amount })).length === 0;

describe('an amount', () => {
  it('that is written with an exponent is refused, and does not stop the check', () => {
    expect([1e-7, -2e-323, 1e300].map(takes)).toEqual([false, false, false]);
  });

  it('has three decimals at most', () => {
    expect([169_000, -4287.125, 0].map(takes)).toEqual([true, true, true]);
    expect([0.0001, Number.NaN, '5', null].map(takes)).toEqual([false, false, false, false]);
  });
});

class Keyed {
  @IsKey() key!: string;
}

it('a key that was too long for the name of a stream is refused with its field, and not by the log', () => {
  const problemsOf = (key: string): number => validateSync(Object.assign(new Keyed(), { key })).length;
  expect(['a'.repeat(90), 'a'.repeat(91)].map(problemsOf)).toEqual([0, 1]);
});
