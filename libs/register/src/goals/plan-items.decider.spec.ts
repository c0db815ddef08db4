import {
  addEconomy,
  addStrategy,
  adopted,
  content,
  economy,
  giveAssignment,
  gnu2022,
  onPlan,
  planActivity,
  revision,
  setGoal,
} from './testing/plan-2022';

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
