import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical';
import { leafContent, leafRecord } from './leaf';

describe('canonical JSON', () => {
  it('orders members and writes numbers and strings as in the examples of RFC 8785', () => {
    const given: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"€$\u000F\nA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonical(given)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const ordered = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(ordered) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ]);
    expect(ordered).toBe('{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"\u{1f600}":0,"\ufb33":0}');
  });

  it('is what another implementation makes of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [undefined, Infinity, NaN, { a: undefined }, [() => 0]])
      expect(() => canonical(value)).toThrow(TypeError);
  });
});

describe('the content of a leaf', () => {
  it('is the canonical JSON of its record', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat(), (stream, type, revision) => {
        const event = {
          id: 'e',
          stream,
          revision,
          type,
          version: 1,
          occurredAt: 'o',
          recordedAt: 'r',
          data: {},
          metadata: {},
        };
        const record = leafRecord(event, revision);
        expect(leafContent(record)).toBe(canonical(record));
      }),
    );
  });

  it('does not depend on the order in which a store gives members back', () => {
    const event = {
      id: 'e',
      stream: 's',
      revision: 0,
      type: 'T',
      version: 1,
      occurredAt: 'o',
      recordedAt: 'r',
      metadata: {},
    };
    const one = leafRecord({ ...event, data: { a: 1, b: [{ c: 2, d: 3 }] } }, 0);
    const other = leafRecord({ ...event, data: { b: [{ d: 3, c: 2 }], a: 1 } }, 0);
    expect(one).toEqual(other);
    expect(one).not.toEqual(leafRecord({ ...event, data: { a: 1, b: [{ c: 2, d: 4 }] } }, 0));
  });
});
