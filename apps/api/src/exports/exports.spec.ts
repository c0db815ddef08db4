import readXlsxFile from 'read-excel-file/node';
import { routeTables } from '../routes';
import { cellOf } from './cells';
import { columnsOf } from './columns';
import { headingOf, swedishHeadings } from './headings';
import { type Cells, type ListWriter } from './list-writer';
import { workbookWriter } from './workbook';

/** All parts of a workbook with these rows, some at a time. */
function bytesOf(writer: ListWriter, rows: readonly Cells[], atATime = 2): Buffer {
  const parts = [...writer.begin()];
  for (let at = 0; at < rows.length; at += atATime) parts.push(...writer.rows(rows.slice(at, at + atATime)));
  return Buffer.concat([...parts, ...writer.end()]);
}

describe('a workbook', () => {
  it('goes on in a further sheet where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, n) => [n, `rad ${n}`]);
    const sheets = await readXlsxFile(bytesOf(workbookWriter(['Nr', 'Text'], 3), rows));
    expect(sheets.map(({ data }) => data)).toEqual([
      [
        ['Nr', 'Text'],
        [0, 'rad 0'],
        [1, 'rad 1'],
      ],
      [
        ['Nr', 'Text'],
        [2, 'rad 2'],
        [3, 'rad 3'],
      ],
      [
        ['Nr', 'Text'],
        [4, 'rad 4'],
      ],
    ]);
  });

  it('holds any text, as far as a cell can hold it', async () => {
    const odd = ['<å & ä>', 'a\u0000\u0008b', '\ud800', `${'x'.repeat(32_765)}😀😀`];
    const [sheet] = await readXlsxFile(bytesOf(workbookWriter(['Text']), [odd, [null, -1.5]]));
    expect(sheet?.data.slice(1)).toEqual([
      ['<å & ä>', 'ab', '\ufffd', `${'x'.repeat(32_765)}…`],
      [null, -1.5, null, null],
    ]);
  });

  it('gives out what it has made while there is more to come', () => {
    const writer = workbookWriter(['Text']);
    const rows = Array.from({ length: 200 }, (_, n) => [`${n * 7919} ${Math.sin(n)}`]);
    let given = 0;
    writer.begin();
    for (let round = 0; round < 100; round += 1) for (const part of writer.rows(rows)) given += part.length;
    const rest = writer.end().reduce((sum, part) => sum + part.length, 0);
    expect(given).toBeGreaterThan(rest);
  });
});

describe('a list as a file', () => {
  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\t=1', '\r=1'])('never computes %j', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
    expect(cellOf([text, 'b'])).toBe(`'${text}, b`);
  });

  it('keeps numbers as numbers, nothing as nothing, and lists in one cell', () => {
    expect([
      cellOf(-5),
      cellOf(null),
      cellOf(undefined),
      cellOf(['a', 'b']),
      cellOf({ day: '2022-11-07' }),
    ]).toEqual([-5, null, null, 'a, b', '{"day":"2022-11-07"}']);
  });

  it('has a heading in Swedish for every column of every list', () => {
    const columns = routeTables.flatMap(({ routes }) =>
      routes.flatMap(({ kind, message }) => (kind === 'query' ? (columnsOf(message.name) ?? []) : [])),
    );
    expect([...new Set(columns)].filter((column) => !swedishHeadings[column])).toEqual([]);
    expect(headingOf('dispatchedOn', 'en')).toBe('Dispatched on');
  });
});
