import {
  type NumberCounts,
  type NumberRange,
  type NumbersAccount,
  type Page as ListPage,
} from '@diarium/register';
import { heading, list, type Page, paragraph, table, title } from '../output/blocks';
import { type Texts } from '../texts';

/** The account of a year: what each series holds, and whether it is all there. */
export function numbersPage(
  account: NumbersAccount,
  details: readonly ListPage<NumberRange>[],
  texts: Texts,
): Page {
  const { numbers: says } = texts;
  const { committee, year, series, documents, findings } = account;
  return [
    title(says.title(committee, year)),
    paragraph(account.complete ? says.complete : says.faulty),
    ...(findings.length === 0
      ? []
      : [list(findings.map((it) => says.finding(it.series, says.states[it.state], spanText(it))))]),
    table(
      [says.series, says.numbers, says.inUse, says.outstanding, says.findings],
      [
        ...series.map((one) => [
          says.kinds[one.kind],
          spanText({ from: one.first, to: one.last }),
          inUseIn(one),
          outstandingText(one, texts),
          one.findings,
        ]),
        ...(documents.series === 0
          ? []
          : [
              [
                says.kinds.document,
                says.inCases(documents.count, documents.series),
                inUseIn(documents),
                outstandingText(documents, texts),
                documents.findings,
              ],
            ]),
      ],
      says.none,
    ),
    ...series.flatMap((one, index) => {
      const detail = details[index];
      return detail ? [heading(says.kinds[one.kind]), paragraph(detailText(one.key, detail, texts))] : [];
    }),
  ];
}

/** One series, number by number, those in the same state together. */
export function seriesPage(series: string, items: readonly NumberRange[], texts: Texts): Page {
  const { numbers: says } = texts;
  return [
    title(series),
    table(
      [says.numbers, says.state, says.because],
      items.map((range) => [spanText(range), says.states[range.state], range.because]),
      says.none,
    ),
  ];
}

function inUseIn({ count, marks }: NumberCounts): number {
  return count - marks.annulled - marks['taken-back'];
}

function outstandingText({ marks }: NumberCounts, { numbers: says }: Texts): string | null {
  const marked = (['annulled', 'taken-back', 'missing-particulars'] as const).filter(
    (mark) => marks[mark] > 0,
  );
  return marked.map((mark) => `${marks[mark]} ${says.states[mark]}`).join(', ') || null;
}

/** `1–41, 42 makulerat, 43–60` */
function detailText(series: string, { items, next }: ListPage<NumberRange>, texts: Texts): string {
  const { numbers: says } = texts;
  const ranges = items.map((range) =>
    range.state === 'in-use' ? spanText(range) : `${spanText(range)} ${says.states[range.state]}`,
  );
  return `${ranges.join(', ')}${next === null ? '' : ` … ${says.more(series)}`}`;
}

const spanText = ({ from, to }: Pick<NumberRange, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}–${to}`;
