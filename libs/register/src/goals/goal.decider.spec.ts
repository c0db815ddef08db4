import {
  activity,
  activityData,
  addEconomy,
  addStrategy,
  adopted,
  assignment,
  assignmentData,
  content,
  drafted,
  economy,
  giveAssignment,
  gnu2022,
  goal,
  goalData,
  onPlan,
  planActivity,
  setGoal,
  strategy,
} from './testing/plan-2022';

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
