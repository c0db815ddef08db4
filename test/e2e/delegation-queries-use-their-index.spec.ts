import { openDataSource } from '@diarium/database';
import { type QueryRouting } from '@diarium/event-store';
import {
  ListDelegatedDecisions,
  listDelegatedDecisions,
  ListNumbers,
  listNumbers,
  ListUnfinishedAssignments,
  listUnfinishedAssignments,
  readModels,
  ReadNumbers,
  readNumbers,
} from '@diarium/register';
import { type DataSource } from 'typeorm';
import { openTestRegister, type TestRegister } from '../support/open-test-register';
import { fillTable, waysOf } from './query-plans.fixture';

const ROWS = 20_000;

const committee = `'C' || n % 20`;
const year = `2010 + n / 20 % 10`;
const ofYear = `${committee} || '-' || ${year}`;
const day = `(date '2010-01-01' + n % 5000)::text`;

const rows = {
  delegated_list: `jsonb_build_object('key', ${ofYear} || '-D' || n, 'committee', ${committee}, 'year', ${year},
    'number', n, 'basis', 'order', 'by', 'b', 'as', 'a', 'on', ${day}, 'case', 'C' || n % 2000, 'heading', 'h',
    'text', 't', 'appeal', 'LOU', 'ends', 'reported', 'endBy', ${day},
    'state', case n % 50 when 0 then 'open' else 'reported' end, 'searchable', 'beslut ' || md5(n::text))`,
  assignment_list: `jsonb_build_object('key', ${committee} || '|u' || n, 'committee', ${committee},
    'assignment', 'u' || n, 'giver', 'g', 'title', 't', 'given', ${day}, 'day', ${day}, 'dues', '[]'::jsonb,
    'reports', '[]'::jsonb)`,
  number_series: `jsonb_build_object('key', ${ofYear} || '-' || n || '/document', 'committee', ${committee},
    'year', ${year}, 'kind', 'document', 'case', ${ofYear} || '-' || n, 'serial', n, 'first', 1, 'last', 3,
    'count', 3, 'ranges', '[[1,3]]'::jsonb, 'doubles', '[]'::jsonb, 'findings', 0)`,
  number_mark: `jsonb_build_object('key', ${ofYear} || '/case/' || n, 'series', ${ofYear} || '/case',
    'committee', ${committee}, 'year', ${year}, 'kind', 'case', 'number', n, 'mark', 'annulled', 'on', ${day})`,
};

const in2012 = { committee: 'C3', year: 2012 };

type Asked = readonly [routing: QueryRouting, query: object];
const asked = <Query extends object>(
  routing: QueryRouting,
  queryClass: new () => Query,
  fields: Partial<Query>,
): Asked => [routing, Object.assign(new queryClass(), fields)];
const delegated = (fields: Partial<ListDelegatedDecisions>): Asked =>
  asked(listDelegatedDecisions, ListDelegatedDecisions, fields);

const expected: readonly [string, Asked, readonly string[]][] = [
  ['the delegated decisions', delegated({}), ['delegated_list (on, key)']],
  ['those of a committee and year', delegated(in2012), ['delegated_list (committee, year, on, key)']],
  [
    'those to be reported',
    delegated({ committee: 'C3', state: 'open' }),
    ['delegated_list (committee, state, on, key)'],
  ],
  ['a search in them', delegated({ search: 'c4ca4238' }), ['delegated_list gin (searchable gin_trgm_ops)']],
  [
    'the unfinished assignments of a committee',
    asked(listUnfinishedAssignments, ListUnfinishedAssignments, { ...in2012, today: '2013-01-01' }),
    ['assignment_list (committee, day, key)'],
  ],
  [
    'the account of a year’s numbers',
    asked(readNumbers, ReadNumbers, in2012),
    [
      'number_mark (committee, year, kind, mark)',
      'number_series (committee, year) WHERE (findings > 0)',
      'number_series (committee, year, kind, serial) INCLUDE (count, findings)',
    ],
  ],
  [
    'the numbers of a series',
    asked(listNumbers, ListNumbers, { series: 'C3-2012-43/document' }),
    ['number_mark (series, number)', 'number_series (key)'],
  ],
];

describe('among twenty thousand delegated decisions, assignments and series', () => {
  let open: TestRegister;
  let tables: DataSource;

  beforeAll(async () => {
    open = await openTestRegister();
    for (const [table, row] of Object.entries(rows)) await fillTable(open.database, table, row, ROWS);
    tables = await openDataSource(open.database, {
      schema: 'read',
      entities: readModels.map(({ row }) => row),
    });
  });

  afterAll(async () => {
    await tables.destroy();
    await open.drop();
  });

  it.each(expected)('an index finds %s', async (_, [routing, query], indexes) => {
    const ways = await waysOf(tables, () => routing.answer(query, tables));
    expect([...new Set(ways)].sort()).toEqual([...indexes].sort());
  });
});
