import {
  type AgendaChanges,
  type AgendaItem,
  type AgendaRow,
  type IssuedAgenda,
  type MeetingRow,
} from '@diarium/register';
import { type Block, knownFields, list, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { documentNumberIn } from './document-number';
import { dayText } from './days';

interface Shown {
  readonly meeting: MeetingRow;
  readonly agenda: AgendaRow | undefined;
  /** The version that was asked for; none for the agenda as it stands. */
  readonly issued: IssuedAgenda | undefined;
  readonly numbers: ReadonlyMap<string, string>;
}

/** The agenda as it stands or as it was issued, with what was withdrawn and how the meeting is prepared. */
export function agendaPage({ meeting, agenda, issued, numbers }: Shown, texts: Texts): Page {
  const { labels, messages } = texts;
  const items = (issued ?? agenda)?.items ?? [];
  return [
    title(messages.agendaTitle(meeting.committee, dayText(meeting.heldOn ?? meeting.when, texts) ?? '')),
    particulars({ meeting, agenda, issued }, texts),
    itemsTable(items, numbers, texts),
    ...section(labels.proposals, proposals(items)),
    ...section(labels.consequenceTexts, consequences(items)),
    ...(issued ? [] : standing(agenda, texts)),
  ];
}

function particulars({ meeting, agenda, issued }: Omit<Shown, 'numbers'>, texts: Texts): Block {
  const { labels, messages, words } = texts;
  return knownFields([
    [labels.state, words.meetingStatus[meeting.status]],
    [labels.version, issued && messages.issuedOn(issued.version, issued.on)],
    [labels.issued, issued ? null : versionsOf(agenda, texts)],
    [labels.noticeBy, agenda?.noticeBy],
    [labels.notice, meeting.noticeOn],
  ]);
}

/** What a notice tells of each item: number, heading, case, presenter and documents. */
export function itemsTable(
  items: readonly AgendaItem[],
  numbers: ReadonlyMap<string, string>,
  { labels, messages, words }: Texts,
): Block {
  return table(
    [labels.agendaItem, labels.heading, labels.kind, labels.case, labels.presenter, labels.attachments],
    items.map((item, index) => [
      index + 1,
      item.forcedBy === null ? item.heading : `${item.heading} (${item.forcedBy.section})`,
      words.agendaItem[item.kind],
      item.case === null ? null : (numbers.get(item.case) ?? item.case),
      item.presenter,
      item.documents.map((document) => documentNumberIn(numbers, document)).join('\n'),
    ]),
    messages.noAgenda,
  );
}

const proposals = (items: readonly AgendaItem[]): Block =>
  list(items.flatMap(({ heading, proposal }) => (proposal === null ? [] : [`${heading}: ${proposal}`])));

const consequences = (items: readonly AgendaItem[]): Block =>
  list(
    items.flatMap(({ heading, consequences: texts }) =>
      texts.map(({ key, text }) => `${heading}, ${key}: ${text}`),
    ),
  );

function versionsOf(agenda: AgendaRow | undefined, { messages }: Texts): string | null {
  const versions = agenda?.versions ?? [];
  return versions.map(({ version, on }) => messages.issuedOn(version, on)).join('\n') || null;
}

function standing(agenda: AgendaRow | undefined, { labels, messages }: Texts): Page {
  const withdrawn = table(
    [labels.heading, labels.date, labels.because],
    agenda?.withdrawn.map(({ heading, on, reason }) => [heading, on, reason]) ?? [],
    '',
  );
  const steps = table(
    [labels.code, labels.name, labels.due, labels.done],
    agenda?.steps.map(({ code, name, due, doneOn }) => [code, name, due, doneOn ?? messages.notDone]) ?? [],
    '',
  );
  return [...section(labels.withdrawnItems, withdrawn), ...section(labels.preparation, steps)];
}

/** What a later agenda made of an earlier one; without `to` the agenda as it stands. */
export function comparisonPage(
  { meeting, from, to }: { meeting: MeetingRow; from: number; to: number | undefined },
  { added, withdrawn, moved, changed }: AgendaChanges,
  { labels, messages, words }: Texts,
): Page {
  const isSame = [added, withdrawn, moved, changed].every(({ length }) => length === 0);
  const changes = changed.flatMap(({ heading, fields }) =>
    fields.map(({ field, from: before, to: now }) => [
      heading,
      words.agendaField[field],
      shownValue(before),
      shownValue(now),
    ]),
  );
  return [
    title(messages.agendasCompared(meeting.key, from, to)),
    ...(isSame ? [paragraph(messages.agendaUnchanged)] : []),
    ...section(labels.addedItems, list(added.map(({ heading }) => heading))),
    ...section(labels.withdrawnItems, list(withdrawn.map(({ heading }) => heading))),
    ...section(
      labels.movedItems,
      list(moved.map((item) => messages.movedItem(item.heading, item.from, item.to))),
    ),
    ...section(labels.changed, table([labels.heading, labels.what, labels.before, labels.now], changes, '')),
  ];
}

function shownValue(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.map((one: unknown) => (typeof one === 'string' ? one : textOf(one))).join('\n');
}

const textOf = (consequence: unknown): string => {
  const { key, text } = consequence as { key: string; text: string };
  return `${key}: ${text}`;
};
