import fc from 'fast-check';
import { BACK_OFF, countedAddress, waitAfter } from './back-off';

describe('waiting after failed attempts', () => {
  it('begins after some that are free, doubles, and has an end', () => {
    const waits = [4, 5, 6, 7, 8, 11, 12, 1000].map((failures) => waitAfter(failures, BACK_OFF.account));
    expect(waits).toEqual([0, 10, 20, 40, 80, 640, 900, 900]);
  });

  it('is never shorter after more failures', () => {
    fc.assert(
      fc.property(fc.nat(5000), (failures) => {
        for (const back of Object.values(BACK_OFF))
          expect(waitAfter(failures + 1, back)).toBeGreaterThanOrEqual(waitAfter(failures, back));
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is counted as %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});
