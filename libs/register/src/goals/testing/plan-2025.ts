import { scenario } from '@diarium/event-store/testing';
import { type CarriedOverFacts } from '../carried-over.facts';
import { followUpDecider } from '../follow-up.decider';

const facts: CarriedOverFacts = new Map([
  ['hostmaskiner', { title: 'Införande av hostmaskiner', toYear: 2026 }],
  ['brukarrad', { title: 'Brukarråd för hjälpmedel', toYear: 2027 }],
]);
export const onPlan = scenario(followUpDecider, { facts, stream: 'plan-GNU-2025' });
export const gnu2025 = { committee: 'GNU', year: 2025 };
export const gnu2026 = { committee: 'GNU', year: 2026 };

const by = { meeting: null, decision: null, unknownBecause: 'Källan anger det inte.' };
export const plan = [
  { type: 'PlanDrafted', data: { title: 'Verksamhetsplan 2025', assemblyPlan: null } },
  {
    type: 'GoalSet',
    data: { goal: 'statistik', title: 'Följa statistik', strategy: null, priority: null, measure: null },
  },
  {
    type: 'AssignmentGiven',
    data: { assignment: 'miljo', title: 'Minska miljö- och klimatpåverkan.', from: 'RF', goalArea: null },
  },
  { type: 'PlanAdopted', data: { version: 1, by } },
] as const;
export const withdrawn = { type: 'PlanItemWithdrawn', data: { kind: 'assignment', item: 'miljo' } } as const;
