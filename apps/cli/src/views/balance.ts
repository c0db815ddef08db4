import { AGE_CLASSES, type BalanceItem, type BalanceOfHandler } from '@diarium/register';
import { type Block, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { titleOf } from './cases';
import { whenText } from './days';
import { eventText } from './events';

interface Asked {
  readonly texts: Texts;
  readonly today: string;
}

/** Open cases with their age, and how many there are of each age. */
export function balancePage(
  items: readonly BalanceItem[],
  totals: readonly BalanceOfHandler[],
  { texts, today }: Asked,
): Page {
  const { balance } = texts;
  return [
    title(balance.title(today)),
    table(
      [balance.case, balance.what, balance.handler, balance.since, balance.days, balance.last],
      items.map((it) => [
        `${it.number}\n${texts.words.caseStatus[it.status]}`,
        titleOf(it, texts),
        it.handler,
        it.since,
        it.days,
        it.last && `${whenText(it.last, texts)}: ${eventText(it.last, texts)}`,
      ]),
      balance.none,
    ),
    ...section(balance.totals, totalsTable(totals, texts)),
  ];
}

function totalsTable(totals: readonly BalanceOfHandler[], { balance }: Texts): Block {
  const rows = totals.map(({ committee, handler, cases, byAge }) => [
    committee,
    handler ?? balance.nobody,
    ...AGE_CLASSES.map((ageClass) => byAge[ageClass]),
    cases,
  ]);
  const sum = (count: (row: BalanceOfHandler) => number): number =>
    totals.reduce((total, row) => total + count(row), 0);
  const all = [
    balance.all,
    '',
    ...AGE_CLASSES.map((ageClass) => sum(({ byAge }) => byAge[ageClass])),
    sum(({ cases }) => cases),
  ];
  return table(
    [balance.committee, balance.handler, ...AGE_CLASSES.map((it) => balance.ages[it]), balance.cases],
    rows.length > 1 ? [...rows, all] : rows,
    '',
  );
}
