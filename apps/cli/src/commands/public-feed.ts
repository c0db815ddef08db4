import { ReadPublicFeed } from '@diarium/register';
import { command } from '../command/command';
import { text, wholeNumber } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { publicFeedPage } from '../views/public-feed';
import { nextPage } from '../views/next-page';

/** What has changed in the public part, as copies of it take it. */
export const publicFeed = command({
  name: 'feed',
  group: 'reading',
  options: { committee: text('code'), limit: wholeNumber(1, 500), after: text('cursor') },
  examples: ['feed --committee GNU', 'feed --limit 500 --json'],
  answer: async (call, { committee: wanted, limit, after }) => {
    const committee = await resolveCommittee(call, wanted);
    const feed = await call.ask(ReadPublicFeed, { committee, limit, after });
    return {
      data: feed,
      page: [...publicFeedPage(feed, call.texts), ...nextPage(call, feed.hasMore ? feed.next : null)],
    };
  },
});
