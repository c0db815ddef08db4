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
  ListInquiries,
  listInquiries,
  ListReadings,
  listReadings,
  ListUsers,
  listUsers,
  listDecisions,
  ListMeetings,
  ListNotices,
  ListOpenCases,
  listOpenCases,
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
} from '@diarium/register';
import { rows } from './query-plan-rows.fixture';
import { type Asked, asked, describeWays, type Expected } from './query-plans.fixture';

const cursor = (...values: (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

const cases = (fields: Partial<ListCases>): Asked => asked(listCases, ListCases, fields);
const openCases = (fields: Partial<ListOpenCases>): Asked =>
  asked(listOpenCases, ListOpenCases, { today: '2022-01-01', ...fields });
const deadlines = (fields: Partial<ListDeadlines>): Asked =>
  asked(listDeadlines, ListDeadlines, { today: '2012-01-01', ...fields });
const meetings = (fields: Partial<ListMeetings>): Asked => asked(listMeetings, ListMeetings, fields);
const postings = (fields: Partial<ListPostings>): Asked =>
  asked(listPostings, ListPostings, { today: '2012-01-01', ...fields });
const decisions = (fields: Partial<ListDecisions>): Asked => asked(listDecisions, ListDecisions, fields);

const inquiries = (fields: Partial<ListInquiries>): Asked =>
  asked(listInquiries, ListInquiries, { today: '2012-01-01', ...fields });
const readings = (fields: Partial<ListReadings>): Asked => asked(listReadings, ListReadings, fields);
const users = (fields: Partial<ListUsers>): Asked => asked(listUsers, ListUsers, fields);
const notices = (fields: Partial<ListNotices>): Asked => asked(listNotices, ListNotices, fields);
const documents = (fields: Partial<ListDocuments>): Asked => asked(listDocuments, ListDocuments, fields);

const open = `(status = ANY (ARRAY['Öppet'::text, 'Vilande'::text]))`;
const words = 'case_words gin (words)';
const parts = 'case_words gin (searchable gin_trgm_ops)';
const inPlace = 'case_list (position)';

const expected: readonly Expected[] = [
  ['the list of cases', cases({}), ['case_list (position)']],
  ['a later page of it', cases({ after: cursor('-registered', 100_000) }), ['case_list (position)']],
  [
    'a later page of it by date',
    cases({ sort: 'date', after: cursor('date', '', 100_000) }),
    ["case_list (COALESCE(date, ''::text), position)"],
  ],
  [
    'the cases of a committee by date',
    cases({ sort: '-date', committee: 'C3' }),
    ["case_list (committee, COALESCE(date, ''::text), position)"],
  ],
  [
    'the cases of a committee and year',
    cases({ committee: 'C3', year: 2012 }),
    ['case_list (committee, year, position)'],
  ],
  ['the cases of a year', cases({ year: 2012 }), ['case_list (year, position)']],
  [
    'a later page of the cases of a year',
    cases({ year: 2012, after: cursor('-registered', 100_000) }),
    ['case_list (year, position)'],
  ],
  [
    'the cases of a year, the first first',
    cases({ year: 2012, sort: 'registered' }),
    ['case_list (year, position)'],
  ],
  ['the cases of a committee', cases({ committee: 'C3' }), ['case_list (committee, position)']],
  ['the cases of a status', cases({ status: 'Vilande' }), ['case_list (status, position)']],
  [
    'the cases of a committee that rest',
    cases({ committee: 'C3', status: 'Vilande' }),
    ['case_list (committee, status, position)'],
  ],
  ['the cases of a type', cases({ caseType: 'Typ 7' }), ['case_list (caseType, position)']],
  ['the cases of a handler', cases({ handler: 'Handläggare 7' }), ['case_list (handler, position)']],
  ['a search for a word', cases({ search: 'ortdeh' }), [parts, inPlace]],
  ['a search for two words', cases({ search: 'ortdeh upphandlingen' }), [parts, inPlace]],
  [
    'a search for a word that all of them hold',
    cases({ search: 'upphandlingar' }),
    ['case_words (position)', inPlace],
  ],
  ['a search for a word with figures', cases({ search: 'ord77' }), [words, parts, inPlace]],
  ['a search for a part of a word', cases({ search: 'c4ca4238' }), [words, parts, inPlace]],
  [
    'a case by its number',
    asked(findCase, FindCase, { number: 'C3/43/2012' }),
    ['case_list (number, committee)'],
  ],
  [
    'cases with a similar title',
    asked(findSimilarCases, FindSimilarCases, { committee: 'C3', title: 'Upphandling av 17e62166' }),
    ["case_words gist (title gist_trgm_ops (siglen='64'))", 'case_list (key)'],
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
  [
    'the open cases',
    openCases({}),
    [`case_list (since, key) WHERE ${open}`, 'case_entry (case, occurredAt, position)'],
  ],
  [
    'the open cases of a committee',
    openCases({ committee: 'C3', after: cursor('2012-01-01', 'C3-2012-1') }),
    [`case_list (committee, since, key) WHERE ${open}`, 'case_entry (case, occurredAt, position)'],
  ],
  ['the notices', notices({}), ['meeting_notice (on, key)']],
  ['the notices of a meeting', notices({ meeting: 'C3-2012-43' }), ['meeting_notice (meeting, on, key)']],
  [
    'the notices of a committee and year',
    notices({ committee: 'C3', year: 2012 }),
    ['meeting_notice (committee, year, on, key)'],
  ],
  ['the documents', documents({}), ['document_list (position)']],
  ['the first documents', documents({ sort: 'registered' }), ['document_list (position)']],
  [
    'the last documents of a case',
    documents({ case: 'C3-2012-43', sort: '-number' }),
    ['document_list (case, document)'],
  ],
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
    deadlines({ sort: '-due', after: cursor('-due', '2015-01-01', 'deadline.watch|C1') }),
    ['deadline (due, key)', 'the whole of committee_attendance', 'the whole of group_meetings'],
  ],
  [
    'the deadlines of a committee',
    deadlines({ committee: 'C3' }),
    ['deadline (committee, due, key)', 'committee_attendance (key)', 'group_meetings (committee)'],
  ],
  ['the deadlines of a case', deadlines({ subject: 'C3-2012-43' }), ['deadline (subject)']],
  ['the meetings', meetings({}), ['meeting_calendar (day, key)']],
  ['the latest meetings', meetings({ sort: '-day' }), ['meeting_calendar (day, key)']],
  [
    'the meetings of a committee and year',
    meetings({ committee: 'C3', year: 2012 }),
    ['meeting_calendar (committee, year, day, key)'],
  ],
  ['a meeting', asked(readMeeting, ReadMeeting, { meeting: 'C3-2012-43' }), ['meeting_calendar (key)']],
  ['the decisions', decisions({}), ['decision_list (day, sortKey)']],
  [
    'a later page of them, the latest first',
    decisions({ sort: '-day', after: cursor('-day', '2015-01-01', 'C3-2012-43') }),
    ['decision_list (day, sortKey)'],
  ],
  [
    'the decisions of a committee and year',
    decisions({ committee: 'C3', year: 2012 }),
    ['decision_list (committee, year, day, sortKey)'],
  ],
  ['the decisions in a case', decisions({ case: 'C77' }), ['decision_list (case, day, sortKey)']],
  [
    'the decisions that someone is responsible for',
    decisions({ responsible: 'Ansvarig 7' }),
    ['decision_list gin (responsibles jsonb_path_ops)'],
  ],
  [
    'the decisions that are not sent',
    decisions({ undispatched: true }),
    ['decision_list (day, sortKey) WHERE undispatched'],
  ],
  [
    'the decisions that are not carried out',
    decisions({ notCarriedOut: true }),
    ['decision_list (day, sortKey) WHERE (openPoints > 0)'],
  ],
  [
    'the decisions that are not reported back',
    decisions({ unreported: true }),
    ['decision_list (day, sortKey) WHERE (unreportedPoints > 0)'],
  ],
  [
    'the decisions that are appealed',
    decisions({ appealed: true }),
    ['decision_list (day, sortKey) WHERE (undecidedAppeals > 0)'],
  ],
  [
    'what happened to a decision',
    asked(readDecisionFile, ReadDecisionFile, { decision: 'C1-2012-77' }),
    ['decision_entry (decision, occurredAt, position)'],
  ],
  ['the postings', postings({}), ['posting (attestedOn, key)']],
  ['the latest postings', postings({ sort: '-attested' }), ['posting (attestedOn, key)']],
  ['the postings of a committee', postings({ committee: 'C3' }), ['posting (committee, attestedOn, key)']],
  ['what is up on boards', postings({ upOnly: true }), ['posting (attestedOn, key) WHERE (up > 0)']],
  [
    'the inquiries, the latest due first',
    inquiries({ sort: '-due', after: cursor('-due', '2015-01-01', 'C3-2012|q43') }),
    ['inquiry_list (due, key)'],
  ],
  ['the inquiries of a committee', inquiries({ committee: 'C3' }), ['inquiry_list (committee, due, key)']],
  ['the first readings', readings({ reader: 'e7', sort: 'read' }), ['secret_reading (reader, position)']],
  [
    'a later page of the readings',
    readings({ after: cursor('-read', 100_000) }),
    ['secret_reading (position)'],
  ],
  ['users backwards', users({ sort: '-name', after: cursor('-name', 'N', 'e7') }), ['user_list (name, key)']],
  [
    'the matrix of supervision',
    asked(readSupervisionMatrix, ReadSupervisionMatrix, { committee: 'C3', year: 2012 }),
    ['measures (committee, year, day, key)'],
  ],
];

/** In the circle of ten committees' secret cases, and not in that of the ten others'. */
const committees = Array.from({ length: 20 }, (_, n) => `C${n}`);
const reach = { committees, circle: committees.slice(0, 10), own: [], names: ['*|e1042'], parties: [] };
const circle = 'case_circle (key)';
const masked: readonly Expected[] = [
  ['the list of cases', cases({}), ['case_list (position)', circle]],
  ['the cases of a year', cases({ year: 2012 }), ['case_list (year, position)', circle]],
  [
    'the cases of a year, page by page',
    cases({ year: 2012, after: cursor('-registered', 100_000) }),
    ['case_list (year, position)', circle],
  ],
  ['the cases of a committee', cases({ committee: 'C3' }), ['case_list (committee, position)', circle]],
  [
    'the cases of a committee and year',
    cases({ committee: 'C3', year: 2012 }),
    ['case_list (committee, year, position)', circle],
  ],
  [
    'the cases of a committee and year, page by page',
    cases({ committee: 'C3', year: 2012, after: cursor('-registered', 100_000) }),
    ['case_list (committee, year, position)', circle],
  ],
];

describeWays('among twenty thousand rows', rows, expected, { masked: { reach, expected: masked } });
