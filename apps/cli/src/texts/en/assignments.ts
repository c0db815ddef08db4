import { type assignments as sv } from '../sv/assignments';

export const assignments: typeof sv = {
  title: 'Assignments',
  unfinishedTitle: (year) => `Unfinished assignments ${year}`,
  none: 'No assignments.',
  assignment: 'Assignment',
  given: 'Given',
  due: 'Due',
  lastReport: 'Last report',
  state: 'State',
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  inPlan: (year) => `in the plan for ${year}`,
  notReported: 'not reported',
  carriedTo: (year) => `goes on in the plan for ${year}`,
  states: {
    open: 'under way',
    overdue: 'overdue',
    completed: 'carried out',
    'written-off': 'written off',
    withdrawn: 'taken out of the plan',
  },
};
