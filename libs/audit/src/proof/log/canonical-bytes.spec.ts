import { canonical } from '@diarium/verifier';
import fc from 'fast-check';
import { CanonicalBytes } from './canonical-bytes';

const bytes = new CanonicalBytes();

/** Canonical JSON from the bytes of a text, which stand between others. */
function ofBytes(text: string): string | undefined {
  const page = Buffer.from(`"[{${text}}]"`);
  const found = bytes.of(page, { from: 3, to: page.length - 3 });
  return found && Buffer.from(found).toString();
}

const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' });
const names = fc.constantFrom('a', 'ab', 'b', '', 'a b', 'å', 'a!', '1', '10', '__proto__', '€');
const plain = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.integer(),
  fc.string({ unit: fc.constantFrom('a', 'å', '😀', '"', '\\', '\n', '\t', '{', ',', '\u007f', '\u2028') }),
);
const { events: asEventsHoldIt } = fc.letrec<{ events: unknown }>((tie) => ({
  events: fc.oneof(
    { maxDepth: 4 },
    plain,
    fc.array(tie('events'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(names, tie('events')), { selector: ([name]) => name, maxLength: 6 })
      .map((members) => Object.fromEntries(members)),
  ),
}));

describe('canonical JSON from bytes', () => {
  it('is what is made of the value, for everything as events hold it', () => {
    fc.assert(
      fc.property(asEventsHoldIt, (value) => {
        expect(ofBytes(JSON.stringify(value))).toBe(canonical(value));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same or nothing for any JSON, however it is written', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom(0, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        expect([undefined, canonical(JSON.parse(text))]).toContain(ofBytes(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '{"a":1,"a":2}',
    '{"b":1,"a":2,"b":1}',
    '{"\ufb33":0,"\u{1f600}":0}',
    String.raw`{"b":1,"\u0061":2}`,
    String.raw`{"b":1,"\"":2}`,
    String.raw`"\u00e5"`,
    String.raw`"\/"`,
    '1.0',
    '-0',
    '1e2',
    '12345678901234567890',
    ' 1',
    '{ "a":1}',
    '[1, 2]',
    `${'['.repeat(100)}${']'.repeat(100)}`,
    `{${Array.from({ length: 100 }, (_, nth) => `"n${100 - nth}":0`).join(',')}}`,
  ])('leaves to values what may have to be written otherwise: %s', (text) => {
    expect(ofBytes(text)).toBeUndefined();
  });

  it('gives nothing for what ends too early or goes on', () => {
    for (const text of ['', '-', '"a', '"\\', '{"a":1', '{"a"}', '[1,', '{"a":1,}', '1 2', '{1:2}'])
      expect(bytes.of(Buffer.from(text), { from: 0, to: text.length })).toBeUndefined();
  });

  it('takes an event that is larger than any before', () => {
    const value = { z: 'å'.repeat(300_000), a: { c: 'x'.repeat(200_000), b: 1 } };
    expect(ofBytes(JSON.stringify(value))).toBe(canonical(value));
  });
});
