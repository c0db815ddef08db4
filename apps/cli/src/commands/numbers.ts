import { ListNumbers, ReadNumbers } from '@diarium/register';
import { command } from '../command/command';
import { required, text, wholeNumber, year } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { nextPage } from '../views/next-page';
import { numbersPage, seriesPage } from '../views/numbers';

/** So many numbers that stand out are shown of each series; all of one with `--series`. */
const SHOWN = 20;

export const numbers = command({
  name: 'numbers',
  group: 'reading',
  args: { committee: required(text()), year },
  options: {
    series: text('key'),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: [
    'numbers GNU 2022',
    'numbers GNU --series GNU-2022/case',
    'numbers GNU --series GNU-2022-6/document',
  ],
  answer: async (call, { committee: wanted, year: given, series, limit, after }) => {
    if (series !== undefined) {
      const page = await call.ask(ListNumbers, { series, limit, after });
      return {
        data: page,
        page: [...seriesPage(series, page.items, call.texts), ...nextPage(call, page.next)],
      };
    }
    const committee = await resolveCommittee(call, wanted);
    const account = await call.ask(ReadNumbers, {
      committee,
      year: given ?? Number(call.today.slice(0, 4)),
    });
    const details = await Promise.all(
      account.series.map(async ({ key }) => call.ask(ListNumbers, { series: key, limit: SHOWN })),
    );
    return { data: account, page: numbersPage(account, details, call.texts) };
  },
});
