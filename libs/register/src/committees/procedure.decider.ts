import { isDeepStrictEqual } from 'node:util';
import { type CommitteeDecisions, refuseUnlessEstablished, repeated } from './committee-decide';
import { refuseCommittee } from './committee.rules';
import { doorsOn } from './doors.facts';
import type * as commands from './procedure.commands';
import { attendanceLimitOn, leadTimesOn, noticeDaysOn } from './procedure.facts';

export interface ProcedureCommands {
  SetNoticePeriod: commands.SetNoticePeriod;
  SetPreparationLeadTimes: commands.SetPreparationLeadTimes;
  SetAttendanceLimit: commands.SetAttendanceLimit;
  DecideDoors: commands.DecideDoors;
}

/** The committee's own rules of how its meetings are prepared, called and attended. */
export const procedureDecisions: CommitteeDecisions<ProcedureCommands> = {
  SetNoticePeriod: (command, state, { today }) => {
    const { procedure } = refuseUnlessEstablished(command, state);
    const { days, from = today } = command;
    if (noticeDaysOn(procedure, from) === days) refuseCommittee('committee.nothing-changes');
    return [{ type: 'NoticePeriodSet', data: { days, from } }];
  },

  SetPreparationLeadTimes: (command, state, { today }) => {
    const { procedure } = refuseUnlessEstablished(command, state);
    const { from = today } = command;
    const steps = command.steps.map(({ code, name, daysBefore }) => ({ code, name, daysBefore }));
    const step = repeated(steps.map(({ code }) => code));
    if (step !== undefined) refuseCommittee('committee.steps-not-unique', { step });
    const late = steps.findIndex(
      (it, index) => index > 0 && it.daysBefore > (steps[index - 1]?.daysBefore ?? 0),
    );
    if (late > 0)
      refuseCommittee('committee.lead-times-out-of-order', {
        later: steps[late]?.code,
        earlier: steps[late - 1]?.code,
      });
    if (isDeepStrictEqual(leadTimesOn(procedure, from), steps)) refuseCommittee('committee.nothing-changes');
    return [{ type: 'PreparationLeadTimesSet', data: { steps, from } }];
  },

  DecideDoors: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { doors, from, decidedBy } = command;
    if (doorsOn(state.doors, from) === doors) refuseCommittee('committee.nothing-changes');
    return [{ type: 'DoorsDecided', data: { doors, from, decidedBy } }];
  },

  SetAttendanceLimit: (command, state, { today }) => {
    const { procedure } = refuseUnlessEstablished(command, state);
    const { percent, from = today } = command;
    if (attendanceLimitOn(procedure.attendanceLimits, from) === percent)
      refuseCommittee('committee.nothing-changes');
    return [{ type: 'AttendanceLimitSet', data: { percent, from } }];
  },
};
