import { type NameOf } from '@diarium/event-store';
import { type GoalEvents } from '../goals/goal.events';
import { type ProcurementEvents } from '../procurement/procurement.events';
import { type PlanEvents } from './plan.events';

/** What a version of a plan holds, each list in the order in which it was written. */
export interface PlanContent {
  readonly strategies: readonly GoalEvents['StrategyAdded'][];
  readonly goals: readonly GoalEvents['GoalSet'][];
  readonly activities: readonly GoalEvents['ActivityPlanned'][];
  readonly assignments: readonly GoalEvents['AssignmentGiven'][];
  readonly indicators: readonly GoalEvents['IndicatorAdded'][];
  readonly followUps: readonly GoalEvents['FollowUpPlanned'][];
  readonly procurement: readonly ProcurementEvents['ProcurementItemPlanned'][];
  readonly notes: readonly PlanEvents['PlanNoted'][];
}

export const emptyContent: PlanContent = {
  strategies: [],
  goals: [],
  activities: [],
  assignments: [],
  indicators: [],
  followUps: [],
  procurement: [],
  notes: [],
};

export type ContentEvents = Pick<PlanEvents, 'PlanNoted'> &
  Pick<
    GoalEvents,
    | 'StrategyAdded'
    | 'GoalSet'
    | 'ActivityPlanned'
    | 'AssignmentGiven'
    | 'IndicatorAdded'
    | 'FollowUpPlanned'
    | 'PlanItemWithdrawn'
  > &
  Pick<
    ProcurementEvents,
    'ProcurementItemPlanned' | 'ProcurementResponsibleChanged' | 'ProcurementItemWithdrawn'
  >;

type ContentFold = {
  readonly [Name in NameOf<ContentEvents>]: (content: PlanContent, data: ContentEvents[Name]) => PlanContent;
};

export const contentFold: ContentFold = {
  PlanNoted: (content, data) => {
    const stands = content.notes.some(({ section }) => section === data.section);
    if (!stands) return { ...content, notes: [...content.notes, data] };
    return { ...content, notes: content.notes.map((note) => (note.section === data.section ? data : note)) };
  },
  StrategyAdded: (content, data) => ({ ...content, strategies: [...content.strategies, data] }),
  GoalSet: (content, data) => ({ ...content, goals: [...content.goals, data] }),
  ActivityPlanned: (content, data) => ({ ...content, activities: [...content.activities, data] }),
  AssignmentGiven: (content, data) => ({ ...content, assignments: [...content.assignments, data] }),
  IndicatorAdded: (content, data) => ({ ...content, indicators: [...content.indicators, data] }),
  FollowUpPlanned: (content, data) => ({ ...content, followUps: [...content.followUps, data] }),
  PlanItemWithdrawn: (content, { item }) => ({
    ...content,
    goals: content.goals.filter(({ goal }) => goal !== item),
    activities: content.activities.filter(({ activity }) => activity !== item),
    assignments: content.assignments.filter(({ assignment }) => assignment !== item),
  }),
  ProcurementItemPlanned: (content, data) => ({ ...content, procurement: [...content.procurement, data] }),
  ProcurementResponsibleChanged: (content, { item, to }) => ({
    ...content,
    procurement: content.procurement.map((it) => (it.item === item ? { ...it, responsible: to } : it)),
  }),
  ProcurementItemWithdrawn: (content, { item }) => ({
    ...content,
    procurement: content.procurement.filter((it) => it.item !== item),
  }),
};

/** A plan's content as it is read: each goal with its activities, then those that stand under no goal. */
export type ReadableContent = Omit<PlanContent, 'goals'> & {
  readonly goals: readonly (GoalEvents['GoalSet'] & {
    readonly activities: PlanContent['activities'];
  })[];
};

export function readable(content: PlanContent): ReadableContent {
  return {
    ...content,
    goals: content.goals.map((goal) => ({
      ...goal,
      activities: content.activities.filter((activity) => activity.goal === goal.goal),
    })),
    activities: content.activities.filter(({ goal }) => goal === null),
  };
}
