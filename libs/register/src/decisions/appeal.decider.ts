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
import { type DecisionState } from './decision.state';

export interface AppealCommands {
  LodgeAppeal: commands.LodgeAppeal;
  DecideAppeal: commands.DecideAppeal;
  RecordLegalForce: commands.RecordLegalForce;
}

/** Appeals against a decision, and its legal force: recorded after a check, never inferred from a date. */
export const appealDecisions: DecisionDecisions<AppealCommands> = {
  LodgeAppeal: (command, state, { facts, today }) => {
    const { decision, appeal, on, by, to } = command;
    const made = refuseUnlessMade(command, facts);
    refuseOutsideItsTime(decision, on, { made, today });
    if (state.appeals.has(appeal)) refuseAppeal('appeal.exists', { appeal });
    const lastDay = lastDayKnown(made, state, facts);
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
    return [{ type: 'LegalForceRecorded', data }];
  },
};

/** The last day for appeal as far as the register knows it: it does not know when a party got a decision. */
function lastDayKnown(made: Made, state: DecisionState, { window }: DecisionFacts): string | null {
  if (made.appeal === 'KL 13') return window?.last ?? null;
  return made.appeal === 'LOU' ? (lastDayOfStandstill(state.sent) ?? null) : null;
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
      const from = receivedOn ?? refuseAppeal('legal-force.not-received', { decision });
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
