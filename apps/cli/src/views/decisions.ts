import { type DecisionItem } from '@diarium/register';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';
import { spanInWords } from '../texts/dates';
import { dayText } from './days';
import { statusText } from './decision-status';

/** Decisions of one case or meeting; nothing where there are none. */
export function decisionsOf(rows: readonly DecisionItem[], texts: Texts): readonly Block[] {
  const { labels } = texts;
  if (rows.length === 0) return [];
  const head = [labels.date, labels.decision, labels.whatFollows];
  return [
    table(
      head,
      rows.map((row) => [dayText(row.decidedOn, texts), decisionText(row), followsText(row, texts)]),
      '',
    ),
  ];
}

/** Decisions of many cases, with the case they belong to. */
export function decisionsTable(
  rows: readonly DecisionItem[],
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Block {
  const { labels, messages } = texts;
  return table(
    [labels.date, labels.case, labels.decision, labels.whatFollows],
    rows.map((row) => [
      dayText(row.decidedOn, texts),
      row.case === null ? null : (numbers.get(row.case) ?? row.case),
      decisionText(row),
      followsText(row, texts),
    ]),
    messages.noDecisions,
  );
}

const decisionText = ({ title, text, number }: DecisionItem): string =>
  `${number === null ? '' : `${number} `}${title}\n${text}`;

/** How long it is valid, what it calls for by when, what became of that, and what no source tells. */
function followsText(row: DecisionItem, texts: Texts): string {
  const { messages } = texts;
  const valid = spanInWords(row.validFrom, row.validTo);
  const lines = [
    valid && messages.validDuring(valid),
    row.dueOn && messages.dueOn(dayText(row.dueOn, texts) ?? '', row.dueWhat ?? ''),
    row.responsible && messages.responsibleIs(row.responsible),
    dispatchText(row, texts),
    row.reportedBackOn && messages.reportedBackOn(row.reportedBackOn, row.result ?? ''),
    row.meetingUnknown,
    row.number === null ? messages.noParagraph : statusText(row, texts),
  ];
  return lines.filter(Boolean).join('\n');
}

/** A decision that nobody is to have needs no dispatch. */
function dispatchText({ dispatchedOn, recipients, undispatched }: DecisionItem, { messages }: Texts) {
  if (dispatchedOn !== null) return messages.dispatchedOn(dispatchedOn, recipients);
  return undispatched ? messages.notDispatched : null;
}
