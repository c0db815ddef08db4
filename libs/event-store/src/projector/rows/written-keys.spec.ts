import fc from 'fast-check';
import { WrittenKeys } from './written-keys';

describe('the keys that a table was given', () => {
  it('are never taken for keys that it was not given', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 200 }), (keys) => {
        const written = new WrittenKeys();
        for (const key of keys) written.add(key);
        expect(keys.every((key) => written.mayHold(key))).toBe(true);
      }),
    );
  });

  it('are told from every higher number, where they are numbers', () => {
    const written = new WrittenKeys();
    for (let n = 1; n <= 20_000; n += 1) written.add(String(n));
    const higher = Array.from({ length: 5_000 }, (_, nth) => String(20_001 + nth));
    expect(higher.filter((key) => written.mayHold(key))).toEqual([]);
    expect(['1', '19999', '20000'].every((key) => written.mayHold(key))).toBe(true);
  });

  it('are told from nearly all others, however many there come to be', () => {
    const written = new WrittenKeys();
    for (let n = 0; n < 60_000; n += 1) written.add(`GNU-2022-${n}`);
    let mistaken = 0;
    for (let n = 0; n < 10_000; n += 1) if (written.mayHold(`GNU-2023-${n}`)) mistaken += 1;
    expect(mistaken).toBeLessThan(200);
    expect(written.mayHold('GNU-2022-59999')).toBe(true);
  });
});
