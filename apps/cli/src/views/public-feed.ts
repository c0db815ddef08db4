import { type PublicFeed } from '@diarium/register';
import { fields, type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';

type Change = PublicFeed['items'][number];

/** What is public of each case that has changed, and what has ceased to be. */
export function publicFeedPage({ items, head, next }: PublicFeed, texts: Texts): Page {
  const { feed, labels } = texts;
  return [
    title(feed.title),
    table(
      [feed.sequence, labels.number, labels.date, labels.title, feed.documents, feed.tombstones],
      items.map((change) => [
        change.sequence,
        change.shown.number,
        change.shown.date,
        titleText(change, texts),
        change.shown.documents.length,
        tombstonesText(change, texts),
      ]),
      feed.none,
    ),
    fields([
      [feed.head, String(head)],
      [feed.next, next],
    ]),
  ];
}

function titleText({ shown: { title: shown, titleLeftOut } }: Change, { words, feed }: Texts): string | null {
  if (titleLeftOut === null) return shown;
  return `(${titleLeftOut === 'disposed' ? feed.reason.disposed : words.titleLeftOut[titleLeftOut]})`;
}

const tombstonesText = ({ tombstones }: Change, { feed }: Texts): string =>
  tombstones
    .map(({ reason, document }) => `${document === null ? feed.theCase : document}: ${feed.reason[reason]}`)
    .join('\n');
