import { FOUND_KINDS, SearchRegister } from '@diarium/register';
import { command } from '../command/command';
import { oneOf, required, text, wholeNumber } from '../command/value';
import { caseNumbers } from '../lookup/case-numbers';
import { resolveCommittee } from '../lookup/resolve-committee';
import { table, title } from '../output/blocks';
import { dayText } from '../views/days';
import { nextPage } from '../views/next-page';

export const search = command({
  name: 'search',
  group: 'reading',
  args: { words: required(text()) },
  options: {
    committee: text('code'),
    found: oneOf(...FOUND_KINDS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: [
    'search peruk',
    "search 'hjälpmedel avtal' --committee GNU",
    'search avtal --found document --json',
  ],
  answer: async (call, { words, found: kind, committee, ...paging }) => {
    const { search: says, labels } = call.texts;
    const page = await call.ask(SearchRegister, {
      ...paging,
      search: words,
      committee: await resolveCommittee(call, committee),
      kinds: kind && [kind],
    });
    const numbers = await caseNumbers(
      call,
      page.items.map((found) => found.case),
    );
    return {
      data: page,
      page: [
        title(says.title(words)),
        table(
          [says.kind, says.number, says.heading, labels.date, labels.case],
          page.items.map((found) => [
            says.kinds[found.kind],
            found.number ?? found.key,
            found.title,
            dayText(found.on, call.texts),
            found.case === null ? null : (numbers.get(found.case) ?? found.case),
          ]),
          says.nothing,
        ),
        ...nextPage(call, page.next),
      ],
    };
  },
});
