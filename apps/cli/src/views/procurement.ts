import { type ProcurementRow } from '@diarium/register';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

/** Procurements; which plan they stand in is told where there are several. */
export function procurementTable(rows: readonly ProcurementRow[], texts: Texts): Block {
  const { labels, words, messages } = texts;
  const planOf = ({ committee, year }: ProcurementRow): string => `${committee} ${year}`;
  const isOnePlan = new Set(rows.map(planOf)).size < 2;
  const head = [labels.procurementName, labels.responsible, labels.state, labels.completed];
  return table(
    isOnePlan ? head : [labels.plan, ...head],
    rows.map((row) => {
      const cells = [
        row.name,
        row.responsible,
        row.item === null ? words.notInPlan : words.procurementStatus[row.status],
        completedText(row, texts),
      ];
      return isOnePlan ? cells : [planOf(row), ...cells];
    }),
    messages.noProcurement,
  );
}

/** When it was finished, and in which words where the source has others than the plan. */
function completedText({ completedOn, completedAs, name }: ProcurementRow, texts: Texts): string | null {
  const when = dayText(completedOn, texts);
  const isNamedAlike = completedAs?.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv');
  return when === null || completedAs === null || isNamedAlike
    ? when
    : texts.messages.completedAs(when, completedAs);
}
