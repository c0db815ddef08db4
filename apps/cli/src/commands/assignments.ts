import { ASSIGNMENT_ORDERS, ListAssignments, ListUnfinishedAssignments } from '@diarium/register';
import { command } from '../command/command';
import { flag, required, text, wholeNumber, year, oneOf } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { assignmentsTable } from '../views/assignments';
import { nextPage } from '../views/next-page';

export const assignments = command({
  name: 'assignments',
  group: 'reading',
  args: { committee: required(text()), year },
  options: {
    unfinished: flag,
    sort: oneOf(...ASSIGNMENT_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['assignments GNU', 'assignments GNU 2022 --unfinished', 'assignments GNU --on 2022-06-30'],
  answer: async (call, { committee: wanted, year: given, unfinished, limit, after, sort }) => {
    const { today, texts } = call;
    const filters = { committee: await resolveCommittee(call, wanted), today, limit, after, sort };
    const ofYear = given ?? Number(today.slice(0, 4));
    const page = unfinished
      ? await call.ask(ListUnfinishedAssignments, { ...filters, year: ofYear })
      : await call.ask(ListAssignments, { ...filters, year: given });
    return {
      data: page,
      page: [
        title(unfinished ? texts.assignments.unfinishedTitle(ofYear) : texts.assignments.title),
        assignmentsTable(page.items, texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});
