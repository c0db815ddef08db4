import { ListOpenCases, ReadBalance } from '@diarium/register';
import { command } from '../command/command';
import { text, wholeNumber } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { balancePage } from '../views/balance';
import { nextPage } from '../views/next-page';

export const balance = command({
  name: 'balance',
  group: 'reading',
  args: { committee: text() },
  options: {
    handler: text('name'),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['balance', 'balance GNU', "balance --handler 'Eva Berg' --on 2022-12-31"],
  answer: async (call, { committee: wanted, handler, ...page }) => {
    const committee = await resolveCommittee(call, wanted);
    const asked = { today: call.today, committee, handler };
    const found = await call.ask(ListOpenCases, { ...asked, ...page });
    const totals = await call.ask(ReadBalance, asked);
    return {
      data: { ...found, totals },
      page: [...balancePage(found.items, totals, call), ...nextPage(call, found.next)],
    };
  },
});
