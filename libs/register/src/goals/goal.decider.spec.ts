import { scenario } from '@diarium/event-store/testing';
import { type GoalEvents } from './goal.events';
import { goalDecider } from './goal.decider';

const onPlan = scenario(goalDecider, { facts: undefined, stream: 'plan-GNU-2022' });
const gnu2022 = { committee: 'GNU', year: 2022 };

const drafted = { type: 'PlanDrafted', data: { title: 'Verksamhetsplan 2022', assemblyPlan: null } } as const;
const by = { meeting: null, decision: null, unknownBecause: 'Källan anger det inte.' };
const adopted = { type: 'PlanAdopted', data: { version: 1, by } } as const;
const revision = { type: 'PlanRevisionStarted', data: { version: 2 } } as const;

const strategyData = {
  strategy: 'vard',
  title: 'Strategi för vård',
  priorities: [
    { key: 'nara-vard', title: 'God och Nära vård i hela Region Jämtland Härjedalen' },
    { key: 'tillganglighet', title: 'Hög tillgänglighet och kontinuitet' },
  ],
  indicators: [{ key: 'nara-vard', title: 'Nära vård' }],
};
const goalData: GoalEvents['GoalSet'] = {
  goal: 'nya-regler',
  title: 'Följa införandet av nya regler därpå följande förändringar',
  strategy: 'vard',
  priority: 'nara-vard',
  measure: null,
};
const activityData: GoalEvents['ActivityPlanned'] = {
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
const assignmentData: GoalEvents['AssignmentGiven'] = {
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

const strategy = { type: 'StrategyAdded', data: strategyData } as const;
const goal = { type: 'GoalSet', data: goalData } as const;
const activity = { type: 'ActivityPlanned', data: activityData } as const;
const assignment = { type: 'AssignmentGiven', data: assignmentData } as const;
const economy = { type: 'StrategyAdded', data: economyData } as const;

const addStrategy = { ...gnu2022, ...strategyData };
const addEconomy = { ...gnu2022, ...economyData };
const setGoal = {
  ...gnu2022,
  goal: goalData.goal,
  title: goalData.title,
  strategy: 'vard',
  priority: 'nara-vard',
};
const planActivity = {
  ...gnu2022,
  activity: activityData.activity,
  title: activityData.title,
  goal: 'nya-regler',
  strategies: ['vard'],
  priority: 'nara-vard',
  starts: '2022-01-01',
  ends: '2022-12-31',
};
const giveAssignment = { ...gnu2022, ...assignmentData, goalArea: 'vard' };

const content = [drafted, strategy, goal, activity, assignment] as const;

describe('a strategy of the assembly’s plan', () => {
  it('comes into the plan with its priorities and indicators', () => {
    onPlan.given(drafted).when('AddStrategy', addStrategy).then(strategy);
    onPlan.given(drafted, strategy).when('AddStrategy', addEconomy).then(economy);
  });

  it('has a key of its own, as have its priorities and indicators', () => {
    const given = onPlan.given(drafted, strategy);
    given.when('AddStrategy', { ...addEconomy, strategy: 'vard' }).refused('goal.key-taken');
    given.when('AddStrategy', { ...addEconomy, strategy: 'nara-vard' }).refused('goal.key-taken');
    given
      .when('AddStrategy', { ...addEconomy, priorities: addStrategy.priorities })
      .refused('goal.key-taken');
    given
      .when('AddStrategy', { ...addEconomy, indicators: addStrategy.indicators })
      .refused('goal.key-taken');
    const twice = [...addEconomy.priorities, ...addEconomy.priorities];
    given.when('AddStrategy', { ...addEconomy, priorities: twice }).refused('goal.key-taken');
  });
});

describe('a goal', () => {
  it('is set under a strategy and priority of the plan, or under none', () => {
    onPlan.given(drafted, strategy).when('SetGoal', setGoal).then(goal);
    onPlan
      .given(drafted)
      .when('SetGoal', { ...gnu2022, goal: 'g', title: 'Mål', measure: 'Genomförd aktivitet' })
      .then({
        type: 'GoalSet',
        data: { goal: 'g', title: 'Mål', strategy: null, priority: null, measure: 'Genomförd aktivitet' },
      });
  });

  it('refers only to what stands in the plan', () => {
    onPlan.given(drafted).when('SetGoal', setGoal).refused('goal.unknown-strategy');
    const given = onPlan.given(drafted, strategy, economy);
    given.when('SetGoal', { ...setGoal, priority: 'styrning' }).refused('goal.unknown-priority');
    given
      .when('SetGoal', { ...setGoal, strategy: undefined, priority: 'x' })
      .refused('goal.unknown-priority');
    given.when('SetGoal', { ...setGoal, strategy: undefined }).then({
      type: 'GoalSet',
      data: { ...goalData, strategy: null },
    });
  });
});

describe('an activity', () => {
  it('is planned for a goal, with its first and last day', () => {
    onPlan.given(drafted, strategy, goal).when('PlanActivity', planActivity).then(activity);
  });

  it('may stand for itself, and be a part of another', () => {
    const part = { ...gnu2022, activity: 'politisk-niva', title: 'Politisk nivå i nämnden', strategies: [] };
    const data = {
      activity: 'politisk-niva',
      title: 'Politisk nivå i nämnden',
      description: null,
      goal: null,
      strategies: [],
      priority: null,
      starts: null,
      ends: null,
      partOf: null,
    };
    onPlan.given(drafted).when('PlanActivity', part).then({ type: 'ActivityPlanned', data });
    const partOf = 'folja-nya-regler';
    onPlan
      .given(...content)
      .when('PlanActivity', { ...part, partOf })
      .then({ type: 'ActivityPlanned', data: { ...data, partOf } });
  });

  it('refers only to what stands in the plan', () => {
    const given = onPlan.given(drafted, strategy, goal);
    given.when('PlanActivity', { ...planActivity, goal: 'annat' }).refused('goal.unknown-item');
    given.when('PlanActivity', { ...planActivity, partOf: 'nya-regler' }).refused('goal.unknown-item');
    given.when('PlanActivity', { ...planActivity, strategies: ['x'] }).refused('goal.unknown-strategy');
    given.when('PlanActivity', { ...planActivity, priority: 'x' }).refused('goal.unknown-priority');
  });

  it('does not end before it starts', () => {
    const given = onPlan.given(drafted, strategy, goal);
    given.when('PlanActivity', { ...planActivity, ends: '2021-12-31' }).refused('goal.ends-before-start');
    const { ends: _, ...open } = planActivity;
    given.when('PlanActivity', open).then({ type: 'ActivityPlanned', data: { ...activityData, ends: null } });
  });
});

describe('the plan’s own indicators and follow-ups', () => {
  it('are added under strategies of the plan', () => {
    const data = {
      indicator: 'samrad',
      title: 'Antal samråd med intresseorganisationerna',
      strategies: ['vard'],
    };
    const given = onPlan.given(drafted, strategy);
    given.when('AddIndicator', { ...gnu2022, ...data }).then({ type: 'IndicatorAdded', data });
    given.when('AddIndicator', { ...gnu2022, ...data, strategies: ['x'] }).refused('goal.unknown-strategy');
    const followUp = { followUp: 'avtalet', title: 'Följa upp samverkansavtalet', strategies: ['vard'] };
    given.when('PlanFollowUp', { ...gnu2022, ...followUp }).then({ type: 'FollowUpPlanned', data: followUp });
    given
      .when('PlanFollowUp', { ...gnu2022, ...followUp, strategies: ['x'] })
      .refused('goal.unknown-strategy');
  });

  it('have keys that no other indicator has, also none of the assembly’s plan', () => {
    const command = { ...gnu2022, indicator: 'nara-vard', title: 'Nära vård', strategies: [] };
    onPlan.given(drafted, strategy).when('AddIndicator', command).refused('goal.key-taken');
    const own = {
      type: 'IndicatorAdded',
      data: { indicator: 'nara-vard', title: 'Nära', strategies: [] },
    } as const;
    onPlan.given(drafted, own).when('AddIndicator', command).refused('goal.key-taken');
    onPlan.given(drafted, own).when('AddStrategy', addStrategy).refused('goal.key-taken');
  });
});

describe('an assignment', () => {
  it('is given under a goal area of the plan, or under none', () => {
    onPlan.given(drafted, strategy).when('GiveAssignment', giveAssignment).then(assignment);
    onPlan.given(drafted).when('GiveAssignment', giveAssignment).refused('goal.unknown-strategy');
    const { goalArea: _, ...free } = giveAssignment;
    onPlan
      .given(drafted)
      .when('GiveAssignment', free)
      .then({ type: 'AssignmentGiven', data: { ...assignmentData, goalArea: null } });
  });

  it('is given and withdrawn at any time of the year, without a revision', () => {
    onPlan.given(drafted, strategy, adopted).when('GiveAssignment', giveAssignment).then(assignment);
    const item = { kind: 'assignment', item: 'miljo' } as const;
    onPlan
      .given(...content, adopted)
      .when('WithdrawPlanItem', { ...gnu2022, ...item, reason: 'Återtaget av fullmäktige' })
      .then({ type: 'PlanItemWithdrawn', data: item });
  });
});

describe('the items of a plan', () => {
  it('share one set of keys, so that a key names one of them', () => {
    for (const key of ['nya-regler', 'folja-nya-regler', 'miljo']) {
      const given = onPlan.given(...content);
      given.when('SetGoal', { ...setGoal, goal: key }).refused('goal.key-taken');
      given.when('PlanActivity', { ...planActivity, activity: key }).refused('goal.key-taken');
      given.when('GiveAssignment', { ...giveAssignment, assignment: key }).refused('goal.key-taken');
      given
        .when('PlanFollowUp', { ...gnu2022, followUp: key, title: 'Nyckeltal', strategies: [] })
        .refused('goal.key-taken');
    }
  });

  it('are withdrawn once, and their keys stay used', () => {
    const item = { kind: 'activity', item: 'folja-nya-regler' } as const;
    const command = { ...gnu2022, ...item, reason: 'Ingår i ordinarie uppföljning' };
    const withdrawn = { type: 'PlanItemWithdrawn', data: item } as const;
    onPlan
      .given(...content)
      .when('WithdrawPlanItem', command)
      .then(withdrawn);
    const given = onPlan.given(...content, withdrawn);
    given.when('WithdrawPlanItem', command).refused('goal.withdrawn');
    given.when('PlanActivity', planActivity).refused('goal.key-taken');
  });

  it('are withdrawn as what they are', () => {
    onPlan
      .given(...content)
      .when('WithdrawPlanItem', { ...gnu2022, kind: 'goal', item: 'miljo', reason: 'Fel' })
      .refused('goal.unknown-item');
  });

  it('are not withdrawn while others belong to them', () => {
    const command = { ...gnu2022, kind: 'goal', item: 'nya-regler', reason: 'Uppnått i fjol' } as const;
    onPlan
      .given(...content)
      .when('WithdrawPlanItem', command)
      .refused('goal.in-use');
    const { kind, item } = command;
    onPlan
      .given(...content, { type: 'PlanItemWithdrawn', data: { kind: 'activity', item: 'folja-nya-regler' } })
      .when('WithdrawPlanItem', command)
      .then({ type: 'PlanItemWithdrawn', data: { kind, item } });
  });

  it('KL 6:38: change after the adoption of the plan only in a started revision', () => {
    const given = onPlan.given(...content, adopted);
    given.when('AddStrategy', addEconomy).refused('plan.adopted', 'KL 6:38');
    given.when('SetGoal', { ...setGoal, goal: 'nytt' }).refused('plan.adopted');
    given.when('PlanActivity', { ...planActivity, activity: 'ny' }).refused('plan.adopted');
    given
      .when('AddIndicator', { ...gnu2022, indicator: 'i', title: 'Antal', strategies: [] })
      .refused('plan.adopted');
    given
      .when('PlanFollowUp', { ...gnu2022, followUp: 'f', title: 'Avvikelser', strategies: [] })
      .refused('plan.adopted');
    given
      .when('WithdrawPlanItem', { ...gnu2022, kind: 'goal', item: 'nya-regler', reason: 'Fel' })
      .refused('plan.adopted');
    onPlan
      .given(...content, adopted, revision)
      .when('AddStrategy', addEconomy)
      .then(economy);
  });

  it('need a plan that is drafted', () => {
    const given = onPlan.given();
    given.when('AddStrategy', addStrategy).refused('plan.not-drafted');
    given.when('SetGoal', setGoal).refused('plan.not-drafted');
    given.when('GiveAssignment', giveAssignment).refused('plan.not-drafted');
  });
});
