import { AGE_CLASSES, ageClassOf, ageInDays } from './case-age';

describe('the age of a case', () => {
  it.each([
    ['2022-11-07', 0, 'under-3-months'],
    ['2022-08-08', 91, 'under-3-months'],
    ['2022-08-07', 92, '3-to-6-months'],
    ['2022-05-07', 184, '6-to-12-months'],
    ['2021-11-07', 365, '1-to-2-years'],
    ['2020-11-07', 730, 'over-2-years'],
    ['2002-01-01', 7615, 'over-2-years'],
  ])('since %s it is %i days: %s', (since, days, ageClass) => {
    expect(ageInDays(since, '2022-11-07')).toBe(days);
    expect(ageClassOf(since, '2022-11-07')).toBe(ageClass);
    expect(AGE_CLASSES).toContain(ageClass);
  });

  it('counts a year from a leap day to the last of February', () => {
    expect(ageClassOf('2024-02-29', '2025-02-27')).toBe('6-to-12-months');
    expect(ageClassOf('2024-02-29', '2025-03-01')).toBe('1-to-2-years');
  });
});
