import { isKnown, isStill, rangeIn } from './byte-range';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-4', { first: 0, last: 4 }],
    ['bytes=5-', { first: 5, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=8-100', { first: 8, last: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=-', undefined],
    ['lines=0-1', undefined],
    [undefined, undefined],
  ])('%s of ten bytes', (header, range) => {
    expect(rangeIn(header, 10)).toEqual(range);
  });

  it('counts only for the file of which one has a part', () => {
    expect([isStill('"a"', undefined), isStill('"a"', '"a"'), isStill('"a"', '"b"')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isKnown('"a"', '"b", W/"a"'), isKnown('"a"', '*'), isKnown('"a"', undefined)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
