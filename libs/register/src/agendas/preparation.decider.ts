import { isDeepStrictEqual } from 'node:util';
import { leadTimesOn, noticeDaysOn, type ProcedureFacts } from '../committees/procedure.facts';
import { after, isDay } from '../shared/partial-day';
import { backToWorkingDay } from '../shared/working-days';
import { type AgendaDecisions, refuseUnlessKnown } from './agenda-decide';
import type * as commands from './agenda.commands';
import { type AgendaEvents } from './agenda.events';
import { refuseAgenda } from './agenda.rules';
import { type AgendaState, type MeetingOfAgenda } from './agenda.state';

export interface PreparationCommands {
  SchedulePreparation: commands.SchedulePreparation;
  CompletePreparationStep: commands.CompletePreparationStep;
}

/** The days by which a meeting is prepared and called, by the committee's own rules. */
export const preparationDecisions: AgendaDecisions<PreparationCommands> = {
  SchedulePreparation: (command, state, { facts }) => {
    const meeting = refuseUnlessKnown(command, state);
    // What a meeting that sits or is over should have been prepared by stays as it was.
    if (meeting.stage === 'sitting' || meeting.stage === 'over') return [];
    const { steps, notice } = scheduled(meeting, state, facts.procedure);
    if (isDeepStrictEqual({ steps, notice }, { steps: state.steps, notice: state.notice })) return [];
    const codes = steps.map(({ code }) => code);
    const dropped = state.steps.map(({ code }) => code).filter((code) => !codes.includes(code));
    return [{ type: 'PreparationScheduled', data: { steps, notice, dropped } }];
  },

  CompletePreparationStep: (command, state, { today }) => {
    refuseUnlessKnown(command, state);
    const { code, on } = command;
    const step = state.steps.find((it) => it.code === code);
    if (!step) return refuseAgenda('preparation.unknown-step', { code });
    if (step.doneOn !== null) refuseAgenda('preparation.step-done', { code, on: step.doneOn });
    if (on > today) refuseAgenda('preparation.in-the-future', { on, today });
    return [{ type: 'PreparationStepDone', data: { code, on } }];
  },
};

type Schedule = Pick<AgendaEvents['PreparationScheduled'], 'steps' | 'notice'>;

function scheduled(
  { stage, when }: MeetingOfAgenda,
  state: AgendaState,
  procedure: ProcedureFacts,
): Schedule {
  // From a month nothing can be counted back.
  if (stage === 'cancelled' || !isDay(when)) return { steps: [], notice: null };
  const steps = leadTimesOn(procedure, when).map(({ code, name, daysBefore }) => ({
    code,
    name,
    due: backToWorkingDay(when, daysBefore),
    doneOn: state.steps.find((step) => step.code === code)?.doneOn ?? null,
  }));
  const noticeDays = noticeDaysOn(procedure, when);
  const by = noticeDays === null ? null : after(when, { days: -noticeDays });
  return { steps, notice: by === null ? null : { by, sentOn: state.noticeOn } };
}
