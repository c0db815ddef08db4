import { type proposals as sv } from '../sv/proposals';

export const proposals: typeof sv = {
  title: (committee, year) => `Citizens’ proposals not decided: ${committee} ${year}`,
  reported: (on, reportedOn) =>
    reportedOn === null
      ? `As of ${on}. The assembly has not been told of them this year.`
      : `As of ${on}. Reported to the assembly on ${reportedOn}.`,
  case: 'Case',
  received: 'Received',
  dueBy: 'To be decided by',
  none: 'All citizens’ proposals are decided.',
};
