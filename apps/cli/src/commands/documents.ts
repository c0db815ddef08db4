import { DOCUMENT_ORDERS, ListDocuments, ListDrafts, ReadDailyList } from '@diarium/register';
import { command } from '../command/command';
import { day, flag, oneOf, required, text, wholeNumber, year } from '../command/value';
import { resolveCase } from '../lookup/resolve-case';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { dailyListPage } from '../views/daily-list';
import { documentsPage, documentsTable } from '../views/documents';
import { nextPage } from '../views/next-page';

export const documents = command({
  name: 'documents',
  group: 'reading',
  args: { number: text() },
  options: {
    committee: text('code'),
    year,
    direction: oneOf('incoming', 'outgoing', 'drawn-up'),
    correspondent: text('name'),
    secret: flag,
    search: text(),
    sort: oneOf(...DOCUMENT_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: [
    'documents GNU/6/2022',
    'documents --committee GNU --year 2022 --direction incoming',
    'documents --correspondent kommun --search avtal',
  ],
  answer: async (call, { number, committee, secret, ...given }) => {
    const inCase = number === undefined ? undefined : await resolveCase(call, number);
    const page = await call.ask(ListDocuments, {
      ...given,
      case: inCase?.key,
      committee: await resolveCommittee(call, committee),
      secrecy: secret || undefined,
    });
    const next = nextPage(call, page.next);
    if (!inCase) {
      const list = [title(call.texts.messages.documentsTitle), documentsTable(page.items, call.texts)];
      return { data: page, page: [...list, ...next] };
    }
    const drafts = await call.ask(ListDrafts, { case: inCase.key });
    return {
      data: { case: inCase, documents: page, drafts },
      page: [...documentsPage(inCase, page.items, drafts, call.texts), ...next],
    };
  },
});

export const postlist = command({
  name: 'postlist',
  group: 'reading',
  args: { committee: required(text()) },
  options: { day, limit: wholeNumber(1, 500), after: text('cursor') },
  examples: ['postlist GNU', 'postlist GNU --day 2022-04-01 --json'],
  answer: async (call, { committee: wanted, day: given, ...paging }) => {
    const committee = await resolveCommittee(call, wanted);
    const on = given ?? call.today;
    const page = await call.ask(ReadDailyList, { ...paging, committee, day: on });
    return {
      data: page,
      page: [...dailyListPage(committee, on, page.items, call.texts), ...nextPage(call, page.next)],
    };
  },
});
