import {
  type DecisionEntryRow,
  type DecisionItem,
  decisionNumber,
  isDecisionKey,
  type PointOfRow,
} from '@diarium/register';
import { type Block, knownFields, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { fileTable } from './case-file';
import { dayText } from './days';
import { statusText } from './decision-status';

type Numbers = ReadonlyMap<string, string>;

/** One decision with its whole life. */
export function decisionPage(
  row: DecisionItem,
  file: readonly DecisionEntryRow[],
  numbers: Numbers,
  texts: Texts,
): Page {
  const { decisions } = texts;
  return [
    title([row.number ?? dayText(row.decidedOn, texts), row.title].join('  ')),
    particulars(row, numbers, texts),
    ...section(decisions.background, paragraph(row.background ?? '')),
    ...section(decisions.points, pointsTable(row, texts)),
    ...section(decisions.dispatches, dispatchesTable(row, texts)),
    ...section(decisions.corrections, correctionsTable(row, texts)),
    ...section(decisions.receipts, receiptsTable(row, texts)),
    ...section(decisions.appeals, appealsTable(row, texts)),
    ...section(decisions.cites, citesTable(row, texts)),
    ...section(decisions.life, fileTable(file, numbers, texts)),
  ];
}

function particulars(row: DecisionItem, numbers: Numbers, texts: Texts): Block {
  const { labels, decisions, postings } = texts;
  const { legalForce } = row;
  return knownFields([
    [labels.committee, row.committee],
    [labels.meeting, row.meeting],
    [decisions.decidedOn, dayText(row.decidedOn, texts)],
    [labels.case, row.case === null ? null : (numbers.get(row.case) ?? row.case)],
    [labels.status, statusText(row, texts)],
    [decisions.attested, row.attestedOn],
    [decisions.posting, row.posting],
    [decisions.appeal, row.appeal && postings.appeal[row.appeal]],
    [decisions.appealTime, row.appealFrom && postings.windowText(row.appealFrom, row.appealTo ?? '')],
    [
      decisions.legalForce,
      legalForce && decisions.legalForceText(legalForce.checkedOn, legalForce.checkedBy, legalForce.lastDay),
    ],
    [decisions.supersededBy, row.supersededBy && numberOf(row.supersededBy)],
    [decisions.supersedes, row.supersedes.map(numberOf).join(', ')],
    [decisions.onReportOf, row.onReportOf && numberOf(row.onReportOf)],
    [decisions.left, row.left.join(', ')],
  ]);
}

const numberOf = (key: string): string => (isDecisionKey(key) ? decisionNumber(key) : key);

function pointsTable({ points, text }: DecisionItem, texts: Texts): Block {
  const { labels, decisions } = texts;
  if (points.length === 0) return paragraph(text);
  return table(
    [
      decisions.point,
      labels.decision,
      decisions.whoAndWhen,
      decisions.execution,
      decisions.report,
      decisions.afterReport,
    ],
    points.map((it) => [
      it.point,
      it.text,
      [it.responsible, dayText(it.due, texts)].filter(Boolean).join('\n'),
      executionText(it, texts),
      it.reportedOn && decisions.reported(it.reportedOn, it.result),
      afterReportText(it, texts),
    ]),
    '',
  );
}

function executionText(it: PointOfRow, { decisions }: Texts): string | null {
  if (it.notCarriedOutOn !== null)
    return decisions.notCarriedOut(it.notCarriedOutOn, it.notCarriedOutBecause);
  return it.carriedOutOn && decisions.carriedOut(it.carriedOutOn, it.note);
}

function afterReportText(it: PointOfRow, { decisions }: Texts): string {
  const lines = [
    it.reportDecidedOn && decisions.reportDecided(it.reportDecidedOn, numberOf(it.reportDecidedIn ?? '')),
    it.needExaminedOn && decisions.needExamined(it.needExaminedOn, it.need),
  ];
  return lines.filter(Boolean).join('\n');
}

function dispatchesTable(
  { sent, dispatchedOn, recipients }: DecisionItem,
  { labels, decisions }: Texts,
): Block {
  const how = (electronically: boolean) => (electronically ? decisions.electronic : decisions.byMail);
  const rows =
    sent.length > 0
      ? sent.map((it) => [it.on, it.recipients.join(', '), how(it.electronically)])
      : dispatchedOn === null
        ? []
        : [[dispatchedOn, recipients.join(', '), null]];
  return table([labels.date, decisions.recipients, decisions.electronically], rows, '');
}

function correctionsTable({ corrections }: DecisionItem, { labels, decisions }: Texts): Block {
  return table(
    [labels.date, decisions.corrected, decisions.before, decisions.now, decisions.because],
    corrections.map(({ on, field, point, from, to, because }) => [
      on,
      point === null ? decisions.field[field] : decisions.ofPoint(decisions.field[field], point),
      from,
      to,
      because,
    ]),
    '',
  );
}

function receiptsTable({ received }: DecisionItem, { decisions }: Texts): Block {
  return table(
    [decisions.receivedBy, decisions.receivedOn, decisions.lastDayOf],
    received.map(({ party, on, lastDay }) => [party, on, lastDay]),
    '',
  );
}

function appealsTable({ appeals }: DecisionItem, { decisions }: Texts): Block {
  return table(
    [decisions.lodged, decisions.appealedBy, decisions.court, decisions.appealOutcome],
    appeals.map(({ on, late, by, to, decided }) => [
      late ? decisions.late(on) : on,
      by,
      to,
      decided
        ? decisions.decidedAs(decisions.outcome[decided.outcome], decided.on, decided.by)
        : decisions.undecided,
    ]),
    '',
  );
}

function citesTable({ cites }: DecisionItem, texts: Texts): Block {
  const { labels, decisions } = texts;
  return table(
    [decisions.body, decisions.reference, labels.date, labels.what],
    cites.map(({ body, reference, on, what }) => [body, reference, dayText(on, texts), what]),
    '',
  );
}
