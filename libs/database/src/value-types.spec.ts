import { types } from 'pg';
import { valueTypes } from './value-types';

const parse = (type: number, text: string): unknown =>
  (valueTypes.getTypeParser as (type: number) => (text: string) => unknown)(type)(text);

describe('values from PostgreSQL', () => {
  it('are numbers for bigint while a number is exact, and digits beyond', () => {
    expect(parse(types.builtins.INT8, '-9007199254740991')).toBe(-9_007_199_254_740_991);
    expect(parse(types.builtins.INT8, '9007199254740993')).toBe('9007199254740993');
    expect(parse(1016, '{1,NULL,9007199254740993}')).toEqual([1, null, '9007199254740993']);
  });

  it('are text for days, which have no time zone', () => {
    expect(parse(types.builtins.DATE, '2026-03-29')).toBe('2026-03-29');
    expect(parse(1182, '{2026-03-29,NULL}')).toEqual(['2026-03-29', null]);
  });

  it('are what pg makes of them for other types', () => {
    expect(parse(types.builtins.BOOL, 't')).toBe(true);
    expect(parse(types.builtins.TIMESTAMPTZ, '2026-03-29 01:00:00+00')).toEqual(
      new Date('2026-03-29T01:00:00Z'),
    );
    expect(parse(types.builtins.NUMERIC, '1.10')).toBe('1.10');
  });
});
