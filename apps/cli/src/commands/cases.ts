import { ListCases } from '@diarium/register';
import { command } from '../command/command';
import { text, wholeNumber, wordFor, year } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { casesTable } from '../views/cases';
import { nextPage } from '../views/next-page';

export const cases = command({
  name: 'cases',
  group: 'reading',
  options: {
    committee: text('code'),
    year,
    status: wordFor(({ words }) => words.caseStatus),
    handler: text('name'),
    type: text(),
    search: text(),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: [
    'cases',
    'cases --committee GNU --year 2022',
    'cases --search hjälpmedel --status öppet',
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
