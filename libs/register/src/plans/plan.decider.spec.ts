import { scenario } from '@diarium/event-store/testing';
import { committeeFacts } from '../committees/committee.facts';
import { planDecider, type PlanCommandFacts } from './plan.decider';

const facts: PlanCommandFacts = {
  committee: { ...committeeFacts.initial, established: true },
  decisions: new Set(['verksamhetsplan']),
};
const onPlan = scenario(planDecider, { facts, stream: 'plan-GNU-2022' });
const gnu2022 = { committee: 'GNU', year: 2022 };

const unknownBecause = 'Planen anger inte när eller genom vilket beslut den antogs.';
const drafted = {
  type: 'PlanDrafted',
  data: { title: 'Verksamhetsplan 2022', assemblyPlan: 'Regionplan och budget 2022–2024' },
} as const;
const adopted = (version: number) =>
  ({
    type: 'PlanAdopted',
    data: { version, by: { meeting: null, decision: null, unknownBecause } },
  }) as const;
const revision = { type: 'PlanRevisionStarted', data: { version: 2 } } as const;
const noted = {
  type: 'PlanNoted',
  data: { section: 'Ekonomi', text: 'Nämnden har ingen egen budget.' },
} as const;

describe('the plan of a year', () => {
  it('is drafted once, for a committee that is established', () => {
    const command = { ...gnu2022, ...drafted.data };
    onPlan.given().when('DraftPlan', command).then(drafted);
    onPlan.given(drafted).when('DraftPlan', command).refused('plan.exists');
    scenario(planDecider, { facts: { ...facts, committee: committeeFacts.initial } })
      .given()
      .when('DraftPlan', command)
      .refused('plan.unknown-committee');
  });

  it('need not say which plan of the assembly it follows', () => {
    onPlan
      .given()
      .when('DraftPlan', { ...gnu2022, title: 'Verksamhetsplan' })
      .then({ type: 'PlanDrafted', data: { title: 'Verksamhetsplan', assemblyPlan: null } });
  });

  it('has sections whose text is replaced by a later one', () => {
    const command = { ...gnu2022, ...noted.data };
    onPlan.given(drafted).when('NotePlanSection', command).then(noted);
    onPlan.given(drafted, noted).when('NotePlanSection', command).refused('plan.note-unchanged');
    onPlan
      .given(drafted, noted)
      .when('NotePlanSection', { ...command, text: 'Ingen budget.' })
      .then({ type: 'PlanNoted', data: { section: 'Ekonomi', text: 'Ingen budget.' } });
  });

  it('KL 6:38: is adopted by a decision of a meeting of the committee', () => {
    const command = { ...gnu2022, meeting: 'GNU-2021-11-08', decision: 'verksamhetsplan' };
    const by = { meeting: 'GNU-2021-11-08', decision: 'verksamhetsplan', unknownBecause: null };
    onPlan
      .given(drafted)
      .when('AdoptPlan', command)
      .then({ type: 'PlanAdopted', data: { version: 1, by } });
    onPlan
      .given(drafted)
      .when('AdoptPlan', { ...command, decision: 'bokslut' })
      .refused('plan.unknown-decision', 'KL 6:38');
    onPlan
      .given(drafted)
      .when('AdoptPlan', { ...command, meeting: 'NHN-2021-11-08' })
      .refused('plan.unknown-decision');
  });

  it('KL 6:38: is adopted by an unknown decision only with the reason why it is unknown', () => {
    onPlan
      .given(drafted)
      .when('AdoptPlan', { ...gnu2022, unknownBecause })
      .then(adopted(1));
    const decided = { meeting: 'GNU-2021-11-08', decision: 'verksamhetsplan' };
    const { meeting, decision } = decided;
    for (const given of [
      {},
      { meeting },
      { decision },
      { meeting, unknownBecause },
      { decision, unknownBecause },
      { ...decided, unknownBecause },
    ])
      onPlan
        .given(drafted)
        .when('AdoptPlan', { ...gnu2022, ...given })
        .refused('plan.no-decision', 'KL 6:38');
  });

  it('is adopted once in each version', () => {
    onPlan
      .given(drafted, adopted(1))
      .when('AdoptPlan', { ...gnu2022, unknownBecause })
      .refused('plan.nothing-to-adopt');
    onPlan
      .given(drafted, adopted(1), revision)
      .when('AdoptPlan', { ...gnu2022, unknownBecause })
      .then(adopted(2));
  });

  it('KL 6:38: changes after its adoption only in a started revision', () => {
    const command = { ...gnu2022, ...noted.data };
    onPlan.given(drafted, adopted(1)).when('NotePlanSection', command).refused('plan.adopted', 'KL 6:38');
    onPlan.given(drafted, adopted(1), revision).when('NotePlanSection', command).then(noted);
    onPlan
      .given(drafted, adopted(1), revision, adopted(2))
      .when('NotePlanSection', command)
      .refused('plan.adopted', 'KL 6:38');
  });

  it('is revised into its next version, when the one before is adopted', () => {
    const command = { ...gnu2022, reason: 'Upphandlingsplanen justeras under året.' };
    onPlan.given(drafted, adopted(1)).when('StartPlanRevision', command).then(revision);
    onPlan.given(drafted).when('StartPlanRevision', command).refused('plan.not-adopted');
    onPlan
      .given(drafted, adopted(1), revision)
      .when('StartPlanRevision', command)
      .refused('plan.not-adopted');
    onPlan
      .given(drafted, adopted(1), revision, adopted(2))
      .when('StartPlanRevision', command)
      .then({ type: 'PlanRevisionStarted', data: { version: 3 } });
  });

  it('that is not drafted has nothing to note, adopt or revise', () => {
    const given = onPlan.given();
    given.when('NotePlanSection', { ...gnu2022, ...noted.data }).refused('plan.not-drafted');
    given.when('AdoptPlan', { ...gnu2022, unknownBecause }).refused('plan.not-drafted');
    given.when('StartPlanRevision', { ...gnu2022, reason: 'Ny plan' }).refused('plan.not-drafted');
  });
});
