import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { after, daysAfter, isDay, isPartialDay } from './partial-day';

const days = fc
  .integer({ min: 0, max: 150_000 })
  .map((nth) => Temporal.PlainDate.from('1700-01-01').add({ days: nth }).toString());

describe('days', () => {
  it('exist where the calendar has them', () => {
    fc.assert(fc.property(days, (day) => isDay(day)));
    for (const none of ['2023-02-29', '2024-02-30', '2022-04-31', '2022-13-01', '2022-00-10', '2022-01-00'])
      expect([none, isPartialDay(none)]).toEqual([none, false]);
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2022-11')).toBe(false);
  });

  it('are counted on as the calendar counts them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
        expect(daysAfter(day, count)).toBe(after(day, { days: count }));
      }),
    );
  });
});
