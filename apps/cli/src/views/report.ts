import { type ReportRow, type YearFlag } from '@diarium/register';
import { knownFields, list, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';
import { flagText } from './flags';

/** What a report states, and where the register says something else. */
export function reportPage(
  report: ReportRow,
  flags: readonly YearFlag[],
  numbers: ReadonlyMap<string, string>,
  texts: Texts,
): Page {
  const { labels, words, messages } = texts;
  const numberOf = (key: string): string => numbers.get(key) ?? key;
  return [
    title(`${report.committee} ${report.year}  ${report.title}`),
    knownFields([
      [labels.kind, words.reportKind[report.kind]],
      [labels.status, words.reportStatus[report.status]],
      [labels.delivered, dayText(report.deliveredOn, texts) ?? report.dateMissing],
    ]),
    ...section(labels.flags, list(flags.map((flag) => flagText(flag, texts)))),
    ...section(
      labels.statements,
      table(
        [labels.statementSection, labels.statement, labels.case],
        report.statements.map(({ section: name, text, cases }) => [
          name,
          text,
          cases.map(numberOf).join('\n'),
        ]),
        messages.noStatements,
      ),
    ),
    ...(report.figures.length > 0 ? section(labels.figures, figures(report, texts)) : []),
  ];
}

function figures({ figures: rows }: ReportRow, { labels, messages }: Texts) {
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
