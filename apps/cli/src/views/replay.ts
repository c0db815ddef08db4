import { type Change, type Step, type Subject } from '@diarium/audit';
import { fields, heading, type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { whenText } from './days';
import { eventText } from './events';
import { valueText } from './trail';

/** Each event of something, and beside it what it was then. */
export function replayPage({ kind, key }: Subject, steps: readonly Step[], texts: Texts): Page {
  const { audit } = texts;
  return [
    title(audit.replayOf(audit.subjects[kind], key)),
    ...steps.flatMap(({ entry, state }) => [
      heading(`${entry.position}  ${whenText(entry, texts)}  ${eventText(entry, texts)}`),
      fields(
        state
          .filter(({ row }) => row === key)
          .map(({ view, field, value }) => [`${view} ${field}`, valueText(value)] as const),
      ),
    ]),
  ];
}

/** What differs between two points in time. */
export function comparisonPage(
  { kind, key }: Subject,
  changes: readonly Change[],
  { audit, messages }: Texts,
): Page {
  return [
    title(audit.comparisonOf(audit.subjects[kind], key)),
    table(
      [audit.view, audit.field, audit.earlier, audit.later],
      changes.map(({ view, row, field, from, to }) => [
        row === key ? view : `${view} ${row}`,
        field,
        valueText(from),
        valueText(to),
      ]),
      messages.nothing,
    ),
  ];
}
