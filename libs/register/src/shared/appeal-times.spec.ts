import fc from 'fast-check';
import { lastDayForAppeal, lastDayOfStandstill } from './appeal-times';
import { after } from './partial-day';
import { isWorkingDay } from './working-days';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => after('1990-01-01', { days }));

describe('the last day for appeal', () => {
  it('KL 13:5: is three weeks after the first', () => {
    expect(lastDayForAppeal('2022-11-14')).toBe('2022-12-05');
  });

  it.each([
    ['a Saturday', '2022-11-12', '2022-12-05'],
    ['a Sunday', '2022-11-13', '2022-12-05'],
    ['Christmas Eve, followed by the Christmas holidays', '2021-12-03', '2021-12-27'],
    ['New Year’s Eve, followed by New Year’s Day on a Saturday', '2021-12-10', '2022-01-03'],
    ['Epiphany', '2021-12-16', '2022-01-07'],
    ['Good Friday, followed by Easter', '2022-03-25', '2022-04-19'],
    ['Midsummer Eve', '2022-06-03', '2022-06-27'],
    ['the National Day', '2022-05-16', '2022-06-07'],
  ])('1930:173: moves to the next working day from %s', (_, from, last) => {
    expect(lastDayForAppeal(from)).toBe(last);
  });

  it('1930:173: is always a working day, three weeks away or the first one after that', () => {
    fc.assert(
      fc.property(day, (from) => {
        const last = lastDayForAppeal(from);
        const threeWeeks = after(from, { weeks: 3 });
        expect(isWorkingDay(last)).toBe(true);
        expect(last >= threeWeeks).toBe(true);
        for (let between = threeWeeks; between < last; between = after(between, { days: 1 }))
          expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });
});

describe('the standstill after an award', () => {
  const sent = (on: string, electronically = true) => ({ on, electronically });

  it('LOU 20:1: is 10 days where everyone was notified electronically, else 15', () => {
    expect(lastDayOfStandstill([sent('2022-11-14')])).toBe('2022-11-24');
    expect(lastDayOfStandstill([sent('2022-11-14'), sent('2022-11-14', false)])).toBe('2022-11-29');
  });

  it('LOU 20:1: begins when the last one was notified', () => {
    expect(lastDayOfStandstill([sent('2022-11-15'), sent('2022-11-14')])).toBe('2022-11-25');
    expect(lastDayOfStandstill([])).toBeUndefined();
  });
});
