import {
  DELEGATED_ORDERS,
  ListDelegatedDecisions,
  ReadDelegationOrder,
  ReadNextMeeting,
} from '@diarium/register';
import { command } from '../command/command';
import { flag, required, text, wholeNumber, year, oneOf } from '../command/value';
import { caseNumbers } from '../lookup/case-numbers';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCommittee } from '../lookup/resolve-committee';
import { delegatedPage, orderPage } from '../views/delegation';
import { nextPage } from '../views/next-page';

export const delegation = command({
  name: 'delegation',
  group: 'reading',
  args: { committee: required(text()) },
  options: { version: wholeNumber(1, 1000) },
  examples: ['delegation GNU', 'delegation GNU --on 2022-06-01'],
  answer: async (call, { committee: wanted, version }) => {
    const committee = await resolveCommittee(call, wanted);
    const found = await call.ask(ReadDelegationOrder, { committee, on: call.today, version });
    if (!found) return refuseLookup('delegation.unknown', { committee });
    return { data: found, page: orderPage(found, call.texts) };
  },
});

export const delegated = command({
  name: 'delegated',
  group: 'reading',
  args: { committee: required(text()), year },
  options: {
    open: flag,
    point: text(),
    search: text(),
    sort: oneOf(...DELEGATED_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['delegated GNU 2022', 'delegated GNU --open', 'delegated GNU --search avtal'],
  answer: async (call, { committee: wanted, open, ...filters }) => {
    const committee = await resolveCommittee(call, wanted);
    const state = open ? 'open' : undefined;
    const page = await call.ask(ListDelegatedDecisions, { ...filters, committee, state });
    const nextMeeting = open ? await call.ask(ReadNextMeeting, { committee, after: call.today }) : null;
    const numbers = await caseNumbers(
      call,
      page.items.map((decision) => decision.case),
    );
    return {
      data: { ...page, nextMeeting },
      page: [
        ...delegatedPage(page.items, { open, nextMeeting, numbers }, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});
