import {
  ListAbbreviations,
  listAbbreviations,
  searchedInRegister,
  SearchRegister,
  searchRegisterIn,
} from '@diarium/register';
import { rows as someRows } from './query-plan-rows.fixture';
import { type Asked, asked, describeWays, type Expected } from './query-plans.fixture';

const committee = `'C' || n % 20`;
const year = `2010 + n / 20 % 10`;
const key = `${committee} || '-' || ${year} || '-' || n`;
const day = `(date '2010-01-01' + n % 5000)::text`;
const lists = (...fields: readonly string[]): string =>
  `jsonb_build_object(${fields.map((field) => `'${field}', '[]'::jsonb`).join(', ')})`;

const rows = {
  case_list: someRows.case_list,
  case_words: someRows.case_words,
  document_list: someRows.document_list,
  decision_list: someRows.decision_list,
  minutes_paragraph: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'number', n,
    'meeting', ${key}, 'on', ${day}, 'kind', 'information', 'heading', 'h', 'seats', 3, 'chair', 'c', 'exerciseOfAuthority', false,
    'doors', 'closed', 'outcome', 'noted', 'appeal', 'none', 'takenBack', false, 'attestedAtOnce', false,
    'searchable', 'paragraf ' || md5(n::text)) || ${lists(
      ...['documents', 'serving', 'attending', 'disqualified', 'proposals', 'ballots', 'points'],
      ...['recipients', 'reports', 'reservations', 'corrections'],
    )}`,
  meeting_calendar: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'status', 'held',
    'year', ${year}, 'day', ${day}, 'plannedFor', '2022', 'when', '2022', 'decisions', 0,
    'subjects', jsonb_build_array(jsonb_build_object('title', 'Ämne ' || md5(n::text)))) || ${lists('dealtWith')}`,
  assignment_list: `jsonb_build_object('key', ${committee} || '|u' || n, 'committee', ${committee},
    'assignment', 'u' || n, 'giver', 'g', 'title', 'Uppdrag ' || md5(n::text), 'given', ${day}, 'day', ${day})
    || ${lists('dues', 'reports')}`,
  goal_status: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'item', 'g', 'kind', 'goal',
    'title', 'Mål ' || md5(n::text), 'place', n, 'withdrawn', false) || ${lists('strategies', 'statuses')}`,
  procurement: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'name', 'Avtal ' || md5(n::text),
    'status', 'planned')`,
  inquiry_list: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'inquiry', 'i' || n, 'by', 'b',
    'question', 'Fråga ' || md5(n::text), 'madeOn', ${day}, 'due', ${day})`,
  abbreviation: `jsonb_build_object('key', n::text, 'committee', ${committee}, 'abbreviation', 'A' || n % 300,
    'kind', 'case', 'used', ${key}, 'times', 1)`,
};

const cursor = (...values: (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const search = (fields: Partial<SearchRegister>): Asked =>
  asked(searchRegisterIn(searchedInRegister), SearchRegister, fields);

const tables = Object.keys(rows).filter((table) => table !== 'abbreviation' && table !== 'case_list');
const inParts = ['case_list (position)', ...tables.map((table) => `${table} gin (searchable gin_trgm_ops)`)];
const inWords = ['case_words gin (words)', 'decision_list gin (words)'];

const expected: readonly Expected[] = [
  ['a word in all kinds of things', search({ search: 'ccbbaa' }), inParts],
  ['figures in all kinds of things', search({ search: 'c4ca4238' }), [...inParts, ...inWords]],
  [
    'a later page of what very many hold',
    search({ search: 'mål', kinds: ['goal'], after: cursor('goal', cursor('C3-2012-43')) }),
    ['goal_status (key)'],
  ],
  [
    'the abbreviations of a committee',
    asked(listAbbreviations, ListAbbreviations, { committee: 'C3', unexplained: true }),
    ['abbreviation (committee, abbreviation, used)'],
  ],
];

describeWays('among three thousand of each', rows, expected, { count: 3_000 });
