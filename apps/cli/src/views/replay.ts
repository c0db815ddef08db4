import {
  type Change,
  type ReplayedNow,
  type ReplayedThen,
  type Step,
  type Subject,
  type ViewComparison,
} from '@diarium/audit';
import { fields, heading, type Page, paragraph, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { whenText } from './days';
import { eventText } from './events';
import { findingsBlock } from './proof';
import { elementField, valueText } from './trail';

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
      changes.flatMap((change) => {
        const { view, row } = change;
        return changeRows(change, audit).map((cells) => [row === key ? view : `${view} ${row}`, ...cells]);
      }),
      messages.nothing,
    ),
  ];
}

/** What the whole log folds to, held against the views. */
export function replayedNowPage({ position, views, rows, findings }: ReplayedNow, texts: Texts): Page {
  const { audit, messages } = texts;
  return [
    title(audit.replayed),
    paragraph(findings.length > 0 ? audit.replayDiffers : audit.replayAgrees),
    fields([
      [audit.upTo, messages.thousands(position)],
      [audit.views, messages.thousands(views)],
      [audit.rows, messages.thousands(rows)],
    ]),
    ...findingsBlock(findings, findings.length, texts),
  ];
}

/** What the log folded to at a time: how many rows each view had. */
export function replayedThenPage({ position, views }: ReplayedThen, { audit, messages }: Texts): Page {
  return [
    title(audit.replayed),
    fields([[audit.upTo, messages.thousands(position)]]),
    table(
      [audit.view, audit.rows],
      views.filter(({ rows }) => rows > 0).map(({ view, rows }) => [view, messages.thousands(rows)]),
      messages.nothing,
    ),
    paragraph(audit.replayKept),
  ];
}

/** Rows of views that are not the same at two times, field by field. */
export function viewComparisonPage({ views, rows }: ViewComparison, { audit, messages }: Texts): Page {
  const differing = views.filter((view) => view.differing > 0);
  return [
    title(audit.viewsCompared),
    table(
      [audit.view, audit.differing],
      differing.map((view) => [view.view, messages.thousands(view.differing)]),
      messages.nothing,
    ),
    ...differing.flatMap(({ view }) => [
      heading(view),
      table(
        [audit.row, audit.field, audit.earlier, audit.later],
        rows.filter((row) => row.view === view).flatMap((difference) => rowLines(difference, audit)),
        messages.nothing,
      ),
    ]),
  ];
}

/** One that came or went is a line; of one that changed, each field is. */
function rowLines(
  { row, what, changes }: ViewComparison['rows'][number],
  audit: Texts['audit'],
): readonly (readonly string[])[] {
  if (what === 'added') return [[row, '', '', audit.added]];
  if (what === 'removed') return [[row, '', audit.removed, '']];
  return changes.flatMap((change) => changeRows(change, audit).map((cells) => [row, ...cells]));
}

/** The field, what it was and what it is; of a list, each element that came, went or changed. */
function changeRows(
  { field, from, to, elements }: Change,
  { reordered }: Texts['audit'],
): readonly (readonly string[])[] {
  if (!elements || elements.length === 0) return [[field, valueText(from), valueText(to)]];
  return elements.map((it) => {
    const within = it.what === 'reordered' ? reordered : elementField(it.element, it.field);
    return [`${field} ${within}`.trimEnd(), valueText(it.from), valueText(it.to)];
  });
}
