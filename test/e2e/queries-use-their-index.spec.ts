import { openDataSource } from '@diarium/database';
import { type QueryRouting } from '@diarium/event-store';
import {
  FindCase,
  FindSimilarCases,
  findSimilarCases,
  findCase,
  ListCases,
  listCases,
  ListDeadlines,
  listDeadlines,
  ListDecisions,
  ListDocuments,
  listDocuments,
  ListDrafts,
  listDrafts,
  listDecisions,
  ListMeetings,
  ListNotices,
  listNotices,
  listMeetings,
  ListPostings,
  listPostings,
  ReadCaseFile,
  readCaseFile,
  ReadCaseHistory,
  readCaseHistory,
  ReadDailyList,
  readDailyList,
  ReadMeeting,
  readMeeting,
  ReadDecisionFile,
  readDecisionFile,
  ReadSupervisionMatrix,
  readSupervisionMatrix,
  readModels,
} from '@diarium/register';
import { type DataSource } from 'typeorm';
import { openTestRegister, type TestRegister } from '../support/open-test-register';
import { fillTable, waysOf } from './query-plans.fixture';

const ROWS = 20_000;

const committee = `'C' || n % 20`;
const year = `2010 + n / 20 % 10`;
const key = `${committee} || '-' || ${year} || '-' || n`;
const day = `(date '2010-01-01' + n % 5000)::text`;

const lists = (...fields: readonly string[]): string =>
  `jsonb_build_object(${fields.map((field) => `'${field}', '[]'::jsonb`).join(', ')})`;

