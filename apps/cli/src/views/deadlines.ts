import {
  type DeadlineItem,
  deadlineRules,
  decisionNumber,
  decisionReference,
  isDelegatedKey,
} from '@diarium/register';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

type Numbers = ReadonlyMap<string, string>;

/** What a deadline is about: a case by its number, `GNU D 5/2022`, `GNU 2022` for a plan, else the key of the meeting. */
function subjectOf({ subject }: Pick<DeadlineItem, 'subject'>, numbers: Numbers): string {
  const isDelegated: boolean = isDelegatedKey(subject);
  if (isDelegated) return `${decisionReference(subject).committee} ${decisionNumber(subject)}`;
  return numbers.get(subject) ?? subject.replace(/^(\p{L}[\p{L}\p{N}]*)-(\d{4})$/u, '$1 $2');
}

/** Watches: what somebody set a date for. */
export function watchesTable(items: readonly DeadlineItem[], numbers: Numbers, texts: Texts): Block {
  const { labels, messages } = texts;
  return table(
    [labels.due, labels.subjectOfWatch, labels.what, labels.key, labels.state],
    items.map((item) => [
      dayText(item.on, texts),
      subjectOf(item, numbers),
      whatOf(item, texts),
      item.item,
      stateText(item, texts),
    ]),
    messages.noWatches,
  );
}

/** All deadlines, with the section of law where there is one. */
export function deadlinesTable(items: readonly DeadlineItem[], numbers: Numbers, texts: Texts): Block {
  const { labels, messages } = texts;
  return table(
    [labels.due, labels.subjectOfWatch, labels.what, labels.section, labels.state],
    items.map((item) => [
      dayText(item.on, texts),
      subjectOf(item, numbers),
      whatOf(item, texts),
      item.section === 'D' ? null : item.section,
      stateText(item, texts),
    ]),
    messages.noDeadlines,
  );
}

/** What must be done, and the note of who set it. */
function whatOf({ rule, note }: DeadlineItem, { language }: Texts): string {
  const duty = deadlineRules[rule][language];
  if (note === '') return duty;
  return rule === 'deadline.watch' ? note : `${duty}: ${note}`;
}

export function stateText({ state, metOn }: DeadlineItem, { words }: Texts): string {
  const word = words.deadlineState[state];
  return metOn === null ? word : `${word} ${metOn}`;
}
