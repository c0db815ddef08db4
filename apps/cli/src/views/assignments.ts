import { type AssignmentItem } from '@diarium/register';
import { type Block, table } from '../output/blocks';
import { type Texts } from '../texts';
import { dayText } from './days';

/** Assignments with their age, what was last reported of them, and when they are due. */
export function assignmentsTable(items: readonly AssignmentItem[], texts: Texts): Block {
  const { assignments: says } = texts;
  return table(
    [says.assignment, says.given, says.due, says.lastReport, says.state],
    items.map((item) => [
      nameText(item, texts),
      `${dayText(item.given, texts)}\n${says.days(item.age)}`,
      dayText(item.due, texts),
      reportText(item, texts),
      stateText(item, texts),
    ]),
    says.none,
  );
}

function nameText(item: AssignmentItem, { assignments: says }: Texts): string {
  const { title, assignment, giver, to, planYear } = item;
  const between = to === null ? giver : `${giver} → ${to}`;
  const plan = planYear === null ? '' : ` (${says.inPlan(planYear)})`;
  return `${title}\n${assignment}: ${between}${plan}`;
}

function reportText({ lastReport }: AssignmentItem, texts: Texts): string {
  const { assignments: says, words } = texts;
  if (lastReport === null) return says.notReported;
  const { on, period, status, comment } = lastReport;
  const when = period ?? dayText(on, texts);
  const what = status === null ? words.unknown : words.itemStatus[status];
  return `${when}: ${what}${comment === null ? '' : `. ${comment}`}`;
}

function stateText(item: AssignmentItem, texts: Texts): string {
  const { assignments: says } = texts;
  const { state, endedOn, result, carriedTo } = item;
  const when = endedOn === null ? '' : ` ${dayText(endedOn, texts)}`;
  const why = result === null ? '' : `: ${result}`;
  const onward = carriedTo === null ? '' : `\n${says.carriedTo(carriedTo)}`;
  return `${says.states[state]}${when}${why}${onward}`;
}
