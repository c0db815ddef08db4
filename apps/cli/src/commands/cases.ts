import {
  CASE_ORDERS,
  ListCases,
  ListDeadlines,
  ListDecisions,
  ReadCaseFile,
  ReadCaseHistory,
} from '@diarium/register';
import { command } from '../command/command';
import { required, text, wholeNumber, wordFor, year, oneOf } from '../command/value';
import { allPages } from '../lookup/all-pages';
import { caseNumbers } from '../lookup/case-numbers';
import { resolveCase } from '../lookup/resolve-case';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { casePage } from '../views/case-file';
import { casesTable } from '../views/cases';
import { relatedCases } from '../views/events';
import { historyPage } from '../views/history';
import { nextPage } from '../views/next-page';

export const cases = command({
  name: 'cases',
  group: 'reading',
  args: { committee: text() },
  options: {
    year,
    status: wordFor(({ words }) => words.caseStatus),
    handler: text('name'),
    type: text(),
    search: text(),
    sort: oneOf(...CASE_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: [
    'cases',
    'cases GNU --year 2022',
    'cases --search hjälpmedel --status Öppet',
    'cases --sort -date --limit 10',
    'cases --json --limit 500',
  ],
  answer: async (call, { committee, type, ...filters }) => {
    const given = { ...filters, caseType: type, committee: await resolveCommittee(call, committee) };
    const page = await call.ask(ListCases, given);
    return {
      data: page,
      page: [
        title(call.texts.messages.casesTitle),
        casesTable(page.items, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const caseFile = command({
  name: 'case',
  group: 'reading',
  args: { number: required(text()) },
  examples: ['case GNU/6/2022', 'case GNU-2022-6 --json'],
  answer: async (call, { number }) => {
    const found = await resolveCase(call, number);
    const { key } = found;
    const [watches, decisions, file] = await Promise.all([
      allPages(call, ListDeadlines, {
        today: call.today,
        subject: key,
        watchesOnly: true,
        includeMet: true,
      }),
      allPages(call, ListDecisions, { case: key }),
      allPages(call, ReadCaseFile, { case: key }),
    ]);
    const parts = { case: found, watches, decisions, file };
    const numbers = await caseNumbers(
      call,
      file.flatMap(({ data }) => relatedCases(data)),
    );
    return { data: parts, page: casePage(parts, numbers, call.texts) };
  },
});

export const history = command({
  name: 'history',
  group: 'reading',
  args: { number: required(text()) },
  examples: ['history GNU/6/2022', 'history GNU/6/2022 --json'],
  answer: async (call, { number }) => {
    const found = await resolveCase(call, number);
    const entries = await call.ask(ReadCaseHistory, { case: found.key });
    const numbers = await caseNumbers(
      call,
      entries.flatMap(({ data }) => relatedCases(data)),
    );
    return { data: entries, page: historyPage(found, entries, numbers, call.texts) };
  },
});
