import { lastDayForAppeal, lastDayOfStandstill } from '../shared/appeal-times';
import { refuseAppeal } from './appeal.rules';
import {
  caseNow,
  type DecisionDecisions,
  type DecisionFacts,
  isAnnulled,
  type Made,
  openPoints,
  refuseOutsideItsTime,
  refuseUnlessMade,
  subjectOf,
} from './decision-decide';
import type * as commands from './decision.commands';
import { type DecisionState, lastReceived } from './decision.state';

export interface AppealCommands {
  RecordReceipt: commands.RecordReceipt;
  LodgeAppeal: commands.LodgeAppeal;
  DecideAppeal: commands.DecideAppeal;
  RecordLegalForce: commands.RecordLegalForce;
}

/** Appeals against a decision, and its legal force: recorded after a check, never inferred from a date. */
export const appealDecisions: DecisionDecisions<AppealCommands> = {
  RecordReceipt: (command, state, { facts, today }) => {
    const { decision, party, on, reason } = command;
    const made = refuseUnlessMade(command, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    if (made.appeal !== 'FL') refuseAppeal('receipt.not-needed', { decision });
    if (state.hasLegalForce) refuseAppeal('legal-force.recorded-already', { decision });
    const before = state.received.get(party);
    if (before === on || (before !== undefined && reason === undefined))
      refuseAppeal('receipt.recorded-already', { party, on: before });
    return [receivedBy(party, on, { decision, made, state })];
  },

  LodgeAppeal: (command, state, { facts, today }) => {
    const { decision, appeal, on, by, to } = command;
    const made = refuseUnlessMade(command, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    if (state.appeals.has(appeal)) refuseAppeal('appeal.exists', { appeal });
    const lastDay = lastDayKnown(by, { made, state, facts });
    const late = lastDay !== null && on > lastDay;
    const { appeal: route } = made;
    return [
      {
        type: 'AppealLodged',
        data: { case: caseNow(made, state), appeal, on, by, to, route, lastDay, late },
      },
    ];
  },

  DecideAppeal: (command, state, { facts, today }) => {
    const { decision, appeal, on, outcome, by } = command;
    const made = refuseUnlessMade(command, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    const lodged = state.appeals.get(appeal) ?? refuseAppeal('appeal.unknown', { decision, appeal });
    if (lodged.outcome) refuseAppeal('appeal.decided-already', { appeal });
    if (on < lodged.on) refuseAppeal('appeal.decided-before-lodged', { lodged: lodged.on, on });
    const points = outcome === 'annulled' ? openPoints(made, state) : [];
    const about = { case: caseNow(made, state), subject: subjectOf(decision, made), points };
    return [{ type: 'AppealDecided', data: { ...about, appeal, on, outcome, by } }];
  },

  RecordLegalForce: (command, state, { facts, today }) => {
    const { decision, checkedOn, checkedBy } = command;
    const made = refuseUnlessMade(command, facts);
    refuseOutsideItsTime(decision, checkedOn, { made, today });
    if (state.hasLegalForce) refuseAppeal('legal-force.recorded-already', { decision });
    const { from, last: lastDay } = timeForAppeal(command, made, { state, facts });
    if (checkedOn <= lastDay)
      refuseAppeal('legal-force.time-not-over', { last: lastDay, checked: checkedOn });
    refuseWhileContested(decision, state);
    const data = { case: caseNow(made, state), checkedOn, checkedBy, route: made.appeal, from, lastDay };
    const legalForce = { type: 'LegalForceRecorded', data } as const;
    const isNew = made.appeal === 'FL' && from !== lastReceived(state);
    return isNew ? [receivedBy(null, from, { decision, made, state }), legalForce] : [legalForce];
  },
};

function receivedBy(
  party: string | null,
  on: string,
  { decision, made, state }: { decision: string; made: Made; state: DecisionState },
) {
  const about = { case: caseNow(made, state), subject: subjectOf(decision, made) };
  return { type: 'DecisionReceived', data: { ...about, party, on, lastDay: lastDayForAppeal(on) } } as const;
}

interface Known {
  readonly made: Made;
  readonly state: DecisionState;
  readonly facts: DecisionFacts;
}

/** The last day for appeal as far as the register knows it: under FL that of who appeals, else of the last to get it. */
function lastDayKnown(by: string, { made, state, facts }: Known): string | null {
  switch (made.appeal) {
    case 'KL 13':
      return facts.window?.last ?? null;
    case 'LOU':
      return lastDayOfStandstill(state.sent) ?? null;
    case 'FL': {
      const received = state.received.get(by) ?? lastReceived(state);
      return received === undefined ? null : lastDayForAppeal(received);
    }
    case 'none':
      return null;
  }
}

interface Time {
  readonly from: string;
  readonly last: string;
}

function timeForAppeal(
  { decision, receivedOn }: commands.RecordLegalForce,
  made: Made,
  { state, facts }: { state: DecisionState; facts: DecisionFacts },
): Time {
  switch (made.appeal) {
    case 'none':
      return refuseAppeal('legal-force.not-appealable', { decision });
    case 'KL 13': {
      const { start, last } = facts.window ?? refuseAppeal('legal-force.not-posted', { decision });
      return { from: start, last };
    }
    case 'FL': {
      const days = [receivedOn, lastReceived(state)].filter((day) => day !== undefined);
      const from = days.sort().at(-1) ?? refuseAppeal('legal-force.not-received', { decision });
      if (from < made.on) refuseOutsideItsTime(decision, from, { made, today: from });
      return { from, last: lastDayForAppeal(from) };
    }
    case 'LOU': {
      const last = lastDayOfStandstill(state.sent) ?? refuseAppeal('legal-force.not-sent', { decision });
      return {
        from:
          state.sent
            .map(({ on }) => on)
            .sort()
            .at(-1) ?? last,
        last,
      };
    }
  }
}

function refuseWhileContested(decision: string, state: DecisionState): void {
  const undecided = [...state.appeals].filter(([, { outcome }]) => outcome === undefined);
  const appeals = undecided.map(([appeal]) => appeal);
  if (appeals.length > 0) refuseAppeal('legal-force.appeal-undecided', { appeals });
  if (isAnnulled(state)) refuseAppeal('legal-force.annulled', { decision });
}
