import { type EventContracts } from '@diarium/event-store';

/** A decision of the committee that adopts something: its meeting and key, or why no source names it. */
export interface AdoptedBy {
  readonly meeting: string | null;
  readonly decision: string | null;
  readonly unknownBecause: string | null;
}

/** On `plan-GNU-2022`: the plan as a document with versions. Goals and procurement items stand in the same stream. */
export interface PlanEvents {
  PlanDrafted: {
    readonly title: string;
    /** The assembly's plan that it follows: `Regionplan och budget 2022–2024`. */
    readonly assemblyPlan: string | null;
  };
  PlanNoted: { readonly section: string; readonly text: string };
  PlanAdopted: { readonly version: number; readonly by: AdoptedBy };
  /** A new version is opened for changes; the adopted one stays readable. */
  PlanRevisionStarted: { readonly version: number };
}

export const planEvents: EventContracts<PlanEvents> = {
  PlanDrafted: { version: 1, meaning: 'The plan of a year is begun.' },
  PlanNoted: { version: 1, meaning: 'A section of the plan gets a text.' },
  PlanAdopted: { version: 1, meaning: 'A decision adopts a version of the plan.' },
  PlanRevisionStarted: { version: 1, meaning: 'A new version of an adopted plan is opened.' },
};
