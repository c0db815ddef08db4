import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cellOf, csvOf } from './csv';

describe('A cell of an export', () => {
  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
    'that looks like a formula (%j) is text to a spreadsheet',
    (text) => {
      expect(cellOf(text)).toBe(`'${text}`);
    },
  );

  it.each([
    ['Hjälpmedel', 'Hjälpmedel'],
    [-4287, '-4287'],
    [null, ''],
    [undefined, ''],
    [{ a: 1 }, '{"a":1}'],
  ])('that is %j stands as it is', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it('comes back from a reader of CSV, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const text = csvOf(
          rows.map(([a, b]) => ({ a, b })),
          ['a', 'b'],
          { withHead: true },
        );
        const [head, ...cells] = parse(text, { recordDelimiter: '\r\n' });
        expect(head).toEqual(['a', 'b']);
        expect(cells).toEqual(rows.map((row) => row.map(cellOf)));
      }),
    );
  });
});
