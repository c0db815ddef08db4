import { type Decider } from '@diarium/event-store';
import { type CommitteeFacts } from '../committees/committee.facts';
import { meetingReference } from '../shared/meeting-key';
import type * as commands from './plan.commands';
import { type AdoptedBy, type PlanEvents } from './plan.events';
import { planEvolve, planFacts, type PlanFacts, refuseUnlessDrafted, refuseUnlessOpen } from './plan.facts';
import { refusePlan } from './plan.rules';

export interface PlanState {
  readonly plan: PlanFacts;
  /** The text of each section. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface PlanCommandFacts {
  readonly committee: CommitteeFacts;
  /** The decisions of the meeting that `AdoptPlan` names. */
  readonly decisions: ReadonlySet<string>;
}

export interface PlanCommands {
  DraftPlan: commands.DraftPlan;
  NotePlanSection: commands.NotePlanSection;
  AdoptPlan: commands.AdoptPlan;
  StartPlanRevision: commands.StartPlanRevision;
}

/** The plan of a committee and year as a document with versions. */
export const planDecider: Decider<PlanState, PlanCommands, PlanEvents, PlanCommandFacts> = {
  initial: { plan: planFacts.initial, notes: new Map() },
  evolve: {
    ...planEvolve<PlanState>(),
    PlanNoted: (state, { data }) => ({
      ...state,
      notes: new Map(state.notes).set(data.section, data.text),
    }),
  },
  decide: {
    DraftPlan: ({ committee, year, title, assemblyPlan }, { plan }, { facts }) => {
      if (!facts.committee.established) refusePlan('plan.unknown-committee', { committee });
      if (plan.drafted) refusePlan('plan.exists', { committee, year });
      return [{ type: 'PlanDrafted', data: { title, assemblyPlan: assemblyPlan ?? null } }];
    },

    NotePlanSection: (command, { plan, notes }) => {
      refuseUnlessOpen(plan, command);
      const { section, text } = command;
      if (notes.get(section) === text) refusePlan('plan.note-unchanged', { section });
      return [{ type: 'PlanNoted', data: { section, text } }];
    },

    AdoptPlan: (command, { plan }, { facts }) => {
      refuseUnlessDrafted(plan, command);
      const { version, open } = plan;
      if (!open) refusePlan('plan.nothing-to-adopt', { year: command.year, version });
      return [{ type: 'PlanAdopted', data: { version, by: adoptedBy(command, facts) } }];
    },

    StartPlanRevision: (command, { plan }) => {
      refuseUnlessDrafted(plan, command);
      const { version, open } = plan;
      if (open) refusePlan('plan.not-adopted', { year: command.year, version });
      return [{ type: 'PlanRevisionStarted', data: { version: version + 1 } }];
    },
  },
};

function adoptedBy(command: commands.AdoptPlan, { decisions }: PlanCommandFacts): AdoptedBy {
  const { committee, meeting, decision, unknownBecause } = command;
  if (meeting !== undefined && decision !== undefined && unknownBecause === undefined) {
    if (meetingReference(meeting).committee !== committee || !decisions.has(decision))
      refusePlan('plan.unknown-decision', { committee, decision, meeting });
    return { meeting, decision, unknownBecause: null };
  }
  if (meeting !== undefined || decision !== undefined || unknownBecause === undefined)
    return refusePlan('plan.no-decision');
  return { meeting: null, decision: null, unknownBecause };
}
