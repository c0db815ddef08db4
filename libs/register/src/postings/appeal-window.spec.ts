import fc from 'fast-check';
import { after } from '../shared/partial-day';
import { appealWindow, type UpOnBoard } from './appeal-window';

const up = (from: string, down: string | null = null): UpOnBoard => ({ up: from, down });

describe('the window for appeal', () => {
  it('KL 9:32, 13:5: begins when the last of all boards carries the notice', () => {
    expect(appealWindow([[up('2022-11-14')], []])).toBeUndefined();
    expect(appealWindow([[up('2022-11-14')], [up('2022-11-16')]])).toEqual({
      start: '2022-11-16',
      last: '2022-12-07',
    });
  });

  it('KL 8:12: stands when a notice comes down after the last day', () => {
    expect(appealWindow([[up('2022-11-14', '2022-12-06')]])).toEqual({
      start: '2022-11-14',
      last: '2022-12-05',
    });
  });

  it('KL 8:12: is gone when a notice comes down on the last day or before, and starts anew when it is up again', () => {
    expect(appealWindow([[up('2022-11-14', '2022-12-05')]])).toBeUndefined();
    const again = [up('2022-11-14', '2022-11-20'), up('2022-11-21')];
    expect(appealWindow([again, [up('2022-11-14')]])).toEqual({ start: '2022-11-21', last: '2022-12-12' });
  });

  it('KL 8:12: needs the notice again on a board that took it down while the window began anew elsewhere', () => {
    const again = [up('2022-11-14', '2022-11-20'), up('2022-11-21')];
    expect(appealWindow([again, [up('2022-11-14', '2022-12-06')]])).toBeUndefined();
  });

  it('there is none without a board', () => {
    expect(appealWindow([])).toBeUndefined();
  });

  it('KL 9:32: is never shorter than three weeks with all boards up, however many there are', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => after('2022-01-01', { days }));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 15 }), (days) => {
        const window = appealWindow(days.map((on) => [up(on)]));
        for (const on of days) {
          expect(window!.start >= on).toBe(true);
          expect(window!.last >= after(on, { weeks: 3 })).toBe(true);
        }
        expect(days).toContain(window!.start);
      }),
    );
  });
});
