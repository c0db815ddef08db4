import { closeInTime } from './close-in-time';

describe('what is closed when the interface ends', () => {
  it('once kept it waiting for as long as the database was away', async () => {
    expect(await closeInTime(() => new Promise(() => undefined), 20)).toBe(false);
  });

  it('is waited for, and its failure told', async () => {
    expect(await closeInTime(async () => undefined, 30_000)).toBe(true);
    await expect(closeInTime(() => Promise.reject(new Error('broken')), 30_000)).rejects.toThrow('broken');
  });
});
