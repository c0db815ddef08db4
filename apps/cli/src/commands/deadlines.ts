import {
  DEADLINE_ORDERS,
  type DeadlineItem,
  ListDeadlines,
  ListFlags,
  type Page as ListPage,
} from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { day, flag, text, wholeNumber, year, oneOf } from '../command/value';
import { caseNumbers } from '../lookup/case-numbers';
import { resolveCommittee } from '../lookup/resolve-committee';
import { type Block, title } from '../output/blocks';
import { type Texts } from '../texts';
import { deadlinesTable, watchesTable } from '../views/deadlines';
import { flagsPage, flagText } from '../views/flags';
import { nextPage } from '../views/next-page';

const filters = {
  committee: text('code'),
  dueBy: day,
  all: flag,
  sort: oneOf(...DEADLINE_ORDERS),
  limit: wholeNumber(1, 500),
  after: text('cursor'),
} as const;

export const watches = command({
  name: 'watches',
  group: 'reading',
  options: filters,
  examples: ['watches', 'watches --due-by 2026-03-31', 'watches --committee GNU --all'],
  answer: async (call, given) => answerWith(call, { ...given, watchesOnly: true }, watchesTable),
});

export const deadlines = command({
  name: 'deadlines',
  group: 'reading',
  options: filters,
  examples: ['deadlines', 'deadlines --committee GNU --all'],
  answer: async (call, given) => answerWith(call, { ...given, watchesOnly: false }, deadlinesTable),
});

interface Filters {
  readonly committee: string | undefined;
  readonly dueBy: string | undefined;
  readonly all: boolean;
  readonly limit: number | undefined;
  readonly after: string | undefined;
  readonly sort: (typeof DEADLINE_ORDERS)[number] | undefined;
  readonly watchesOnly: boolean;
}

type Table = (items: readonly DeadlineItem[], numbers: ReadonlyMap<string, string>, texts: Texts) => Block;

async function answerWith(call: Call, given: Filters, table: Table): Promise<Answer> {
  const { committee, all, ...paging } = given;
  const page: ListPage<DeadlineItem> = await call.ask(ListDeadlines, {
    today: call.today,
    committee: await resolveCommittee(call, committee),
    includeMet: all,
    ...paging,
  });
  const numbers = await caseNumbers(
    call,
    page.items.map(({ subject }) => subject),
  );
  const { labels } = call.texts;
  return {
    data: page,
    page: [
      title(given.watchesOnly ? labels.watches : labels.deadlines),
      table(page.items, numbers, call.texts),
      ...nextPage(call, page.next),
    ],
  };
}

export const flags = command({
  name: 'flags',
  group: 'reading',
  args: { committee: text(), year },
  examples: ['flags', 'flags GNU 2022'],
  answer: async (call, { committee, year: ofYear }) => {
    const wanted = { committee: await resolveCommittee(call, committee), year: ofYear };
    const found = await call.ask(ListFlags, wanted);
    const data = found.map((it) => ({ ...it, text: flagText(it, call.texts) }));
    return { data, page: flagsPage(found, call.texts) };
  },
});
