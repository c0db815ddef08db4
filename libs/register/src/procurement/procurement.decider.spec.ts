import { scenario } from '@diarium/event-store/testing';
import { procurementDecider } from './procurement.decider';

const onPlan = scenario(procurementDecider, { facts: undefined, stream: 'plan-GNU-2022' });
const gnu2022 = { committee: 'GNU', year: 2022 };

const drafted = { type: 'PlanDrafted', data: { title: 'Verksamhetsplan 2022', assemblyPlan: null } } as const;
const by = { meeting: null, decision: null, unknownBecause: 'Källan anger det inte.' };
const adopted = { type: 'PlanAdopted', data: { version: 1, by } } as const;
const revision = { type: 'PlanRevisionStarted', data: { version: 2 } } as const;

const care = { item: 'personlig-vard', name: 'Personlig vård', responsible: 'Region Jämtland Härjedalen' };
const planned = { type: 'ProcurementItemPlanned', data: { ...care, planVersion: 1 } } as const;
const withdrawn = { type: 'ProcurementItemWithdrawn', data: { item: 'personlig-vard' } } as const;
const completed = {
  type: 'ProcurementCompleted',
  data: { item: 'personlig-vard', name: 'personlig vård', on: '2022' },
} as const;
const unplanned = {
  type: 'ProcurementCompleted',
  data: { item: null, name: 'personlyftar', on: '2022' },
} as const;

const change = {
  ...gnu2022,
  item: 'personlig-vard',
  responsible: 'Region Västerbotten',
  reason: 'Bemanning',
};
const withdraw = { ...gnu2022, item: 'personlig-vard', reason: 'Avtalet förlängs' };
const complete = { ...gnu2022, item: 'personlig-vard', name: 'personlig vård', on: '2022' };

describe('a procurement of the year’s plan', () => {
  it('is planned once, in the version of the plan that is open', () => {
    const command = { ...gnu2022, ...care };
    onPlan.given(drafted).when('PlanProcurement', command).then(planned);
    onPlan.given(drafted, planned).when('PlanProcurement', command).refused('procurement.key-taken');
    onPlan
      .given(drafted, planned, withdrawn)
      .when('PlanProcurement', command)
      .refused('procurement.key-taken');
    onPlan
      .given(drafted, adopted, revision)
      .when('PlanProcurement', command)
      .then({ type: 'ProcurementItemPlanned', data: { ...care, planVersion: 2 } });
  });

  it('passes to another authority, and not to the one that has it', () => {
    const from = 'Region Jämtland Härjedalen';
    const to = 'Region Västerbotten';
    const changed = {
      type: 'ProcurementResponsibleChanged',
      data: { item: 'personlig-vard', from, to },
    } as const;
    onPlan.given(drafted, planned).when('ChangeProcurementResponsible', change).then(changed);
    onPlan
      .given(drafted, planned, changed)
      .when('ChangeProcurementResponsible', change)
      .refused('procurement.same-responsible');
    onPlan
      .given(drafted, planned, changed)
      .when('ChangeProcurementResponsible', { ...change, responsible: from })
      .then({
        type: 'ProcurementResponsibleChanged',
        data: { item: 'personlig-vard', from: to, to: from },
      });
  });

  it('is withdrawn or finished, once', () => {
    onPlan.given(drafted, planned).when('WithdrawProcurement', withdraw).then(withdrawn);
    onPlan.given(drafted, planned).when('CompleteProcurement', complete).then(completed);
    for (const [end, code] of [
      [withdrawn, 'procurement.withdrawn'],
      [completed, 'procurement.completed'],
    ] as const) {
      const given = onPlan.given(drafted, planned, end);
      given.when('WithdrawProcurement', withdraw).refused(code);
      given.when('CompleteProcurement', complete).refused(code);
      given.when('ChangeProcurementResponsible', change).refused(code);
    }
  });

  it('must stand in the plan', () => {
    const given = onPlan.given(drafted);
    given.when('WithdrawProcurement', withdraw).refused('procurement.unknown');
    given.when('CompleteProcurement', complete).refused('procurement.unknown');
    given.when('ChangeProcurementResponsible', change).refused('procurement.unknown');
  });

  it('KL 6:38: is planned, changed and withdrawn after the adoption only in a started revision', () => {
    const given = onPlan.given(drafted, planned, adopted);
    given.when('PlanProcurement', { ...gnu2022, ...care, item: 'annan' }).refused('plan.adopted', 'KL 6:38');
    given.when('ChangeProcurementResponsible', change).refused('plan.adopted');
    given.when('WithdrawProcurement', withdraw).refused('plan.adopted');
    onPlan.given(drafted, planned, adopted, revision).when('WithdrawProcurement', withdraw).then(withdrawn);
  });

  it('is finished while the plan is adopted: an outcome is not content', () => {
    onPlan.given(drafted, planned, adopted).when('CompleteProcurement', complete).then(completed);
  });

  it('needs a plan that is drafted', () => {
    const given = onPlan.given();
    given.when('PlanProcurement', { ...gnu2022, ...care }).refused('plan.not-drafted');
    given.when('CompleteProcurement', complete).refused('plan.not-drafted');
  });
});

describe('a procurement that the plan did not hold', () => {
  const command = { ...gnu2022, name: 'personlyftar', on: '2022' };

  it('is finished once, by its name', () => {
    onPlan.given(drafted, planned, adopted).when('CompleteProcurement', command).then(unplanned);
    onPlan.given(drafted, unplanned).when('CompleteProcurement', command).refused('procurement.completed');
  });

  it('does not bear the name of one that stands in the plan', () => {
    const named = { ...command, name: 'Personlig vård' };
    onPlan.given(drafted, planned).when('CompleteProcurement', named).refused('procurement.in-plan');
    onPlan
      .given(drafted, planned, withdrawn)
      .when('CompleteProcurement', named)
      .then({ type: 'ProcurementCompleted', data: { item: null, name: 'Personlig vård', on: '2022' } });
  });
});
