import { type EventContracts } from '@diarium/event-store';
import { type PartialDay } from '../shared/partial-day';

export const ITEM_STATUSES = [
  'Ej påbörjad',
  'Pågående enligt plan',
  'Pågående med avvikelse',
  'Avslutad/klar',
] as const;
export const GOAL_OUTCOMES = ['Uppnått', 'Delvis uppnått', 'Ej uppnått'] as const;
export const ITEM_KINDS = ['goal', 'activity', 'assignment'] as const;

export type ItemStatus = (typeof ITEM_STATUSES)[number];
export type GoalOutcome = (typeof GOAL_OUTCOMES)[number];
export type ItemKind = (typeof ITEM_KINDS)[number];

/** An element of the assembly's plan or a list of the plan's own. */
export interface KeyedTitle {
  readonly key: string;
  readonly title: string;
}

/** On `plan-GNU-2022`: what the committee is to reach, do and report. */
export interface GoalEvents {
  /** A strategy, goal area or strategic goal of the assembly's plan. */
  StrategyAdded: {
    readonly strategy: string;
    readonly title: string;
    readonly priorities: readonly KeyedTitle[];
    readonly indicators: readonly KeyedTitle[];
  };
  GoalSet: {
    readonly goal: string;
    readonly title: string;
    readonly strategy: string | null;
    readonly priority: string | null;
    /** How it is measured (*mått*): `Genomförd aktivitet`. */
    readonly measure: string | null;
  };
  ActivityPlanned: {
    readonly activity: string;
    readonly title: string;
    readonly description: string | null;
    readonly goal: string | null;
    readonly strategies: readonly string[];
    readonly priority: string | null;
    readonly starts: string | null;
    readonly ends: string | null;
    readonly partOf: string | null;
  };
  /** What is counted or followed up, of the committee's own. */
  IndicatorAdded: {
    readonly indicator: string;
    readonly title: string;
    readonly strategies: readonly string[];
  };
  FollowUpPlanned: {
    readonly followUp: string;
    readonly title: string;
    readonly strategies: readonly string[];
  };
  AssignmentGiven: {
    readonly assignment: string;
    readonly title: string;
    /** Who gave it: the assembly, or the committee to an officer. */
    readonly from: string;
    /** The key of the strategy (goal area) under which it was given. */
    readonly goalArea: string | null;
  };
  PlanItemWithdrawn: { readonly kind: ItemKind; readonly item: string };
  /** Status in a period; a later one for the same period replaces it. Null where the source showed only an icon that its text has lost. */
  StatusReported: {
    readonly kind: ItemKind;
    readonly item: string;
    readonly period: string;
    readonly status: ItemStatus | null;
    readonly statusMissing: string | null;
    readonly comment: string | null;
  };
  /**
   * What came of a goal at the end. Ej uppnått carries the day of its follow-up, which is a watch.
   * A later outcome of the goal replaces this one with its follow-up.
   */
  OutcomeRecorded: {
    readonly goal: string;
    readonly outcome: GoalOutcome;
    readonly measure: string | null;
    readonly comment: string | null;
    readonly followUpOn: PartialDay | null;
  };
  FollowUpDone: { readonly goal: string; readonly on: string; readonly result: string };
  /** Something that goes on into a later year, with or without a date or a thing waited for. */
  CarriedOver: {
    readonly matter: string;
    readonly title: string;
    /** The key of a goal, activity, assignment or follow-up, where it is one of these. */
    readonly item: string | null;
    readonly toYear: number;
    readonly dueOn: PartialDay | null;
    readonly awaiting: string | null;
    readonly note: string | null;
  };
  /** Takes over what an earlier year carried over: the link between the years. */
  TakenOver: {
    readonly matter: string;
    readonly fromYear: number;
    /** As the earlier year named it. */
    readonly title: string;
    readonly item: string | null;
  };
}

export const goalEvents: EventContracts<GoalEvents> = {
  StrategyAdded: { version: 1, meaning: 'The plan follows a strategy of the assembly’s plan.' },
  GoalSet: { version: 1, meaning: 'The committee sets a goal.' },
  ActivityPlanned: { version: 1, meaning: 'An activity is planned, with its first and last day.' },
  IndicatorAdded: { version: 1, meaning: 'The committee follows an indicator of its own.' },
  FollowUpPlanned: { version: 1, meaning: 'The plan says what is to be followed up.' },
  AssignmentGiven: { version: 1, meaning: 'An assignment is given.' },
  PlanItemWithdrawn: { version: 1, meaning: 'A goal, activity or assignment is taken out of the plan.' },
  StatusReported: { version: 1, meaning: 'The status of an item is reported for a period.' },
  OutcomeRecorded: { version: 1, meaning: 'The outcome of a goal is recorded.' },
  FollowUpDone: { version: 1, meaning: 'The follow-up of a goal not reached is done.' },
  CarriedOver: { version: 1, meaning: 'A matter goes on into a later year.' },
  TakenOver: { version: 1, meaning: 'The plan takes over a matter from an earlier year.' },
};
