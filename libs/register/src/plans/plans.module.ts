import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { committeeFacts } from '../committees/committee.facts';
import { type Capability } from '../shared/capability';
import { committeeStream, meetingStream, planStream } from '../shared/streams';
import { decisionsMade } from './decision.facts';
import * as commands from './plan.commands';
import { planDecider, type PlanCommandFacts } from './plan.decider';
import { planEvents } from './plan.events';
import { listPlans, plan, readPlan } from './plan.read-model';
import { planRules } from './plan.rules';

export const plans: Capability = {
  name: 'plans',
  events: planEvents,
  rules: planRules,
  commandHandlers: commandHandlers({
    decider: planDecider,
    commands: {
      DraftPlan: commands.DraftPlan,
      NotePlanSection: commands.NotePlanSection,
      AdoptPlan: commands.AdoptPlan,
      StartPlanRevision: commands.StartPlanRevision,
    },
    stream: ({ committee, year }) => planStream(committee, year),
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([listPlans, readPlan]),
  readModels: [plan],
};

async function factsOf(
  command: { committee: string; year: number },
  read: FactReader,
): Promise<PlanCommandFacts> {
  const meeting = command instanceof commands.AdoptPlan ? command.meeting : undefined;
  return {
    committee: await read.fold(committeeFacts, committeeStream(command.committee)),
    decisions:
      meeting === undefined ? decisionsMade.initial : await read.fold(decisionsMade, meetingStream(meeting)),
  };
}
