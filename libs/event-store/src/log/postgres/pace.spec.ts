import { Pace } from './pace';

/** A pace after flights that each took so many milliseconds. */
function paceAfter(flights: readonly number[], appends: number): Pace {
  const clock = jest.spyOn(performance, 'now');
  const pace = new Pace();
  let now = 0;
  for (const ms of flights) {
    const departedAt = now;
    clock.mockReturnValue((now += ms));
    pace.landed(appends, departedAt);
  }
  clock.mockRestore();
  return pace;
}

const many = (ms: number): number[] => Array.from({ length: 50 }, () => ms);

describe('the pace of commits', () => {
  it('lets nobody follow before it knows the server', () => {
    expect(new Pace().letsFollow(64, 64)).toBe(false);
  });

  it('lets many follow where the server is quick, and not a few', () => {
    const quick = paceAfter(many(1.5), 64);
    expect(quick.letsFollow(32, 32)).toBe(true);
    expect(quick.letsFollow(16, 16)).toBe(true);
    expect(quick.letsFollow(8, 56)).toBe(false);
  });

  it('has everyone share a commit that is slow, also when it was quick before', () => {
    expect(paceAfter(many(12), 64).letsFollow(64, 64)).toBe(false);
    expect(paceAfter([...many(1.5), ...many(12)], 64).letsFollow(64, 64)).toBe(false);
    expect(paceAfter(many(2), 16).letsFollow(16, 0)).toBe(false);
  });

  it('does not count the time for which a flight waited behind another', () => {
    const clock = jest.spyOn(performance, 'now');
    const pace = new Pace();
    for (let now = 1; now < 50; now += 1) {
      clock.mockReturnValue(now);
      // Departed long ago: one flight lands each millisecond.
      pace.landed(32, now - 10);
    }
    clock.mockRestore();
    expect(pace.letsFollow(32, 32)).toBe(true);
  });
});
