import {
  type Change,
  type ElementChange,
  type LinkedEvent,
  type Links,
  type Subject,
  type TrailEntry,
} from '@diarium/audit';
import { type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { roleText } from './case-file';
import { instantText, whenText } from './days';
import { eventText } from './events';
import { fieldLabel, fieldValueText, pathLabel, twoTexts, valueText } from './field-values';

type Linked = TrailEntry & { readonly links: Links };

/** Everything that happened to something: who, when, what it changed, why, and what it hangs together with. */
export function trailPage({ kind, key }: Subject, entries: readonly Linked[], texts: Texts): Page {
  const { labels, messages, audit } = texts;
  return [
    title(audit.trailOf(audit.subjects[kind], key)),
    table(
      [labels.happened, labels.event, labels.changed, labels.recorded],
      entries.map((entry) => [
        whenText(entry, texts),
        happenedLines(entry, texts),
        entry.changes
          .filter((change) => isWorthAWord(change, key))
          .flatMap((change) => changeLines(change, key, texts))
          .join('\n'),
        `${messages.recordedAs(instantText(entry.recordedAt), entry.position)}\n${audit.command(entry.commandId)}`,
      ]),
      messages.nothing,
    ),
  ];
}

function happenedLines(entry: Linked, texts: Texts): string {
  const { messages, words, audit } = texts;
  const { causedBy, causes, together } = entry.links;
  const lines = [
    eventText(entry, texts),
    messages.doneBy(entry.actor, roleText(entry.role, words)),
    entry.reason === null ? '' : messages.because(entry.reason),
    causedBy ? audit.causedBy(linkText(causedBy)) : '',
    ...causes.map((event) => audit.caused(linkText(event))),
    ...togetherLines(together, audit),
  ];
  return lines.filter(Boolean).join('\n');
}

/** A few of them by name; of an import, which is one command with all that followed, how many. */
const togetherLines = (together: Links['together'], audit: Texts['audit']): readonly string[] =>
  together.length > NAMED
    ? [audit.togetherWith(together.length)]
    : together.map((event) => audit.together(linkText(event)));

const NAMED = 3;

const linkText = ({ type, position }: LinkedEvent): string => `${type} (${position})`;

/** False for what the sentence of the event tells already, and for what is empty from the start. */
function isWorthAWord({ row, from, to }: Change, key: string): boolean {
  if (from !== null) return true;
  return row === key && to !== 0 && to !== false && !(Array.isArray(to) && to.length === 0);
}

/** `Status: Öppet → Stängt`; of another row than the subject's own with that row's key; of a list, its elements. */
function changeLines(change: Change, key: string, texts: Texts): readonly string[] {
  const { row, field, from, to, elements } = change;
  const label = fieldLabel(change, texts);
  const what = row === key ? label : `${row} ${label}`;
  if (elements && elements.length > 0) return elements.map((it) => `${what} ${elementText(it, texts)}`);
  if (from === null) return [`${what}: ${fieldValueText(field, to, texts)}`];
  return [`${what}: ${twoTexts(from, to, texts).join(' → ')}`];
}

/** `+ norr: …`, `− norr: …`, `norr, namn: Norr → Norra`. */
function elementText({ what, element, field, from, to }: ElementChange, texts: Texts): string {
  if (what === 'added') return `+ ${wholeText(element, to, texts)}`;
  if (what === 'removed') return `− ${wholeText(element, from, texts)}`;
  if (what === 'reordered') return `${texts.audit.reordered}: ${valueText(to, texts)}`;
  return `${elementField(element, field, texts)}: ${twoTexts(from, to, texts).join(' → ')}`;
}

/** An element by its id and what else it holds. */
function wholeText(element: ElementChange['element'], value: unknown, texts: Texts): string {
  if (element === null) return valueText(value, texts);
  const rest = Object.entries(value as object).filter(([, held]) => held !== element && held !== null);
  return rest.length === 0 ? String(element) : `${element}: ${valueText(Object.fromEntries(rest), texts)}`;
}

/** `norr, namn`: of the element of that id, the field. */
export function elementField(element: ElementChange['element'], field: string | null, texts: Texts): string {
  const label = field === null ? null : pathLabel(field, texts);
  if (element === null || label === null) return label ?? String(element ?? '');
  return `${element}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
