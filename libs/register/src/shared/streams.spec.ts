import { committeeOf, keyOf, yearOf } from './streams';

describe('the name of a stream', () => {
  it.each([
    ['case-GNU-2022-6', 'GNU-2022-6', 'GNU', 2022],
    ['meeting-GNU-2022.2', 'GNU-2022.2', 'GNU', 2022],
    ['committee-GNU', 'GNU', 'GNU', Number.NaN],
    ['proof-log', 'log', 'log', Number.NaN],
    ['strange', 'strange', 'strange', Number.NaN],
  ])('%s tells what it is about, of which committee and year', (stream, key, committee, year) => {
    expect([keyOf(stream), committeeOf(stream), yearOf(stream)]).toEqual([key, committee, year]);
  });
});
