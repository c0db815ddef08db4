import { Pace } from './pace';

const { signal } = new AbortController();
const never = (): Promise<never> => new Promise(() => undefined);

describe('the pace of what follows the log', () => {
  it('does not rest while nothing in large steps is under way, and after it', async () => {
    const pace = new Pace(1e6);
    await pace.rest(signal);
    await pace.inLargeSteps(() => Promise.resolve());
    expect(await pace.rest(signal)).toBeUndefined();
  });

  it('rests in large steps until someone waits, or the work is done', async () => {
    const pace = new Pace(1e6);
    let end: () => void = () => undefined;
    const work = pace.inLargeSteps(() => new Promise<void>((resolve) => (end = resolve)));
    const rested = pace.rest(signal);
    expect(await Promise.race([rested, Promise.resolve('resting')])).toBe('resting');
    await pace.whileWaiting(() => rested);
    const again = pace.rest(signal);
    end();
    await Promise.all([work, again]);
  });

  it('does not rest while someone waits', async () => {
    const pace = new Pace(1e6);
    void pace.inLargeSteps(never);
    expect(await pace.whileWaiting(() => pace.rest(signal))).toBeUndefined();
  });

  it('rests no longer than it may', async () => {
    const pace = new Pace(1);
    void pace.inLargeSteps(never);
    expect(await pace.rest(signal)).toBeUndefined();
  });
});
