import { type ProcurementRow } from '@diarium/register';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

export function procurementTable(rows: readonly ProcurementRow[], texts: Texts): Block {
  const { labels, words, messages } = texts;
  return table(
    [labels.plan, labels.procurementName, labels.responsible, labels.state, labels.completed],
    rows.map((row) => [
      `${row.committee} ${row.year}`,
      row.name,
      row.responsible,
      row.item === null ? words.notInPlan : words.procurementStatus[row.status],
      completedText(row, texts),
    ]),
    messages.noProcurement,
  );
}

/** When it was finished, and in which words where the source has others than the plan. */
function completedText({ completedOn, completedAs, name }: ProcurementRow, texts: Texts): string | null {
  const when = dayText(completedOn, texts);
  if (when === null || completedAs === null || completedAs === name) return when;
  return texts.messages.completedAs(when, completedAs);
}
