import { DECISION_ORDERS, ListDecisions, ReadDecisionFile } from '@diarium/register';
import { command } from '../command/command';
import { flag, required, text, wholeNumber, year, oneOf } from '../command/value';
import { allPages } from '../lookup/all-pages';
import { caseNumbers } from '../lookup/case-numbers';
import { resolveCommittee } from '../lookup/resolve-committee';
import { resolveDecision } from '../lookup/resolve-decision';
import { title } from '../output/blocks';
import { decisionPage } from '../views/decision';
import { decisionsTable } from '../views/decisions';
import { nextPage } from '../views/next-page';

export const decisions = command({
  name: 'decisions',
  group: 'reading',
  args: { committee: text(), year },
  options: {
    responsible: text('name'),
    search: text(),
    undispatched: flag,
    notCarriedOut: flag,
    unreported: flag,
    appealed: flag,
    sort: oneOf(...DECISION_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['decisions', 'decisions GNU 2022', 'decisions GNU --unreported', 'decisions --search peruk'],
  answer: async (call, { committee, ...given }) => {
    const filters = { ...given, committee: await resolveCommittee(call, committee) };
    const page = await call.ask(ListDecisions, filters);
    const numbers = await caseNumbers(
      call,
      page.items.map((decision) => decision.case),
    );
    return {
      data: page,
      page: [
        title(call.texts.labels.decisions),
        decisionsTable(page.items, numbers, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const decision = command({
  name: 'decision',
  group: 'reading',
  args: { decision: required(text()) },
  examples: ["decision '§ 34/2022'", "decision 'GNU § 34/2022'", 'decision GNU-2022-D5 --json'],
  answer: async (call, { decision: written }) => {
    const found = await resolveDecision(call, written);
    const file = await allPages(call, ReadDecisionFile, { decision: found.key });
    const numbers = await caseNumbers(call, [found.case]);
    return { data: { decision: found, file }, page: decisionPage(found, file, numbers, call.texts) };
  },
});
