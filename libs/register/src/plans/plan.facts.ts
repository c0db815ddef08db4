import { type Fold, type FoldedEvent, refusals, type RuleBook } from '@diarium/event-store';
import { type PlanEvents } from './plan.events';

/** What all that write to a year's plan must know of it before they decide. */
export interface PlanFacts {
  readonly drafted: boolean;
  /** The version that is worked on or in force, counted from 1; 0 before the plan is drafted. */
  readonly version: number;
  /** Its content may be changed: it is a draft or under revision. */
  readonly open: boolean;
}

export type PlanVersionEvents = Pick<PlanEvents, 'PlanDrafted' | 'PlanAdopted' | 'PlanRevisionStarted'>;

export const planFacts: Fold<PlanFacts, PlanVersionEvents> = {
  initial: { drafted: false, version: 0, open: false },
  evolve: {
    PlanDrafted: () => ({ drafted: true, version: 1, open: true }),
    PlanAdopted: (plan, { data }) => ({ ...plan, version: data.version, open: false }),
    PlanRevisionStarted: (plan, { data }) => ({ ...plan, version: data.version, open: true }),
  },
};

type Evolve<State, Name extends keyof PlanVersionEvents> = (
  state: State,
  event: FoldedEvent<Name, PlanVersionEvents[Name]>,
) => State;

/** The folds of a state that holds the facts of its plan in `plan`. */
export function planEvolve<State extends { readonly plan: PlanFacts }>(): {
  readonly [Name in keyof PlanVersionEvents]: Evolve<State, Name>;
} {
  const { PlanDrafted, PlanAdopted, PlanRevisionStarted } = planFacts.evolve;
  return {
    PlanDrafted: (state, event) => ({ ...state, plan: PlanDrafted(state.plan, event) }),
    PlanAdopted: (state, event) => ({ ...state, plan: PlanAdopted(state.plan, event) }),
    PlanRevisionStarted: (state, event) => ({ ...state, plan: PlanRevisionStarted(state.plan, event) }),
  };
}

export const planStandingRules = {
  'plan.not-drafted': {
    section: 'D',
    sv: 'Nämnden {committee} har ingen plan för {year}.',
    en: 'The committee {committee} has no plan for {year}.',
  },
  'plan.adopted': {
    section: 'KL 6:38',
    sv: 'Planen för {year} är antagen i version {version}; dess innehåll ändras bara i en påbörjad revidering.',
    en: 'Version {version} of the plan for {year} is adopted; its content changes only in a started revision.',
  },
} satisfies RuleBook;

const refuse = refusals<keyof typeof planStandingRules>(planStandingRules);

interface OnPlan {
  readonly committee: string;
  readonly year: number;
}

export function refuseUnlessDrafted({ drafted }: PlanFacts, { committee, year }: OnPlan): void {
  if (!drafted) refuse('plan.not-drafted', { committee, year });
}

/** After its adoption the content of a plan changes only in a revision, so that both versions stay readable. */
export function refuseUnlessOpen(plan: PlanFacts, command: OnPlan): void {
  refuseUnlessDrafted(plan, command);
  if (!plan.open) refuse('plan.adopted', { year: command.year, version: plan.version });
}
