import { lastDay } from '../shared/partial-day';
import {
  caseNow,
  type DecisionDecisions,
  type DecisionFacts,
  isAnnulled,
  type Made,
  refuseOutsideItsTime,
  refuseUnlessMade,
  subjectOf,
} from './decision-decide';
import type * as commands from './decision.commands';
import { refuseDecision } from './decision.rules';
import { correctedField, type DecisionState, type PointState, pointState } from './decision.state';
import { isLater } from './life.decider';

export interface ExecutionCommands {
  AssignExecution: commands.AssignExecution;
  RecordCarriedOut: commands.RecordCarriedOut;
  StateNotCarriedOut: commands.StateNotCarriedOut;
  ReceiveReport: commands.ReceiveReport;
  DecideOnReport: commands.DecideOnReport;
  ExamineRemainingNeed: commands.ExamineRemainingNeed;
}

type OnPoint = { readonly decision: string; readonly point: number };

/** What becomes of the points of a decision. It may be carried out before it has legal force (KL 13:14). */
export const executionDecisions: DecisionDecisions<ExecutionCommands> = {
  AssignExecution: (command, state, { facts }) => {
    const { decision, responsible } = command;
    const found = openPoint(command, state, facts);
    if (state.supersededBy !== undefined)
      refuseDecision('decision.superseded-already', { decision, by: state.supersededBy });
    const { due, what } = measureOf(command, found);
    const made = found.made.on;
    if (due !== null && lastDay(due) < made) refuseDecision('point.due-before-decision', { due, made });
    return [{ type: 'ExecutionAssigned', data: { ...found.about, responsible, due, what } }];
  },

  RecordCarriedOut: (command, state, { facts, today }) => {
    const { decision, on, note = null } = command;
    const { made, about, point } = openPoint(command, state, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    const reported = point.reportedOn !== undefined;
    return [{ type: 'DecisionCarriedOut', data: { ...about, on, note, reported } }];
  },

  StateNotCarriedOut: (command, state, { facts, today }) => {
    const { made, about } = openPoint(command, state, facts);
    refuseOutsideItsTime(command.decision, command.on, { made, today });
    return [{ type: 'NotCarriedOut', data: { ...about, on: command.on } }];
  },

  ReceiveReport: (command, state, { facts, today }) => {
    const { decision, on, result } = command;
    const { made, about, point } = pointOf(command, state, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    if (point.reportedOn !== undefined)
      refuseDecision('point.reported-already', { decision, point: command.point, on: point.reportedOn });
    return [{ type: 'ReportReceived', data: { ...about, on, result } }];
  },

  DecideOnReport: (command, state, { facts }) => {
    const { decision, paragraph } = command;
    const { made, about, point } = pointOf(command, state, facts);
    const reported = reportedOn(command, point);
    if (point.reportDecided)
      refuseDecision('point.report-decided-already', { decision, point: command.point });
    const { other } = facts;
    if (!other || other.takenBack) return refuseDecision('point.report-decided-by-none', { paragraph });
    if (other.on < reported || !isLater({ key: paragraph, made: other }, { key: decision, made }))
      refuseDecision('point.report-decided-before', { paragraph, reported });
    if (other.onReportOf !== null && other.onReportOf !== decision)
      refuseDecision('point.report-decided-on-another', { paragraph, of: other.onReportOf });
    return [{ type: 'ReportDecided', data: { ...about, on: other.on, paragraph } }];
  },

  ExamineRemainingNeed: (command, state, { facts, today }) => {
    const { decision, on, need = null } = command;
    const { made, about, point } = pointOf(command, state, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    reportedOn(command, point);
    if (point.needExamined) refuseDecision('point.need-examined-already', { decision, point: command.point });
    return [{ type: 'RemainingNeedExamined', data: { ...about, on, need } }];
  },
};

interface FoundPoint {
  readonly made: Made;
  readonly text: string;
  /** What the paragraph says is due. */
  readonly recorded: Made['points'][number]['due'];
  readonly point: PointState;
  /** What every event about the point says. */
  readonly about: { readonly case: string | null; readonly point: number; readonly subject: string };
}

function pointOf(command: OnPoint, state: DecisionState, facts: DecisionFacts): FoundPoint {
  const made = refuseUnlessMade(command, facts);
  const { decision, point } = command;
  const found =
    made.points.find((it) => it.point === point) ?? refuseDecision('point.unknown', { decision, point });
  return {
    made,
    text: state.corrected.get(correctedField('point', point)) ?? found.text,
    recorded: found.due,
    point: pointState(state, point),
    about: { case: caseNow(made, state), point, subject: subjectOf(decision, made) },
  };
}

/** What is to be done by when: what an assignment does not say stays as it was. */
function measureOf({ due, what }: commands.AssignExecution, { point, recorded, text }: FoundPoint) {
  const before = point.due === undefined ? (recorded?.on ?? null) : point.due;
  return { due: due ?? before, what: what ?? recorded?.what ?? text };
}

/** A point that is still to be carried out. */
function openPoint(command: OnPoint, state: DecisionState, facts: DecisionFacts): FoundPoint {
  const found = pointOf(command, state, facts);
  const { decision, point } = command;
  if (found.point.ended) refuseDecision('point.ended', { decision, point });
  if (isAnnulled(state)) refuseDecision('point.void', { decision });
  return found;
}

function reportedOn({ decision, point: number }: OnPoint, point: PointState): string {
  return point.reportedOn ?? refuseDecision('point.not-reported', { decision, point: number });
}
