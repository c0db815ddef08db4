import { type CaseListItem, type CaseListRow, type HistoryEntry, type SecrecyMark } from '@diarium/register';
import { type Page, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { initiativeText, roleText } from './case-file';
import { titleOf } from './cases';
import { dayText, instantText, whenText } from './days';
import { eventText } from './events';

/** Who changed what in a case, when, from what to what, and why. */
export function historyPage(
  inCase: CaseListItem,
  entries: readonly HistoryEntry[],
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Page {
  const { labels, messages } = texts;
  return [
    title(`${inCase.number}  ${titleOf(inCase, texts)}`),
    table(
      [labels.happened, labels.event, labels.changed, labels.recorded],
      entries.map((entry) => [
        whenText(entry, texts),
        eventLines(entry, numbers, texts),
        changesText(entry.changes, texts),
        messages.recordedAs(instantText(entry.recordedAt), entry.position),
      ]),
      messages.nothing,
    ),
  ];
}

function eventLines(entry: HistoryEntry, numbers: ReadonlyMap<string, string>, texts: Texts): string {
  const { messages, words } = texts;
  const lines = [
    eventText(entry, texts, numbers),
    messages.doneBy(entry.actor, roleText(entry.role, words)),
    entry.reason === null ? '' : messages.because(entry.reason),
  ];
  return lines.filter(Boolean).join('\n');
}

function changesText(changes: HistoryEntry['changes'], texts: Texts): string {
  const labels = caseFieldLabels(texts);
  return changes
    .map(({ field, from, to }) => {
      const now = valueText(field, to, texts);
      const label = labels[field] ?? field;
      return from === null ? `${label}: ${now}` : `${label}: ${valueText(field, from, texts)} → ${now}`;
    })
    .join('\n');
}

/** What the fields of a case are called. */
export const caseFieldLabels = ({ labels }: Texts): Readonly<Record<string, string | undefined>> => ({
  number: labels.number,
  title: labels.title,
  publicTitle: labels.publicTitle,
  missing: labels.missing,
  status: labels.status,
  caseType: labels.type,
  classification: labels.classification,
  initiative: labels.initiative,
  handler: labels.handler,
  date: labels.received,
  secrecy: labels.secrecy,
  archivedOn: labels.archived,
});

function valueText(field: string, value: unknown, texts: Texts): string {
  if (field === 'secrecy' && value !== null) return texts.messages.secrecyMark(value as SecrecyMark);
  const text = typeof value === 'string' ? value : '–';
  if (field === 'status') return texts.words.caseStatus[text as CaseListRow['status']];
  if (field === 'initiative') return initiativeText(text, texts);
  return field === 'date' ? (dayText(text, texts) ?? text) : text;
}
