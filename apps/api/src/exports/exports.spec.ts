import { routeTables } from '../routes';
import { cellOf } from './cells';
import { columnsOf } from './columns';
import { headingOf, swedishHeadings } from './headings';

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
