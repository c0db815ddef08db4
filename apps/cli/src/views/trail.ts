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
    ...together.map((event) => audit.together(linkText(event))),
  ];
  return lines.filter(Boolean).join('\n');
}

const linkText = ({ type, position }: LinkedEvent): string => `${type} (${position})`;

/** False for what the sentence of the event tells already, and for what is empty from the start. */
function isWorthAWord({ row, from, to }: Change, key: string): boolean {
  if (from !== null) return true;
  return row === key && to !== 0 && to !== false && !(Array.isArray(to) && to.length === 0);
}

/** `status: Öppet → Stängt`; of another row than the subject's own with that row's key; of a list, its elements. */
function changeLines(
  { row, field, from, to, elements }: Change,
  key: string,
  texts: Texts,
): readonly string[] {
  const what = row === key ? field : `${row} ${field}`;
  if (elements && elements.length > 0) return elements.map((it) => `${what} ${elementText(it, texts)}`);
  return [from === null ? `${what}: ${valueText(to)}` : `${what}: ${valueText(from)} → ${valueText(to)}`];
}

/** `+ norr: …`, `− norr: …`, `norr.name: Norr → Norra`. */
function elementText({ what, element, field, from, to }: ElementChange, { audit }: Texts): string {
  if (what === 'added') return `+ ${wholeText(element, to)}`;
  if (what === 'removed') return `− ${wholeText(element, from)}`;
  if (what === 'reordered') return `${audit.reordered}: ${valueText(to)}`;
  return `${elementField(element, field)}: ${valueText(from)} → ${valueText(to)}`;
}

/** An element by its id and what else it holds. */
function wholeText(element: ElementChange['element'], value: unknown): string {
  if (element === null) return valueText(value);
  const rest = Object.entries(value as object).filter(([, held]) => held !== element && held !== null);
  return rest.length === 0 ? String(element) : `${element}: ${valueText(Object.fromEntries(rest))}`;
}

/** `norr.name`: of the element of that id, the field. */
export const elementField = (element: ElementChange['element'], field: string | null): string =>
  [element, field].filter((part) => part !== null).join('.');

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return instantText(value.toISOString());
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}

/** Characters of a value; all of it is in the JSON. */
const SHOWN = 60;
