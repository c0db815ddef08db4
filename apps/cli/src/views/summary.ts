import { type CommitteeItem, type DeadlineItem, type GoalList, type YearFlag } from '@diarium/register';
import { list, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { committeesTable } from './committee';
import { watchesTable } from './deadlines';
import { flagText } from './flags';
import { outcomeText, statusText, totalsText } from './goals';

interface CommitteeHoldings extends CommitteeItem {
  readonly cases: number;
  readonly meetingsHeld: number;
  readonly decisions: number;
  readonly procurements: number;
  readonly goals: GoalList;
}

/** What a register holds, at a glance. */
export interface Holdings {
  readonly committees: readonly CommitteeHoldings[];
  readonly flags: readonly YearFlag[];
  readonly watches: readonly DeadlineItem[];
}

export function summaryPage(holdings: Holdings, numbers: ReadonlyMap<string, string>, texts: Texts): Page {
  const { labels, messages } = texts;
  const { committees, flags, watches } = holdings;
  return [
    title(messages.summaryTitle),
    committeesTable(committees, texts),
    ...section(labels.content, contents(committees, texts)),
    ...section(labels.goals, ...goals(committees, texts)),
    ...section(labels.assignments, ...assignments(committees, texts)),
    ...section(
      labels.flags,
      list(flags.map((flag) => `${flag.committee} ${flag.year}: ${flagText(flag, texts)}`)),
    ),
    ...section(labels.watchesNext, watchesTable(watches, numbers, texts)),
    ...section(labels.tryNext, paragraph(messages.tryNext.join('\n'))),
  ];
}

function contents(committees: readonly CommitteeHoldings[], { labels, messages }: Texts) {
  return table(
    [
      labels.committee,
      labels.cases,
      labels.meetingsHeld,
      labels.decisions,
      labels.goals,
      labels.assignments,
      labels.procurements,
    ],
    committees.map(({ committee, cases, meetingsHeld, decisions, procurements, goals: { items } }) => [
      committee,
      messages.thousands(cases),
      messages.thousands(meetingsHeld),
      messages.thousands(decisions),
      items.filter(({ kind }) => kind === 'goal').length,
      items.filter(({ kind }) => kind === 'assignment').length,
      messages.thousands(procurements),
    ]),
    messages.noCommittees,
  );
}

function goals(committees: readonly CommitteeHoldings[], texts: Texts) {
  const { labels } = texts;
  const totals = committees.flatMap(({ committee, goals: { totals: all } }) =>
    all.map((it) => `${committee} ${totalsText(it, texts)}`),
  );
  const rows = committees.flatMap(({ goals: { items } }) =>
    items
      .filter(({ kind, withdrawn }) => kind === 'goal' && !withdrawn)
      .map((goal) => [`${goal.committee} ${goal.year}`, goal.title, outcomeText(goal, texts)]),
  );
  return rows.length === 0 ? [] : [list(totals), table([labels.plan, labels.goal, labels.outcome], rows, '')];
}

function assignments(committees: readonly CommitteeHoldings[], texts: Texts) {
  const { labels, words } = texts;
  const rows = committees.flatMap(({ goals: { items } }) =>
    items
      .filter(({ kind, withdrawn }) => kind === 'assignment' && !withdrawn)
      .map((item) => {
        const latest = item.statuses.at(-1);
        const status = latest ? statusText(latest, texts) : words.notReported;
        return [`${item.committee} ${item.year}`, item.title, status];
      }),
  );
  return rows.length === 0 ? [] : [table([labels.plan, labels.assignment, labels.status], rows, '')];
}
