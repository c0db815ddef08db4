import { POSTING_ORDERS, ListPostings, ReadPosting } from '@diarium/register';
import { command } from '../command/command';
import { flag, required, text, wholeNumber, oneOf } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { nextPage } from '../views/next-page';
import { postingPage, postingsTable } from '../views/postings';

export const postings = command({
  name: 'postings',
  group: 'reading',
  args: { committee: text() },
  options: {
    all: flag,
    sort: oneOf(...POSTING_ORDERS),
    limit: wholeNumber(1, 500),
    after: text('cursor'),
  },
  examples: ['postings', 'postings GNU --all', 'postings --on 2022-11-20'],
  answer: async (call, { committee, all, ...paging }) => {
    const page = await call.ask(ListPostings, {
      today: call.today,
      committee: await resolveCommittee(call, committee),
      upOnly: !all,
      ...paging,
    });
    return {
      data: page,
      page: [
        title(call.texts.postings.title),
        postingsTable(page.items, call.texts),
        ...nextPage(call, page.next),
      ],
    };
  },
});

export const posting = command({
  name: 'posting',
  group: 'reading',
  args: { posting: required(text()) },
  examples: ['posting GNU-2022-11-07', 'posting GNU-2022-34 --on 2022-11-20', 'posting GNU-2022-D5 --json'],
  answer: async (call, { posting: key }) => {
    const wanted = { posting: key.toLocaleUpperCase('sv'), today: call.today };
    const found = (await call.ask(ReadPosting, wanted)) ?? refuseLookup('posting.unknown', { posting: key });
    return { data: found, page: postingPage(found, call.texts) };
  },
});
