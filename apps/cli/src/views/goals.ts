import { type CarriedOverRow, type GoalList, type GoalStatusItem, type GoalTotals } from '@diarium/register';
import { type Block, list, type Page, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { spanInWords } from '../texts/dates';
import { dayText } from './days';

/** What a committee aimed at and how it went: status and outcome are two things. */
export function goalsPage(committee: string, year: number | undefined, goals: GoalList, texts: Texts): Page {
  const { labels, messages } = texts;
  const ofKind = (kind: GoalStatusItem['kind']) => goals.items.filter((item) => item.kind === kind);
  const isEmpty = goals.items.length + goals.carriedOver.length === 0;
  return [
    title(`${[committee, year].filter(Boolean).join(' ')}  ${messages.goalsTitle}`),
    ...(isEmpty ? [list([messages.noGoals])] : []),
    ...(goals.totals.length > 0 ? [list(goals.totals.map((totals) => totalsText(totals, texts)))] : []),
    ...section(labels.goals, ...outcomes(ofKind('goal'), texts)),
    ...section(labels.activities, ...statuses(ofKind('activity'), labels.activity, texts)),
    ...section(labels.assignments, ...statuses(ofKind('assignment'), labels.assignment, texts)),
    ...section(labels.carriedOver, ...carriedOver(goals.carriedOver, texts)),
  ];
}

/** “2022: 3 av 4 mål har uppnåtts, 1 har inte uppnåtts.” */
export function totalsText({ year, reached, of, ...rest }: GoalTotals, { messages }: Texts): string {
  const others = [
    rest.partly > 0 && messages.goalsPartly(rest.partly),
    rest.notReached > 0 && messages.goalsNotReached(rest.notReached),
    rest.withoutOutcome > 0 && messages.goalsWithoutOutcome(rest.withoutOutcome),
  ].filter(Boolean);
  return `${[messages.goalsReached(year, reached, of), ...others].join(', ')}.`;
}

function outcomes(items: readonly GoalStatusItem[], texts: Texts): readonly Block[] {
  const { labels } = texts;
  if (items.length === 0) return [];
  return [
    table(
      [labels.goal, labels.priority, labels.measure, labels.outcome, labels.comment],
      items.map((item) => [
        titleText(item, texts),
        item.priorityTitle ?? item.strategyTitles.join('\n'),
        item.measure,
        outcomeText(item, texts),
        [item.comment, followUpText(item, texts), ...periods(item, texts)].filter(Boolean).join('\n'),
      ]),
      '',
    ),
  ];
}

export function outcomeText({ outcome }: Pick<GoalStatusItem, 'outcome'>, { words }: Texts): string {
  return outcome === null ? words.noOutcome : words.outcome[outcome];
}

function titleText({ title: name, withdrawn, year }: GoalStatusItem, { words }: Texts): string {
  return withdrawn ? `${name} (${year}, ${words.withdrawn})` : name;
}

function followUpText({ followUp }: GoalStatusItem, texts: Texts): string {
  if (!followUp) return '';
  const { done, on } = followUp;
  return done
    ? texts.messages.followedUp(done.on, done.result)
    : texts.messages.toBeFollowedUp(dayText(on, texts) ?? on);
}

const periods = (item: GoalStatusItem, texts: Texts): readonly string[] =>
  item.statuses.map((it) =>
    [`${it.period}: ${statusText(it, texts)}`, it.comment].filter(Boolean).join('. '),
  );

/** The word for it, also where the source showed only a picture that its text has lost. */
export function statusText(
  { status, statusMissing }: GoalStatusItem['statuses'][number],
  { words }: Texts,
): string {
  if (status !== null) return words.itemStatus[status];
  return statusMissing === null ? words.unknown : `${words.unknown}: ${statusMissing}`;
}

function statuses(items: readonly GoalStatusItem[], label: string, texts: Texts): readonly Block[] {
  const { labels, words } = texts;
  if (items.length === 0) return [];
  const reported = items.some((item) => item.statuses.length > 0);
  const rows = items.flatMap((item) => {
    const what = titleText(item, texts);
    const when = spanInWords(item.starts, item.ends);
    if (!reported) return [[what, when]];
    if (item.statuses.length === 0) return [[what, when, words.notReported, null]];
    return item.statuses.map((it) => [what, it.period, statusText(it, texts), it.comment]);
  });
  const head = reported
    ? [label, labels.reportedPeriod, labels.status, labels.comment]
    : [label, labels.period];
  return [table(head, rows, '')];
}

function carriedOver(rows: readonly CarriedOverRow[], texts: Texts): readonly Block[] {
  const { labels, messages } = texts;
  if (rows.length === 0) return [];
  return [
    table(
      [labels.matter, labels.betweenYears, labels.due, labels.awaiting, labels.takenOver],
      rows.map((row) => [
        [row.title, row.note].filter(Boolean).join('\n'),
        `${row.fromYear} → ${row.toYear}`,
        dayText(row.dueOn, texts),
        row.awaiting,
        row.takenOver ? messages.takenOverAs(row.takenOverAs) : null,
      ]),
      '',
    ),
  ];
}
