import { ListInquiries } from '@diarium/register';
import { command } from '../command/command';
import { text, wholeNumber, year } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { table, title } from '../output/blocks';
import { nextPage } from '../views/next-page';

export const inquiries = command({
  name: 'inquiries',
  group: 'reading',
  args: { committee: text() },
  options: { year, limit: wholeNumber(1, 500), after: text('cursor') },
  examples: ['inquiries', 'inquiries GNU --year 2022'],
  answer: async (call, { committee: wanted, year: ofYear, limit, after }) => {
    const { texts, today } = call;
    const { inquiries: says } = texts;
    const committee = wanted === undefined ? undefined : await resolveCommittee(call, wanted);
    const page = await call.ask(ListInquiries, { committee, year: ofYear, today, limit, after });
    return {
      data: page,
      page: [
        title(says.title),
        table(
          [says.due, says.by, says.question, says.answer, says.state],
          page.items.map(({ due, by, question, answer, state, committee: of, year: in_, inquiry }) => [
            due,
            `${by}\n${of} ${in_} ${inquiry}`,
            question,
            answer,
            says.states[state],
          ]),
          says.none,
        ),
        ...nextPage(call, page.next),
      ],
    };
  },
});
