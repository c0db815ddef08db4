import { ListAbbreviations } from '@diarium/register';
import { command } from '../command/command';
import { flag, required, text, wholeNumber } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { table, title } from '../output/blocks';
import { nextPage } from '../views/next-page';

export const abbreviations = command({
  name: 'abbreviations',
  group: 'reading',
  args: { committee: required(text()) },
  options: { unexplained: flag, limit: wholeNumber(1, 500), after: text('cursor') },
  examples: ['abbreviations GNU', 'abbreviations GNU --unexplained --json'],
  answer: async (call, { committee: wanted, unexplained, ...paging }) => {
    const { abbreviations: says } = call.texts;
    const committee = await resolveCommittee(call, wanted);
    const page = await call.ask(ListAbbreviations, { ...paging, committee, unexplained });
    return {
      data: page,
      page: [
        title(unexplained ? says.unexplainedTitle(committee) : says.title(committee)),
        table(
          [says.abbreviation, says.meaning, says.uses, says.examples],
          page.items.map((item) => [
            item.abbreviation,
            item.meaning ?? says.unexplained,
            String(item.uses),
            item.examples.map(({ key }) => key).join(', '),
          ]),
          unexplained ? says.allExplained : says.none,
        ),
        ...nextPage(call, page.next),
      ],
    };
  },
});