const rows = {
  case_list: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'serial', n,
    'number', ${committee} || '/' || n || '/' || ${year}, 'title', 'Upphandling av ' || md5(n::text), 'initiative', 'own',
    'status', case n % 100 when 0 then 'Vilande' else 'Öppet' end, 'handler', 'Handläggare ' || n % 500, 'caseType', 'Typ ' || n % 500,
    'position', n * 10, 'searchable', 'upphandling ' || md5(n::text) || ' ord' || n % 500)`,
  case_entry: `jsonb_build_object('key', n::text, 'case', 'C1-2012-' || n % 2000 + 1, 'position', n, 'type', 'WatchSet',
    'occurredAt', now()::text, 'recordedAt', now()::text, 'actor', 'a', 'role', 'r', 'source', 's',
    'data', '{}'::jsonb)`,
  deadline: `jsonb_build_object('key', 'deadline.watch|' || ${key}, 'rule', 'deadline.watch', 'section', 'D',
    'committee', ${committee}, 'subject', ${key}, 'on', '2022-01-01', 'due', ${day}, 'note', '',
    'met', n % 10 > 0, 'metOn', '2010-01-01')`,
  committee_attendance: `jsonb_build_object('key', 'C' || n, 'members', '{"parties":[],"terms":[],"names":{},"politicalParties":[],"offices":[],"orders":[]}'::jsonb,
    'meetings', '[]'::jsonb)`,
  group_meetings: `jsonb_build_object('key', ${committee} || '|g' || n, 'committee', ${committee}, 'group', 'g' || n, 'name', 'Grupp',
    'since', 2012, 'minimums', '[]'::jsonb, 'meetings', '{}'::jsonb)`,
  meeting_calendar: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'status', 'held',
    'year', ${year}, 'day', ${day}, 'plannedFor', '2022', 'when', '2022', 'subjects', '[]'::jsonb,
    'dealtWith', '[]'::jsonb, 'decisions', 0)`,
  meeting_notice: `jsonb_build_object('key', ${key} || '#3', 'meeting', ${key}, 'committee', ${committee}, 'year', ${year},
    'on', ${day}, 'agendaVersion', 1, 'when', ${day}, 'starts', '09:30', 'members', '[]'::jsonb,
    'substitutes', '[]'::jsonb, 'supplement', false)`,
  document_list: `jsonb_build_object('key', ${key} || ':1', 'case', ${key}, 'committee', ${committee},
    'year', ${year}, 'document', 1, 'number', ${key}, 'direction', 'incoming', 'status', 'Inkommen',
    'registeredOn', ${day}, 'recipients', '[]'::jsonb, 'files', '[]'::jsonb, 'position', n * 10,
    'searchable', 'upphandling ' || md5(n::text), 'correspondents', 'kommun ' || md5((n * 2)::text))`,
  draft: `jsonb_build_object('key', ${key} || '#d', 'case', ${key}, 'draft', 'd', 'title', 't', 'by', 'b',
    'files', '[]'::jsonb, 'position', n)`,
  decision_list: `jsonb_build_object('key', ${key} || '#d', 'kind', 'paragraph', 'committee', ${committee},
    'meeting', ${key}, 'decision', 'd', 'decidedOn', '2022-01-01', 'day', ${day}, 'year', ${year},
    'case', 'C' || n % 2000, 'title', 't', 'text', 't', 'dueBy', ${day}, 'number', '§ ' || n % 300 || '/' || ${year},
    'responsibles', jsonb_build_array('Ansvarig ' || n % 500), 'undispatched', n % 500 = 0,
    'openPoints', (n % 500 = 1)::int, 'unreportedPoints', (n % 500 = 2)::int,
    'undecidedAppeals', (n % 500 = 3)::int, 'searchable', 'beslut ' || md5(n::text)) || ${lists(
      ...['points', 'recipients', 'sent', 'left', 'appeals', 'corrections', 'supersedes', 'cites'],
    )}`,
  decision_entry: `jsonb_build_object('key', n::text, 'decision', 'C1-2012-' || n % 2000, 'position', n,
    'type', 'DecisionSent', 'occurredAt', now()::text, 'actor', 'a', 'role', 'r', 'data', '{}'::jsonb)`,
  posting: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'kind', 'minutes',
    'decidedOn', ${day}, 'attestedOn', ${day}, 'kept', 'k', 'up', (n % 500 = 0)::int)
    || ${lists('decisions', 'boards')}`,
  measures: `jsonb_build_object('key', ${key}, 'committee', ${committee}, 'year', ${year}, 'day', ${day},
    'title', 't') || ${lists('points')}`,
};

const cursor = (...values: (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

interface Asked {
  readonly routing: QueryRouting;
  readonly query: object;
}

const asked = <Query extends object>(
  routing: QueryRouting,
  queryClass: new () => Query,
  fields: Partial<Query> = {},
): Asked => ({ routing, query: Object.assign(new queryClass(), fields) });

const cases = (fields: Partial<ListCases>): Asked => asked(listCases, ListCases, fields);
const deadlines = (fields: Partial<ListDeadlines>): Asked =>
  asked(listDeadlines, ListDeadlines, { today: '2012-01-01', ...fields });
const meetings = (fields: Partial<ListMeetings>): Asked => asked(listMeetings, ListMeetings, fields);
const postings = (fields: Partial<ListPostings>): Asked =>
  asked(listPostings, ListPostings, { today: '2012-01-01', ...fields });
const decisions = (fields: Partial<ListDecisions>): Asked => asked(listDecisions, ListDecisions, fields);

const notices = (fields: Partial<ListNotices>): Asked => asked(listNotices, ListNotices, fields);
const documents = (fields: Partial<ListDocuments>): Asked => asked(listDocuments, ListDocuments, fields);

const words = 'case_list gin (words)';
const parts = 'case_list gin (searchable gin_trgm_ops)';

const expected: readonly [string, Asked, readonly string[]][] = [
  ['the list of cases', cases({}), ['case_list (position)']],
  ['a later page of it', cases({ after: cursor(100_000) }), ['case_list (position)']],
  [
    'the cases of a committee and year',
    cases({ committee: 'C3', year: 2012 }),
    ['case_list (committee, year, position)'],
  ],
  ['the cases of a status', cases({ status: 'Vilande' }), ['case_list (status, position)']],
  [
    'the cases of a committee that rest',
    cases({ committee: 'C3', status: 'Vilande' }),
    ['case_list (committee, status, position)'],
  ],
  ['the cases of a type', cases({ caseType: 'Typ 7' }), ['case_list (caseType, position)']],
  ['the cases of a handler', cases({ handler: 'Handläggare 7' }), ['case_list (handler, position)']],
  ['a search for a word', cases({ search: 'ord77' }), [words, parts]],
  ['a search for a part of a word', cases({ search: 'c4ca4238' }), [words, parts]],
  [
    'a case by its number',
    asked(findCase, FindCase, { number: 'C3/43/2012' }),
    ['case_list (number, committee)'],
  ],
  [
    'cases with a similar title',
    asked(findSimilarCases, FindSimilarCases, { committee: 'C3', title: 'Upphandling av 17e62166' }),
    ["case_list gist (title gist_trgm_ops (siglen='64'))"],
  ],
  [
    'a case file',
    asked(readCaseFile, ReadCaseFile, { case: 'C1-2012-77' }),
    ['case_entry (case, occurredAt, position)'],
  ],
  [
    'the history of a case',
    asked(readCaseHistory, ReadCaseHistory, { case: 'C1-2012-77' }),
    ['case_entry (case, occurredAt, position)'],
  ],
  ['the notices', notices({}), ['meeting_notice (on, key)']],
  ['the notices of a meeting', notices({ meeting: 'C3-2012-43' }), ['meeting_notice (meeting, on, key)']],
  [
    'the notices of a committee and year',
    notices({ committee: 'C3', year: 2012 }),
    ['meeting_notice (committee, year, on, key)'],
  ],
  ['the documents', documents({}), ['document_list (position)']],
  ['the documents of a case', documents({ case: 'C3-2012-43' }), ['document_list (case, document)']],
  [
    'the documents of a committee and year',
    documents({ committee: 'C3', year: 2012 }),
    ['document_list (committee, year, position)'],
  ],
  [
    'the documents with a secrecy mark',
    documents({ secrecy: true }),
    ['document_list (position) WHERE (secrecy IS NOT NULL)'],
  ],
  [
    'the documents of a correspondent',
    documents({ correspondent: 'c4ca4238' }),
    ['document_list gin (correspondents gin_trgm_ops)'],
  ],
  [
    'a search in documents',
    documents({ search: 'c4ca4238' }),
    ['document_list gin (searchable gin_trgm_ops)'],
  ],
  [
    'the list of a day',
    asked(readDailyList, ReadDailyList, { committee: 'C3', day: '2012-01-01' }),
    ['document_list (committee, registeredOn, position)'],
  ],
  ['the drafts of a case', asked(listDrafts, ListDrafts, { case: 'C3-2012-43' }), ['draft (case, position)']],
  [
    'the deadlines',
    deadlines({}),
    ['deadline (due, key)', 'the whole of committee_attendance', 'the whole of group_meetings'],
  ],
  [
    'a later page of them',
    deadlines({ after: cursor('2015-01-01', 'deadline.watch|C1') }),
    ['deadline (due, key)', 'the whole of committee_attendance', 'the whole of group_meetings'],
  ],
  [
    'the deadlines of a committee',
    deadlines({ committee: 'C3' }),
    ['deadline (committee, due, key)', 'committee_attendance (key)', 'group_meetings (committee)'],
  ],
  ['the deadlines of a case', deadlines({ subject: 'C3-2012-43' }), ['deadline (subject)']],
  ['the meetings', meetings({}), ['meeting_calendar (day, key)']],
  [
    'the meetings of a committee and year',
    meetings({ committee: 'C3', year: 2012 }),
    ['meeting_calendar (committee, year, day, key)'],
  ],
  ['a meeting', asked(readMeeting, ReadMeeting, { meeting: 'C3-2012-43' }), ['meeting_calendar (key)']],
  ['the decisions', decisions({}), ['decision_list (day, key)']],
  [
    'the decisions of a committee and year',
    decisions({ committee: 'C3', year: 2012 }),
    ['decision_list (committee, year, day, key)'],
  ],
  ['the decisions in a case', decisions({ case: 'C77' }), ['decision_list (case, day, key)']],
  [
    'the decisions that someone is responsible for',
    decisions({ responsible: 'Ansvarig 7' }),
    ['decision_list gin (responsibles jsonb_path_ops)'],
  ],
  [
    'the decisions that are not sent',
    decisions({ undispatched: true }),
    ['decision_list (day, key) WHERE undispatched'],
  ],
  [
    'the decisions that are not carried out',
    decisions({ notCarriedOut: true }),
    ['decision_list (day, key) WHERE (openPoints > 0)'],
  ],
  [
    'the decisions that are not reported back',
    decisions({ unreported: true }),
    ['decision_list (day, key) WHERE (unreportedPoints > 0)'],
  ],
  [
    'the decisions that are appealed',
    decisions({ appealed: true }),
    ['decision_list (day, key) WHERE (undecidedAppeals > 0)'],
  ],
  [
    'what happened to a decision',
    asked(readDecisionFile, ReadDecisionFile, { decision: 'C1-2012-77' }),
    ['decision_entry (decision, occurredAt, position)'],
  ],
  ['the postings', postings({}), ['posting (attestedOn, key)']],
  ['the postings of a committee', postings({ committee: 'C3' }), ['posting (committee, attestedOn, key)']],
  ['what is up on boards', postings({ upOnly: true }), ['posting (attestedOn, key) WHERE (up > 0)']],
  [
    'the matrix of supervision',
    asked(readSupervisionMatrix, ReadSupervisionMatrix, { committee: 'C3', year: 2012 }),
    ['measures (committee, year, day, key)'],
  ],
];

describe('among twenty thousand rows', () => {
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

  it.each(expected)('an index finds %s', async (_, { routing, query }, indexes) => {
    const ways = await waysOf(tables, () => routing.answer(query, tables));
    expect([...new Set(ways)].sort()).toEqual([...indexes].sort());
  });
});
