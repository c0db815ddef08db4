import { type MatrixAnswer, type MatrixItem, questions, type SupervisionMatrix } from '@diarium/register';
import { type Block, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

/** The matrix that auditors use: four questions to each point that calls for a measure, and the totals. */
export function supervisionPage(matrix: SupervisionMatrix, texts: Texts): Page {
  const { supervision } = texts;
  return [
    title(supervision.title(matrix.committee, matrix.year)),
    table(
      [
        supervision.decision,
        supervision.measure,
        supervision.responsible,
        ...questions.map((question) => supervision.question[question]),
      ],
      matrix.items.map((item) => [
        decisionText(item, texts),
        item.text,
        [item.responsible, dayText(item.due, texts)].filter(Boolean).join('\n'),
        ...questions.map((question) => answerText(item.answers[question], texts)),
      ]),
      supervision.none,
    ),
    ...(matrix.items.length > 0 ? section(supervision.totals, totalsTable(matrix, texts)) : []),
  ];
}

function decisionText({ number, day, title: heading, point }: MatrixItem, { supervision }: Texts): string {
  const where = point === null ? null : supervision.atPoint(point);
  return [[number ?? day, where].filter(Boolean).join(', '), heading].join('\n');
}

function answerText({ answer, on }: MatrixAnswer, texts: Texts): string {
  const word = texts.supervision.answer[answer];
  return on === null ? word : texts.supervision.answeredOn(word, dayText(on, texts) ?? on);
}

function totalsTable({ totals }: SupervisionMatrix, { supervision }: Texts): Block {
  return table(
    [supervision.asked, supervision.yes, supervision.no, supervision.notApplicable],
    questions.map((question) => {
      const { yes, no, notApplicable } = totals[question];
      return [supervision.question[question], yes, no, notApplicable];
    }),
    '',
  );
}
