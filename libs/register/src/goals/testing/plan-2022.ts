import { scenario } from '@diarium/event-store/testing';
import { type GoalEvents } from '../goal.events';
import { goalDecider } from '../goal.decider';

export const onPlan = scenario(goalDecider, { facts: undefined, stream: 'plan-GNU-2022' });
export const gnu2022 = { committee: 'GNU', year: 2022 };

export const drafted = {
  type: 'PlanDrafted',
  data: { title: 'Verksamhetsplan 2022', assemblyPlan: null },
} as const;
const by = { meeting: null, decision: null, unknownBecause: 'Källan anger det inte.' };
export const adopted = { type: 'PlanAdopted', data: { version: 1, by } } as const;
export const revision = { type: 'PlanRevisionStarted', data: { version: 2 } } as const;

const strategyData = {
  strategy: 'vard',
  title: 'Strategi för vård',
  priorities: [
    { key: 'nara-vard', title: 'God och Nära vård i hela Region Jämtland Härjedalen' },
    { key: 'tillganglighet', title: 'Hög tillgänglighet och kontinuitet' },
  ],
  indicators: [{ key: 'nara-vard', title: 'Nära vård' }],
};
export const goalData: GoalEvents['GoalSet'] = {
  goal: 'nya-regler',
  title: 'Följa införandet av nya regler därpå följande förändringar',
  strategy: 'vard',
  priority: 'nara-vard',
  measure: null,
};
export const activityData: GoalEvents['ActivityPlanned'] = {
  activity: 'folja-nya-regler',
  title: 'Följa införandet av nya regler',
  description: null,
  goal: 'nya-regler',
  strategies: ['vard'],
  priority: 'nara-vard',
  starts: '2022-01-01',
  ends: '2022-12-31',
  partOf: null,
};
export const assignmentData: GoalEvents['AssignmentGiven'] = {
  assignment: 'miljo',
  title: 'Minska miljö- och klimatpåverkan.',
  from: 'Regionfullmäktige',
  goalArea: 'vard',
};

const economyData = {
  strategy: 'ekonomi',
  title: 'Strategi för en god ekonomi',
  priorities: [{ key: 'styrning', title: 'God styrning och uppföljning' }],
  indicators: [{ key: 'skattekraft', title: 'Skattekraft' }],
};

export const strategy = { type: 'StrategyAdded', data: strategyData } as const;
export const goal = { type: 'GoalSet', data: goalData } as const;
export const activity = { type: 'ActivityPlanned', data: activityData } as const;
export const assignment = { type: 'AssignmentGiven', data: assignmentData } as const;
export const economy = { type: 'StrategyAdded', data: economyData } as const;

export const addStrategy = { ...gnu2022, ...strategyData };
export const addEconomy = { ...gnu2022, ...economyData };
export const setGoal = {
  ...gnu2022,
  goal: goalData.goal,
  title: goalData.title,
  strategy: 'vard',
  priority: 'nara-vard',
};
export const planActivity = {
  ...gnu2022,
  activity: activityData.activity,
  title: activityData.title,
  goal: 'nya-regler',
  strategies: ['vard'],
  priority: 'nara-vard',
  starts: '2022-01-01',
  ends: '2022-12-31',
};
export const giveAssignment = { ...gnu2022, ...assignmentData, goalArea: 'vard' };

export const content = [drafted, strategy, goal, activity, assignment] as const;
