import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { after } from './partial-day';
import { backToWorkingDay, isWorkingDay, nextWorkingDay } from './working-days';

const FIRST = '1950-01-01';
const DAYS = Temporal.PlainDate.from(FIRST).until('2150-12-31').days;
const day = fc.nat(DAYS).map((days) => after(FIRST, { days }));
const year = fc.integer({ min: 1950, max: 2150 });

/** Easter Sunday by the anonymous Gregorian computation, independent of the library. */
function easter(of: number): string {
  const a = of % 19;
  const [b, c] = [Math.floor(of / 100), of % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${of}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

describe('a working day', () => {
  it.each([
    ['2025-01-01', 'New Year’s Day'],
    ['2025-01-06', 'Epiphany'],
    ['2025-04-18', 'Good Friday'],
    ['2025-04-21', 'Easter Monday'],
    ['2025-05-01', 'May Day'],
    ['2025-05-29', 'Ascension Day'],
    ['2025-06-06', 'National Day'],
    ['2025-06-20', 'Midsummer Eve'],
    ['2024-06-21', 'Midsummer Eve'],
    ['2025-12-24', 'Christmas Eve'],
    ['2025-12-25', 'Christmas Day'],
    ['2025-12-26', 'Boxing Day'],
    ['2025-12-31', 'New Year’s Eve'],
    ['2025-11-01', 'All Saints’ Day, a Saturday'],
    ['2025-11-02', 'a Sunday'],
    ['2004-05-31', 'Whit Monday until 2004'],
  ])('is not %s, %s', (on) => {
    expect(isWorkingDay(on)).toBe(false);
  });

  it.each([
    ['2025-06-09', 'Whit Monday from 2005 on'],
    ['2003-06-06', '6 June before it was a public holiday'],
    ['2025-04-17', 'Maundy Thursday'],
    ['2025-04-30', 'Walpurgis Night'],
    ['2025-10-31', 'the eve of All Saints’ Day'],
    ['2026-01-05', 'Twelfth Night'],
    ['2025-12-23', 'the day before Christmas Eve'],
  ])('is %s, %s', (on) => {
    expect(isWorkingDay(on)).toBe(true);
  });

  it('is never a Saturday or a Sunday', () => {
    fc.assert(
      fc.property(day, (on) => {
        if (Temporal.PlainDate.from(on).dayOfWeek > 5) expect(isWorkingDay(on)).toBe(false);
      }),
    );
  });

  it('is never Good Friday, Easter Monday or Ascension Day of any year', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(-2, 1, 39), (of, days) => {
        expect(isWorkingDay(after(easter(of), { days }))).toBe(false);
      }),
    );
  });

  it('is never Midsummer Eve, Christmas Eve or New Year’s Eve of any year (1930:173)', () => {
    fc.assert(
      fc.property(year, (of) => {
        const friday = [19, 20, 21, 22, 23, 24, 25]
          .map((june) => `${of}-06-${june}`)
          .find((on) => Temporal.PlainDate.from(on).dayOfWeek === 5);
        expect([friday ?? '', `${of}-12-24`, `${of}-12-31`].map(isWorkingDay)).toEqual([false, false, false]);
      }),
    );
  });

  it('comes within five days of any day, after it and before it', () => {
    fc.assert(
      fc.property(day, (on) => {
        const next = nextWorkingDay(on);
        expect(isWorkingDay(next)).toBe(true);
        expect(on <= next && next <= after(on, { days: 5 })).toBe(true);
        for (let between = on; between < next; between = after(between, { days: 1 }))
          expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });

  it('is where days counted back end, at or before the day that they lead to', () => {
    fc.assert(
      fc.property(day, fc.nat(60), (on, daysBefore) => {
        const back = backToWorkingDay(on, daysBefore);
        const then = after(on, { days: -daysBefore });
        expect(isWorkingDay(back)).toBe(true);
        expect(back <= then && then <= after(back, { days: 5 })).toBe(true);
        if (isWorkingDay(then)) expect(back).toBe(then);
      }),
    );
  });

  it('KL 13:5: a last day on Midsummer Eve is moved to the Monday after', () => {
    expect(nextWorkingDay('2025-06-20')).toBe('2025-06-23');
    expect(nextWorkingDay('2025-12-24')).toBe('2025-12-29');
    expect(nextWorkingDay('2025-06-19')).toBe('2025-06-19');
  });
});
