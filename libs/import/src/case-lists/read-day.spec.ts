import { readDay } from './read-day';
import { readNumber } from './read-number';

describe('a day of an old list', () => {
  it.each([
    ['2019-03-01', 'YYYY-MM-DD', '2019-03-01'],
    ['1/3 2019', 'D/M YYYY', '2019-03-01'],
    ['01.03.2019', 'DD.MM.YYYY', '2019-03-01'],
    ['190301', 'YYMMDD', '2019-03-01'],
    ['990301', 'YYMMDD', '1999-03-01'],
    ['2019', 'D/M YYYY', '2019'],
    ['2019-03', 'D/M YYYY', '2019-03'],
    ['30/2 2019', 'D/M YYYY', undefined],
    ['mars 2019', 'D/M YYYY', undefined],
  ])('%s by %s is %s', (text, format, expected) => {
    expect(readDay(text, format)).toBe(expected);
  });
});

describe('a number of an old register', () => {
  it.each([
    ['GNU/6/2022', '{prefix}/{serial}/{year}', { prefix: 'GNU', serial: 6, year: 2022 }],
    ['KS 2018/0124', '{prefix} {year}/{serial}', { prefix: 'KS', serial: 124, year: 2018 }],
    ['2018-18', '{year}-{serial}', { prefix: undefined, serial: 18, year: 2018 }],
    ['GNU/0/2022', '{prefix}/{serial}/{year}', undefined],
    ['GNU/6', '{prefix}/{serial}/{year}', undefined],
  ])('%s by %s is taken apart', (text, pattern, expected) => {
    expect(readNumber(text, pattern)).toEqual(expected);
  });
});
