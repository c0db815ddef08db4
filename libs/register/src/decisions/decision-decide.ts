import { type Decider } from '@diarium/event-store';
import { type AppealRoute } from '../shared/appeal-route';
import { type PartialDay } from '../shared/partial-day';
import { type DecisionEvents } from './decision.events';
import { refuseDecision } from './decision.rules';
import { type DecisionState, pointState } from './decision.state';

/** A decision as it was made, in a paragraph or by delegation. */
export interface Made {
  readonly on: string;
  /** Null for a delegated decision. */
  readonly meeting: string | null;
  readonly case: string | null;
  readonly heading: string;
  readonly background: string | null;
  readonly points: readonly {
    readonly point: number;
    readonly text: string;
    readonly due: { readonly on: PartialDay; readonly what: string } | null;
  }[];
  readonly appeal: AppealRoute;
  readonly recipients: readonly string[];
  /** The decision on whose report back it decides. */
  readonly onReportOf: string | null;
  /** Undefined while it is not attested; a delegated decision is ready when it is made. */
  readonly attestedOn: string | undefined;
  readonly takenBack: boolean;
}

export interface DecisionFacts {
  /** Undefined where the register has no such decision. */
  readonly made: Made | undefined;
  /** The other decision that the command names. */
  readonly other: Made | undefined;
  /** The window for appeal of its posting. Gathered only where an appeal or legal force is recorded. */
  readonly window: { readonly start: string; readonly last: string } | undefined;
  /** Whether the case that a correction names is registered. */
  readonly caseIsRegistered: boolean;
}

/** A part of the decider: the rules of some of its commands. */
export type DecisionDecisions<Commands extends object> = Decider<
  DecisionState,
  Commands,
  DecisionEvents,
  DecisionFacts
>['decide'];

type On = { readonly decision: string };

/** What was taken back is no decision: nothing can be done with it. */
export function refuseUnlessMade({ decision }: On, { made }: DecisionFacts): Made {
  if (!made) return refuseDecision('decision.not-made', { decision });
  if (made.takenBack) refuseDecision('decision.taken-back', { decision });
  return made;
}

/** From the day of the decision until today. */
export function refuseOutsideItsTime(
  decision: string,
  on: string,
  given: { made: Made; today: string },
): void {
  const { made, today } = given;
  if (on < made.on) refuseDecision('decision.not-made-yet', { decision, made: made.on, on });
  if (on > today) refuseDecision('decision.in-the-future', { on, today });
}

/** The case that it belongs to now: a correction may have moved it. */
export const caseNow = (made: Made, state: DecisionState): string | null =>
  state.corrected.get('case') ?? made.case;

/** What the deadlines of its points stand under: the case, else the meeting, as it was recorded. */
export const subjectOf = (decision: string, made: Made): string =>
  made.case ?? made.meeting ?? decision.replace(/-D?\d+$/, '');

/** What need not be carried out once the decision does not hold any more. */
export const openPoints = (made: Made, state: DecisionState): readonly number[] =>
  made.points.map(({ point }) => point).filter((point) => !pointState(state, point).ended);

export const isAnnulled = ({ appeals }: DecisionState): boolean =>
  [...appeals.values()].some(({ outcome }) => outcome === 'annulled');
