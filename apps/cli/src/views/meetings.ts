import { type DecisionItem, type MeetingRow } from '@diarium/register';
import { type Block, knownFields, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText, timesText } from './days';
import { decisionsOf } from './decisions';

/** Planned against held. */
export function meetingsTable(rows: readonly MeetingRow[], texts: Texts): Block {
  const { labels, words, messages } = texts;
  return table(
    [
      labels.meeting,
      labels.planned,
      labels.held,
      labels.state,
      labels.subjectCount,
      labels.takenUp,
      labels.decisions,
    ],
    rows.map((row) => [
      row.key,
      row.planYear === null ? messages.notPlanned : plannedText(row, texts),
      heldText(row, texts),
      words.meetingStatus[row.status],
      row.subjects.length,
      row.dealtWith.length,
      row.decisions,
    ]),
    messages.noMeetings,
  );
}

function plannedText({ when, starts, ends, plannedMode }: MeetingRow, texts: Texts): string {
  const mode = plannedMode && texts.words.mode[plannedMode];
  return [dayText(when, texts), timesText(starts, ends), mode].filter(Boolean).join(' ');
}

function heldText({ heldOn, heldMode }: MeetingRow, texts: Texts): string | null {
  if (heldOn === null) return null;
  return [dayText(heldOn, texts), heldMode && texts.words.mode[heldMode]].filter(Boolean).join(' ');
}

export function meetingPage(
  row: MeetingRow,
  decisions: readonly DecisionItem[],
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Page {
  const { labels, messages, words } = texts;
  return [
    title(messages.meetingTitle(row.committee, dayText(row.heldOn ?? row.when, texts) ?? row.key)),
    knownFields([
      [labels.state, words.meetingStatus[row.status]],
      [labels.planned, row.planYear === null ? messages.notPlanned : plannedText(row, texts)],
      [labels.movedFrom, row.plannedFor === row.when ? null : dayText(row.plannedFor, texts)],
      [labels.held, heldText(row, texts)],
      [labels.place, row.heldPlace ?? row.plannedPlace],
      [labels.notice, row.noticeOn],
      [labels.cancelled, row.cancelledBecause],
      [labels.note, row.note],
    ]),
    ...section(labels.subjects, ...subjects(row, texts)),
    ...section(labels.dealtWith, ...matters(row, numbers, texts)),
    ...section(labels.decisions, ...decisionsOf(decisions, texts)),
  ];
}

function subjects(row: MeetingRow, { labels, words }: Texts): readonly Block[] {
  if (row.subjects.length === 0) return [];
  const answered = new Set(row.dealtWith.map(({ planned }) => planned));
  const isHeld = row.status === 'held';
  return [
    table(
      [labels.subject, labels.presenter, ...(isHeld ? [labels.takenUpHere] : [])],
      row.subjects.map(({ key, title: name, presenter }) => [
        name,
        presenter,
        ...(isHeld ? [answered.has(key) ? words.yes : words.notAccountedFor] : []),
      ]),
      '',
    ),
  ];
}

function matters(row: MeetingRow, numbers: ReadonlyMap<string, string>, { labels }: Texts): readonly Block[] {
  if (row.dealtWith.length === 0) return [];
  return [
    table(
      [labels.matter, labels.case],
      row.dealtWith.map((matter) => [
        matter.title,
        matter.case === null ? null : (numbers.get(matter.case) ?? matter.case),
      ]),
      '',
    ),
  ];
}
