import { type PublicFeed } from '@diarium/register';
import { fields, type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { publicThing } from './public-thing';

type Change = PublicFeed['items'][number];

/** What is public of each thing that has changed, and what has ceased to be. */
export function publicFeedPage({ items, head, next }: PublicFeed, texts: Texts): Page {
  const { feed, labels } = texts;
  return [
    title(feed.title),
    table(
      [
        ...[feed.sequence, feed.kind, labels.number, labels.date, labels.title],
        ...[feed.documents, feed.tombstones],
      ],
      items.map((change) => {
        const { number, date, name, documents } = publicThing(change, texts);
        const gone = tombstonesText(change, texts);
        return [change.sequence, feed.kinds[change.kind], number, date, name, documents, gone];
      }),
      feed.none,
    ),
    fields([
      [feed.head, String(head)],
      [feed.next, next],
    ]),
  ];
}

const tombstonesText = ({ tombstones, kind }: Change, { feed }: Texts): string =>
  tombstones
    .map(
      ({ reason, document }) => `${document === null ? feed.kinds[kind] : document}: ${feed.reason[reason]}`,
    )
    .join('\n');
