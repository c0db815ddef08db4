import { type ReportRow, type YearFlag } from '@diarium/register';
import { type Block, knownFields, list, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';
import { eventText } from './events';
import { flagText } from './flags';

/** What a report states, and where the register says something else. */
export function reportPage(
  report: ReportRow,
  flags: readonly YearFlag[],
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Page {
  const { labels, words, messages } = texts;
  const sections = [...new Set(report.statements.map((statement) => statement.section))];
  const statementsIn = (name: string): readonly string[] =>
    report.statements
      .filter((statement) => statement.section === name)
      .map((it) => statementText(it, numbers));
  return [
    title(`${report.committee} ${report.year}  ${report.title}`),
    knownFields([
      [labels.kind, words.reportKind[report.kind]],
      [labels.status, words.reportStatus[report.status]],
      [labels.delivered, dayText(report.deliveredOn, texts) ?? report.dateMissing],
    ]),
    ...section(
      labels.discharge,
      list(report.discharges.map((data) => eventText({ type: 'DischargeDecided', data }, texts))),
    ),
    ...section(labels.flags, list(flags.map((flag) => flagText(flag, texts)))),
    ...(report.statements.length === 0 ? [paragraph(messages.noStatements)] : []),
    ...sections.flatMap((name) => section(name, list(statementsIn(name)))),
    ...(report.figures.length > 0 ? section(labels.figures, figures(report, texts)) : []),
  ];
}

/** A statement, with the cases it is about where it does not name them itself. */
function statementText(
  { text, cases }: ReportRow['statements'][number],
  numbers: ReadonlyMap<string, string>,
): string {
  const unnamed = cases.map((key) => numbers.get(key) ?? key).filter((number) => !text.includes(number));
  return unnamed.length === 0 ? text : `${text} [${unnamed.join(', ')}]`;
}

function figures({ figures: rows }: ReportRow, { labels, messages }: Texts): Block {
  return table(
    [labels.figure, labels.amount, labels.change],
    rows.map(({ title: name, amount, unit, changePercent, approximate }) => [
      name,
      `${messages.thousands(amount)} ${unit}`,
      changePercent === null ? null : messages.changed(changePercent, approximate),
    ]),
    '',
  );
}
