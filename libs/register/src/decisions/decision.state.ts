import { type Fold } from '@diarium/event-store';
import { type Notification } from '../shared/appeal-times';
import { type PartialDay } from '../shared/partial-day';
import { type AppealOutcome, type DecisionEvents } from './decision.events';

/** What became of one point. */
export interface PointState {
  /** When it is due as it was last assigned; undefined where it never was. */
  readonly due: PartialDay | null | undefined;
  readonly ended: boolean;
  readonly reportedOn: string | undefined;
  readonly reportDecided: boolean;
  readonly needExamined: boolean;
}

/** A decision after it was made, as far as its rules need it. */
export interface DecisionState {
  readonly sent: readonly (Notification & { readonly recipients: readonly string[] })[];
  /** What reads otherwise now, by field, and by field and number for points. */
  readonly corrected: ReadonlyMap<string, string>;
  readonly points: ReadonlyMap<number, PointState>;
  readonly supersededBy: string | undefined;
  readonly cited: readonly string[];
  /** When parties got it, by name; the empty name where it is not said which. */
  readonly received: ReadonlyMap<string, string>;
  readonly appeals: ReadonlyMap<string, { readonly on: string; readonly outcome: AppealOutcome | undefined }>;
  readonly hasLegalForce: boolean;
}

export const correctedField = (field: string, point: number | null): string =>
  point === null ? field : `${field}-${point}`;

const untouched: PointState = {
  due: undefined,
  ended: false,
  reportedOn: undefined,
  reportDecided: false,
  needExamined: false,
};

export const pointState = ({ points }: DecisionState, point: number): PointState =>
  points.get(point) ?? untouched;

const withPoint = (state: DecisionState, point: number, changes: Partial<PointState>): DecisionState => ({
  ...state,
  points: new Map(state.points).set(point, { ...pointState(state, point), ...changes }),
});

export const decisionFold: Fold<DecisionState, DecisionEvents> = {
  initial: {
    sent: [],
    corrected: new Map(),
    points: new Map(),
    supersededBy: undefined,
    cited: [],
    received: new Map(),
    appeals: new Map(),
    hasLegalForce: false,
  },
  evolve: {
    DecisionSent: (state, { data }) => ({ ...state, sent: [...state.sent, data] }),
    ParagraphCorrected: (state, { data: { field, point, to } }) => ({
      ...state,
      corrected: new Map(state.corrected).set(correctedField(field, point), to),
    }),
    ExecutionAssigned: (state, { data: { point, due } }) => withPoint(state, point, { due }),
    DecisionCarriedOut: (state, { data }) => withPoint(state, data.point, { ended: true }),
    NotCarriedOut: (state, { data }) => withPoint(state, data.point, { ended: true }),
    ReportReceived: (state, { data }) => withPoint(state, data.point, { reportedOn: data.on }),
    ReportDecided: (state, { data }) => withPoint(state, data.point, { reportDecided: true }),
    RemainingNeedExamined: (state, { data }) => withPoint(state, data.point, { needExamined: true }),
    DecisionSuperseded: (state, { data }) => ({ ...state, supersededBy: data.by }),
    DecisionCited: (state, { data }) => ({ ...state, cited: [...state.cited, citation(data)] }),
    DecisionReceived: (state, { data: { party, on } }) => ({
      ...state,
      received: new Map(state.received).set(party ?? '', on),
    }),
    AppealLodged: (state, { data: { appeal, on } }) => ({
      ...state,
      appeals: new Map(state.appeals).set(appeal, { on, outcome: undefined }),
    }),
    AppealDecided: (state, { data: { appeal, outcome } }) => {
      const on = state.appeals.get(appeal)?.on ?? '';
      return { ...state, appeals: new Map(state.appeals).set(appeal, { on, outcome }) };
    },
    LegalForceRecorded: (state) => ({ ...state, hasLegalForce: true }),
  },
};

/** The latest day on which a party got the decision. */
export const lastReceived = ({ received }: DecisionState): string | undefined =>
  [...received.values()].sort().at(-1);

export const citation = ({ body, reference }: { body: string; reference: string }): string =>
  `${body} ${reference}`;
