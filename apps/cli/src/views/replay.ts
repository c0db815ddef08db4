import {
  type Change,
  type ReplayedNow,
  type ReplayedThen,
  type Step,
  type Subject,
  SUBJECTS,
  type ViewComparison,
} from '@diarium/audit';
import { fields, heading, type Page, paragraph, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { whenText } from './days';
import { eventText } from './events';
import { fieldLabel, fieldValueText, twoTexts, valueText } from './field-values';
import { findingsBlock } from './proof';
import { elementField } from './trail';

/** Each event of something, and beside it what it was then; what else belongs to it, each on a row. */
export function replayPage(subject: Subject, steps: readonly Step[], texts: Texts): Page {
  const { audit } = texts;
  const { kind, key } = subject;
  return [
    title(audit.replayOf(audit.subjects[kind], key)),
    paragraph(audit.replayShows(Object.keys(SUBJECTS[kind].state).join(', '))),
    ...steps.flatMap((step) => [
      heading(`${step.entry.position}  ${whenText(step.entry, texts)}  ${eventText(step.entry, texts)}`),
      fields([...ownFields(step, key, texts), ...otherRows(step, key, texts)]),
    ]),
  ];
}

type Labelled = readonly (readonly [label: string, value: string])[];

/** What the rows of the subject's own held; a field that several views have alike is told once. */
function ownFields({ entry, state }: Step, key: string, texts: Texts): Labelled {
  const changed = new Set(entry.changes.map(placeOf));
  const told = state
    .filter(({ row }) => row === key)
    .map((it): Labelled[number] => {
      const text = fieldValueText(it.field, it.value, texts);
      return [fieldLabel(it, texts), changed.has(placeOf(it)) ? text : inBrief(text)];
    });
  return [...new Map(told.map((pair) => [pair.join('\n'), pair])).values()];
}

/** `EXN-2026-1:1`: what the views held of a document of the case. */
function otherRows({ entry, state }: Step, key: string, texts: Texts): Labelled {
  const changed = new Set(entry.changes.map(({ row }) => row));
  const others = state.filter(({ row }) => row !== key);
  return [...new Set(others.map(({ row }) => row))].map((row) => {
    const shown = others.filter(
      (it) => it.row === row && !SAME_AS_ITS_OWN.has(it.field) && it.value !== key && it.value !== '',
    );
    const text = shown.map((it) => `${fieldLabel(it, texts)}: ${valueText(it.value, texts)}`).join(', ');
    return [row, changed.has(row) ? text : inBrief(text)];
  });
}

/** What stands beside the subject already. */
const SAME_AS_ITS_OWN = new Set(['committee', 'year']);

const placeOf = ({ view, row, field }: Pick<Change, 'view' | 'row' | 'field'>): string =>
  JSON.stringify([view, row, field]);

/** The state stands after every event: what an event left alone was in full before. */
const inBrief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF - 1)}…` : text);

const BRIEF = 120;

/** What differs between two points in time. */
export function comparisonPage({ kind, key }: Subject, changes: readonly Change[], texts: Texts): Page {
  const { audit, messages } = texts;
  return [
    title(audit.comparisonOf(audit.subjects[kind], key)),
    table(
      [audit.view, audit.field, audit.earlier, audit.later],
      changes.flatMap((change) => {
        const { view, row } = change;
        return changeRows(change, texts).map((cells) => [row === key ? view : `${view} ${row}`, ...cells]);
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
export function viewComparisonPage({ views, rows }: ViewComparison, texts: Texts): Page {
  const { audit, messages } = texts;
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
        rows.filter((row) => row.view === view).flatMap((difference) => rowLines(difference, texts)),
        messages.nothing,
      ),
    ]),
  ];
}

/** One that came or went is a line; of one that changed, each field is. */
function rowLines(
  { row, what, changes }: ViewComparison['rows'][number],
  texts: Texts,
): readonly (readonly string[])[] {
  const { audit } = texts;
  if (what === 'added') return [[row, '', '', audit.added]];
  if (what === 'removed') return [[row, '', audit.removed, '']];
  return changes.flatMap((change) => changeRows(change, texts).map((cells) => [row, ...cells]));
}

/** The field, what it was and what it is; of a list, each element that came, went or changed. */
function changeRows(change: Change, texts: Texts): readonly (readonly string[])[] {
  const { from, to, elements } = change;
  const label = fieldLabel(change, texts);
  if (!elements || elements.length === 0) return [[label, ...twoTexts(from, to, texts)]];
  return elements.map((it) => {
    const within =
      it.what === 'reordered' ? texts.audit.reordered : elementField(it.element, it.field, texts);
    return [`${label} ${within}`.trimEnd(), ...twoTexts(it.from, it.to, texts)];
  });
}
