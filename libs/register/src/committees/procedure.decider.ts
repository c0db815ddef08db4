import { type CommitteeDecisions, refuseSame, refuseUnlessEstablished, repeated } from './committee-decide';
import { refuseCommittee } from './committee.rules';
import { setting } from './committee.state';
import { doorsOn } from './doors.facts';
import type * as commands from './procedure.commands';

export interface ProcedureCommands {
  SetNoticePeriod: commands.SetNoticePeriod;
  SetPreparationLeadTimes: commands.SetPreparationLeadTimes;
  SetAttendanceLimit: commands.SetAttendanceLimit;
  DecideDoors: commands.DecideDoors;
}

/** The committee's own rules of how its meetings are prepared, called and attended. */
export const procedureDecisions: CommitteeDecisions<ProcedureCommands> = {
  SetNoticePeriod: (command, state) => {
    refuseUnlessEstablished(command, state);
    const data = { days: command.days };
    refuseSame(state, setting.noticePeriod, data);
    return [{ type: 'NoticePeriodSet', data }];
  },

  SetPreparationLeadTimes: (command, state) => {
    refuseUnlessEstablished(command, state);
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
    refuseSame(state, setting.leadTimes, { steps });
    return [{ type: 'PreparationLeadTimesSet', data: { steps } }];
  },

  DecideDoors: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { doors, from, decidedBy } = command;
    if (doorsOn(state.doors, from) === doors) refuseCommittee('committee.nothing-changes');
    return [{ type: 'DoorsDecided', data: { doors, from, decidedBy } }];
  },

  SetAttendanceLimit: (command, state) => {
    refuseUnlessEstablished(command, state);
    const data = { percent: command.percent };
    refuseSame(state, setting.attendanceLimit, data);
    return [{ type: 'AttendanceLimitSet', data }];
  },
};
