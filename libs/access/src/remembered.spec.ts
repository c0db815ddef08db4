import { setImmediate as nextTurn } from 'node:timers/promises';
import { Remembered } from './remembered';

const FRESH_MS = 2000;

describe('what was looked up', () => {
  let now = 0;
  const looks: { key: string; answer: (value: string | undefined) => void; fail: (error: Error) => void }[] =
    [];
  let remembered: Remembered<string>;

  beforeEach(() => {
    now = 10_000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    looks.length = 0;
    const look = (key: string) =>
      new Promise<string | undefined>((answer, fail) => looks.push({ key, answer, fail }));
    remembered = new Remembered(look, FRESH_MS);
  });

  afterEach(() => jest.restoreAllMocks());

  const known = async (value: string) => {
    const asked = remembered.get('eva');
    looks.at(-1)?.answer(value);
    await asked;
  };

  it('is looked up once for all who ask at the same time', async () => {
    const asked = [remembered.get('eva'), remembered.get('eva'), remembered.get('kim')];
    expect(looks.map(({ key }) => key)).toEqual(['eva', 'kim']);
    looks[0]?.answer('Eva');
    looks[1]?.answer('Kim');
    expect(await Promise.all(asked)).toEqual(['Eva', 'Eva', 'Kim']);
  });

  it('holds for its time and no longer, counted from when it was looked up', async () => {
    const asked = remembered.get('eva');
    now += 900;
    looks[0]?.answer('Eva');
    await asked;
    now += 50;
    expect(await remembered.get('eva')).toBe('Eva');
    now += FRESH_MS - 950 + 1;
    void remembered.get('eva');
    expect(looks).toHaveLength(2);
  });

  it('is looked up anew before its time is over, and nobody waits for that', async () => {
    await known('Eva');
    now += FRESH_MS / 2 + 1;
    expect(await remembered.get('eva')).toBe('Eva');
    expect(await remembered.get('eva')).toBe('Eva');
    expect(looks).toHaveLength(2);
    looks[1]?.answer('Eva Berg');
    await nextTurn();
    expect(await remembered.get('eva')).toBe('Eva Berg');
  });

  it('is not brought back by a look that began before it was forgotten', async () => {
    await known('Eva');
    now += FRESH_MS / 2 + 1;
    await remembered.get('eva');
    remembered.forget('eva');
    looks[1]?.answer('as it was');
    await nextTurn();
    const asked = remembered.get('eva');
    expect(looks).toHaveLength(3);
    looks[2]?.answer('as it is');
    expect(await asked).toBe('as it is');
  });

  it('is asked for again at once where nothing was there, or looking failed', async () => {
    const nobody = remembered.get('eva');
    looks[0]?.answer(undefined);
    expect(await nobody).toBeUndefined();
    const failed = remembered.get('eva');
    looks[1]?.fail(new Error('The server is gone.'));
    await expect(failed).rejects.toThrow('gone');
    void remembered.get('eva');
    expect(looks).toHaveLength(3);
  });
});
