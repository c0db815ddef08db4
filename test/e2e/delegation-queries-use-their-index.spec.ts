import {
  listAssignments,
  ListAssignments,
  ListCorrelated,
  listCorrelated,
  ListDelegatedDecisions,
  listDelegatedDecisions,
  ListNumbers,
  listNumbers,
  ListUnfinishedAssignments,
  listUnfinishedAssignments,
  ReadNumbers,
  readNumbers,
  SearchLog,
  searchLog,
} from '@diarium/register';
import { type Asked, asked, describeWays, type Expected } from './query-plans.fixture';

const committee = `'C' || n % 20`;
const year = `2010 + n / 20 % 10`;
const ofYear = `${committee} || '-' || ${year}`;
const day = `(date '2010-01-01' + n % 5000)::text`;

const rows = {
  delegated_list: `jsonb_build_object('key', ${ofYear} || '-D' || n, 'committee', ${committee}, 'year', ${year},
    'number', n, 'sortKey', ${ofYear} || '-D' || n, 'basis', 'order', 'by', 'b', 'as', 'a', 'on', ${day}, 'case', 'C' || n % 2000, 'heading', 'h',
    'text', 't', 'appeal', 'LOU', 'ends', 'reported', 'endBy', ${day},
    'state', case n % 50 when 0 then 'open' else 'reported' end, 'searchable', 'beslut ' || md5(n::text))`,
  assignment_list: `jsonb_build_object('key', ${committee} || '|u' || n, 'committee', ${committee},
    'assignment', 'u' || n, 'giver', 'g', 'title', 't', 'given', ${day}, 'day', ${day}, 'dues', '[]'::jsonb,
    'reports', '[]'::jsonb)`,
  number_series: `jsonb_build_object('key', ${ofYear} || '-' || n || '/document', 'committee', ${committee},
    'year', ${year}, 'kind', 'document', 'case', ${ofYear} || '-' || n, 'serial', n, 'first', 1, 'last', 3,
    'count', 3, 'ranges', '[[1,3]]'::jsonb, 'doubles', '[]'::jsonb, 'findings', 0)`,
  log_entry: `jsonb_build_object('key', n::text, 'position', n, 'stream', 'case-' || ${ofYear}, 'revision', 1,
    'kind', case n % 50 when 0 then 'user' else 'case' end, 'committee', 'C' || n % 200, 'type', 'T' || n % 90,
    'actor', 'a' || n % 300, 'role', 'r', 'commandId', 'c' || n, 'correlationId', 'c' || n / 3,
    'occurredAt', '2022-01-01T00:00:00.000Z',
    'recordedAt', to_char(timestamp '2022-01-01' + n * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'))`,
  number_mark: `jsonb_build_object('key', ${ofYear} || '/case/' || n, 'series', ${ofYear} || '/case',
    'committee', ${committee}, 'year', ${year}, 'kind', 'case', 'number', n, 'mark', 'annulled', 'on', ${day})`,
};

const in2012 = { committee: 'C3', year: 2012 };

const delegated = (fields: Partial<ListDelegatedDecisions>): Asked =>
  asked(listDelegatedDecisions, ListDelegatedDecisions, fields);

const log = (fields: Partial<SearchLog>): Asked => asked(searchLog, SearchLog, fields);

const expected: readonly Expected[] = [
  ['the delegated decisions', delegated({}), ['delegated_list (on, sortKey)']],
  ['the latest of them', delegated({ sort: '-day' }), ['delegated_list (on, sortKey)']],
  ['those of a committee and year', delegated(in2012), ['delegated_list (committee, year, on, sortKey)']],
  [
    'those to be reported',
    delegated({ committee: 'C3', state: 'open' }),
    ['delegated_list (committee, state, on, sortKey)'],
  ],
  ['a search in them', delegated({ search: 'c4ca4238' }), ['delegated_list gin (searchable gin_trgm_ops)']],
  [
    'the unfinished assignments of a committee',
    asked(listUnfinishedAssignments, ListUnfinishedAssignments, { ...in2012, today: '2013-01-01' }),
    ['assignment_list (committee, day, key)'],
  ],
  [
    'the latest assignments of a committee',
    asked(listAssignments, ListAssignments, { committee: 'C3', today: '2013-01-01', sort: '-day' }),
    ['assignment_list (committee, day, key)'],
  ],
  ['the log', log({}), ['log_entry (position)']],
  ['the log after a page', log({ after: 'WzEwMDAwXQ' }), ['log_entry (position)']],
  ['what somebody did', log({ actor: 'a7' }), ['log_entry (actor, position)']],
  ['events of a type', log({ type: 'T7' }), ['log_entry (type, position)']],
  ['what was recorded in streams of a kind', log({ kind: 'user' }), ['log_entry (kind, position)']],
  ['what was recorded of a committee', log({ committee: 'C7' }), ['log_entry (committee, position)']],
  [
    'what was recorded in a time',
    log({ since: '2023-01-01T00:00:00Z', until: '2023-01-02T00:00:00Z' }),
    ['log_entry (position)', 'log_entry (recordedAt, position)'],
  ],
  [
    'what hangs together with events',
    asked(listCorrelated, ListCorrelated, { correlations: ['c1', 'c77'] }),
    ['log_entry (correlationId, position)'],
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

describeWays('among twenty thousand delegated decisions, assignments and series', rows, expected);
