import { type MeetingRow, type ReadablePlan } from '@diarium/register';
import { type Block, knownFields, list, type Page, paragraph, section, table, title } from '../output/blocks';
import { type Texts } from '../texts';
import { spanInWords } from '../texts/dates';
import { instantText } from './days';
import { meetingsTable } from './meetings';

type Content = ReadablePlan['content'];
type Strategy = Content['strategies'][number];
type Activity = Content['activities'][number];

export interface PlanParts {
  readonly plan: ReadablePlan;
  /** The meetings that stand in the plan. */
  readonly meetings: readonly MeetingRow[];
  /** True to print the plan's own texts too. */
  readonly isWithTexts: boolean;
}

/** A plan in one version, in the order in which such plans are written. */
export function planPage({ plan, meetings, isWithTexts }: PlanParts, texts: Texts): Page {
  const { labels } = texts;
  const { content } = plan;
  return [
    title(`${plan.committee} ${plan.year}  ${plan.title}`),
    knownFields([
      [labels.version, `${plan.version} (${texts.words.planStatus[plan.status]})`],
      [labels.assemblyPlan, plan.assemblyPlan],
    ]),
    ...section(labels.versions, ...versions(plan, texts)),
    ...strategies(content, texts),
    ...section(labels.goals, ...goals(content, texts)),
    ...section(labels.activities, ...activities(content, texts)),
    ...section(labels.assignments, list(content.assignments.map((it) => `${it.title} (${it.from})`))),
    ...section(labels.indicators, list(content.indicators.map((it) => it.title))),
    ...section(labels.followUps, list(content.followUps.map((it) => it.title))),
    ...section(labels.procurement, ...procurement(content, texts)),
    ...section(labels.meetings, ...(meetings.length > 0 ? [meetingsTable(meetings, texts)] : [])),
    ...notes(content, isWithTexts, texts),
  ];
}

function versions({ versions: adopted }: ReadablePlan, { labels, messages }: Texts): readonly Block[] {
  if (adopted.length === 0) return [];
  return [
    table(
      [labels.version, labels.adopted, labels.adoptedBy],
      adopted.map(({ version, adoptedAt, by }) => [
        version,
        instantText(adoptedAt),
        by.unknownBecause === null
          ? messages.adoptedBy(by.meeting ?? '–', by.decision ?? '–')
          : messages.decisionUnknown(by.unknownBecause),
      ]),
      '',
    ),
  ];
}

/** The strategies by number, each with what it names under it; those that name nothing are a list. */
function strategies({ strategies: all }: Content, texts: Texts): Page {
  const numbered = all.map((strategy, index) => ({ ...strategy, title: `${index + 1}. ${strategy.title}` }));
  const isBare = ({ priorities, indicators }: Strategy): boolean =>
    priorities.length + indicators.length === 0;
  if (numbered.every(isBare))
    return section(texts.labels.strategies, paragraph(numbered.map(({ title: name }) => name).join('\n')));
  return numbered.flatMap((strategy) => strategySection(strategy, texts));
}

function strategySection({ title: name, priorities, indicators }: Strategy, texts: Texts): Page {
  const { labels, messages } = texts;
  const bulleted = (items: Strategy['priorities']): string =>
    items.map((item) => `• ${item.title}`).join('\n');
  const head = [
    messages.counted(labels.priorities, priorities.length),
    messages.counted(labels.indicators, indicators.length),
  ];
  return section(name, table(head, [[bulleted(priorities), bulleted(indicators)]], ''));
}

function goals(content: Content, { labels }: Texts): readonly Block[] {
  if (content.goals.length === 0) return [];
  const priorities = new Map(
    content.strategies.flatMap((strategy) => strategy.priorities.map(({ key, title: name }) => [key, name])),
  );
  return [
    table(
      [labels.goal, labels.priority, labels.measure, labels.activities],
      content.goals.map((goal) => [
        goal.title,
        goal.priority === null ? null : (priorities.get(goal.priority) ?? goal.priority),
        goal.measure,
        goal.activities.map(activityText).join('\n'),
      ]),
      '',
    ),
  ];
}

const activityText = ({ title: name, starts, ends }: Activity): string => {
  const span = spanInWords(starts, ends);
  return span === null ? name : `${name} (${span})`;
};

/** Activities that stand under no goal, each with its parts; strategies are named by their numbers. */
function activities({ activities: items, strategies: all }: Content, { labels }: Texts): readonly Block[] {
  if (items.length === 0) return [];
  const numberOf = (key: string): number => all.findIndex(({ strategy }) => strategy === key) + 1;
  const isPart = ({ partOf }: Activity): boolean => items.some(({ activity }) => activity === partOf);
  const parts = (of: Activity): readonly string[] =>
    items.filter(({ partOf }) => partOf === of.activity).map((part) => `• ${activityText(part)}`);
  return [
    table(
      [labels.activity, labels.period, labels.strategy],
      items
        .filter((item) => !isPart(item))
        .map((item) => [
          [item.title, ...parts(item)].join('\n'),
          spanInWords(item.starts, item.ends),
          item.strategies.map(numberOf).join(', '),
        ]),
      '',
    ),
  ];
}

function procurement({ procurement: items }: Content, { labels }: Texts): readonly Block[] {
  if (items.length === 0) return [];
  return [
    table(
      [labels.procurementName, labels.responsible],
      items.map(({ name, responsible }) => [name, responsible]),
      '',
    ),
  ];
}

function notes({ notes: all }: Content, isWithTexts: boolean, { labels, messages }: Texts): Page {
  if (all.length === 0) return [];
  if (isWithTexts) return all.flatMap(({ section: name, text }) => section(name, paragraph(text)));
  const names = all.map(({ section: name }) => name).join(' · ');
  return section(labels.sections, paragraph(names), paragraph(messages.readTexts));
}
