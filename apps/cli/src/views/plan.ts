import { type MeetingRow, type ReadablePlan } from '@diarium/register';
import {
  type Block,
  knownFields,
  list,
  type Page,
  paragraph,
  heading,
  section,
  table,
  title,
} from '../output/blocks';
import { type Texts } from '../texts';
import { spanInWords } from '../texts/dates';
import { instantText } from './days';
import { meetingsTable } from './meetings';

type Content = ReadablePlan['content'];

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
    ...content.strategies.flatMap((strategy) => strategySection(strategy, texts)),
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

/** A strategy of the assembly's plan with what it names under it; some name nothing. */
function strategySection(strategy: Content['strategies'][number], { labels, messages }: Texts): Page {
  const { title: name, priorities, indicators } = strategy;
  const bulleted = (items: readonly { readonly title: string }[]): string =>
    items.map((item) => `• ${item.title}`).join('\n');
  if (priorities.length + indicators.length === 0) return [heading(name)];
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

const activityText = ({ title: name, starts, ends }: Content['activities'][number]): string => {
  const span = spanInWords(starts, ends);
  return span === null ? name : `${name} (${span})`;
};

/** Activities that stand under no goal. */
function activities({ activities: items, strategies }: Content, { labels }: Texts): readonly Block[] {
  if (items.length === 0) return [];
  const titles = new Map(strategies.map(({ strategy, title: name }) => [strategy, name]));
  const isPart = (key: string | null): boolean => items.some(({ activity }) => activity === key);
  return [
    table(
      [labels.activity, labels.period, labels.strategy],
      items.map((item) => [
        `${isPart(item.partOf) ? '– ' : ''}${item.title}`,
        spanInWords(item.starts, item.ends),
        item.strategies.map((key) => titles.get(key) ?? key).join('\n'),
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
