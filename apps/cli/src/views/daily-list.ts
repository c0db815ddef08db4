import { type DailyListItem } from '@diarium/register';
import { type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

/** The day's list as it may lie open for anybody. */
export function dailyListPage(
  committee: string,
  day: string,
  items: readonly DailyListItem[],
  texts: Texts,
): Page {
  const { labels, words, messages } = texts;
  return [
    title(messages.dailyListTitle(committee, dayText(day, texts) ?? day)),
    table(
      [labels.number, labels.date, labels.direction, labels.documentTitle, labels.correspondents],
      items.map((item) => [
        item.number,
        item.date,
        words.direction[item.direction],
        item.titleLeftOut === null ? item.title : `(${words.titleLeftOut[item.titleLeftOut]})`,
        item.correspondents.map(({ name, kind }) => name ?? words.correspondent[kind]).join(', '),
      ]),
      messages.noDocuments,
    ),
  ];
}
