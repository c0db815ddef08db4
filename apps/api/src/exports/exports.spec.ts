import readXlsxFile from 'read-excel-file/node';
import { openApiDocument } from '../openapi/document';
import { columnsOfPart } from '../openapi/part-paths';
import { type Schema } from '../openapi/schema';
import { cellOf } from './cells';
import { columnsOf, valueIn } from './columns';
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
    const columns = operations.flatMap(
      ({ operationId }) => columnsOf(operationId) ?? columnsOfPart(operationId) ?? [],
    );
    const names = [...new Set(columns)].flatMap((column) =>
      column.split('.').slice(column.includes('.') ? 1 : 0),
    );
    expect(names.filter((name) => !swedishHeadings[name])).toEqual([]);
    expect(headingOf('dispatchedOn', 'en')).toBe('Dispatched on');
  });

  it('has a column for each thing in an object that every row has, and no JSON in a cell', () => {
    const columns = columnsOf('ReadSupervisionMatrix') ?? [];
    expect(columns).toEqual(
      expect.arrayContaining(['answers.reportedBack.answer', 'answers.reportedBack.on']),
    );
    expect(headingOf('answers.reportedBack.on', 'sv')).toBe('Återrapporterad, dag');
    expect(headingOf('byAge.under-3-months', 'en')).toBe('Under 3 months');
    const row = { answers: { reportedBack: { answer: 'yes', on: '2022-11-07' } }, party: null };
    expect(['answers.reportedBack.on', 'party.name'].map((it) => valueIn(row, it))).toEqual([
      '2022-11-07',
      undefined,
    ]);
  });

  it('was refused of goals, the supervision matrix, attendance, erasures and tokens: every list is to be had as one', () => {
    const lists = operations.filter(({ responses }) => {
      const answer = responses?.[200]?.content?.['application/json']?.schema;
      return answer && isList(answer);
    });
    expect(lists.length).toBeGreaterThan(40);
    const withoutFile = lists.filter(({ responses }) => !responses?.[200]?.content?.['text/csv']);
    // A feed has its own order and end, and is followed by programs.
    expect(withoutFile.map(({ operationId }) => operationId)).toEqual(['ReadPublicFeed']);
  });
});

interface Operation {
  readonly operationId: string;
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

const document = openApiDocument();
const operations = Object.values(document.paths).flatMap((methods) => {
  const { get } = methods as { readonly get?: Operation };
  return get ? [get] : [];
});

const schemas = document.components.schemas;
const resolved = (schema: Schema): Schema =>
  typeof schema.$ref === 'string' ? resolved(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
const isRows = (schema: Schema): boolean => {
  const { type, items } = resolved(schema);
  return type === 'array' && resolved(items as Schema).properties !== undefined;
};

/** Objects, or something that holds objects under `items`, or that has one list of objects and plain values alone. */
function isList(answer: Schema): boolean {
  if (isRows(answer)) return true;
  const fields = Object.entries((resolved(answer).properties ?? {}) as Readonly<Record<string, Schema>>);
  const rows = fields.filter(([, field]) => isRows(field));
  if (fields.some(([name, field]) => name === 'items' && resolved(field).type === 'array')) return true;
  const isPlain = (field: Schema): boolean =>
    ['number', 'integer', 'boolean'].includes(String(resolved(field).type));
  return rows.length === 1 && fields.every(([, field]) => isRows(field) || isPlain(field));
}
