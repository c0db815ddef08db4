import { type inquiries as sv } from '../sv/inquiries';

export const inquiries: typeof sv = {
  title: 'Demands for statements and information',
  none: 'Nothing is demanded.',
  due: 'By',
  by: 'Demanded by',
  question: 'Question',
  answer: 'Answer',
  state: 'State',
  states: { open: 'open', overdue: 'overdue', answered: 'answered', withdrawn: 'withdrawn' },
};
