import { type CaseListItem } from '@diarium/register';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';

export function casesTable(items: readonly CaseListItem[], texts: Texts): Block {
  const { labels, words } = texts;
  return table(
    [labels.number, labels.title, labels.type, labels.status, labels.handler, labels.date],
    items.map(({ number, caseType, status, handler, date, ...item }) => [
      number,
      titleOf(item, texts),
      caseType,
      [status && words.caseStatus[status], item.secrecy && `OSL ${item.secrecy.section}`]
        .filter(Boolean)
        .join('\n'),
      handler,
      date,
    ]),
    texts.messages.noCases,
  );
}

/** A case without a title is shown as what it is, never as an empty cell. */
export function titleOf({ title }: Pick<CaseListItem, 'title'>, { labels }: Texts): string {
  return title ?? `(${labels.noTitle})`;
}
