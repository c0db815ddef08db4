import fc from 'fast-check';
import { narrowedTo } from './narrowed';
import { isToken, newToken } from './token-format';

describe('a token', () => {
  it('says what it is, and is never the same twice', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(token).toMatch(/^diarium_[\w-]{43}_[0-9a-f]{8}$/);
      expect(isToken(token)).toBe(true);
    }
  });

  it('is refused without a look into the database when a character of it is another', () => {
    const token = newToken();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: token.length - 1 }),
        fc.constantFrom(...'aB3-_z'),
        (at, letter) => {
          fc.pre(token[at] !== letter);
          expect(isToken(token.slice(0, at) + letter + token.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it.each(['', 'diarium_', 'Bearer x', 'x'.repeat(10_000)])('is not just any text: %s', (text) => {
    expect(isToken(text)).toBe(false);
  });
});

describe('a token with some of the user’s roles', () => {
  const registrar = { role: 'registrar', committee: 'GNU', party: null } as const;
  const chair = { role: 'chair', committee: 'GNU', party: null } as const;
  const eva = { id: 'e1', name: 'Eva', grants: [registrar] };

  it('has no role that the user has lost since', () => {
    expect(narrowedTo([registrar, chair], eva).grants).toEqual([registrar]);
    expect(narrowedTo([chair], eva).grants).toEqual([]);
    expect(narrowedTo([], eva).grants).toEqual([]);
  });

  it('has all of them, also later ones, where none is named', () => {
    expect(narrowedTo(null, eva)).toBe(eva);
  });
});
