import { type supervision as sv } from '../sv/supervision';

export const supervision: typeof sv = {
  title: (committee, year) => `Follow-up of decisions  ${committee} ${year}`,
  none: 'No decisions that call for a measure.',
  decision: 'Decision',
  measure: 'Measure',
  responsible: 'Responsible, by',
  question: {
    measureDecided: 'Measure decided?',
    reportedBack: 'Reported back?',
    reportDecided: 'Decision on the report?',
    needExamined: 'Remaining need examined?',
  },
  answer: { yes: 'yes', no: 'no', 'not-applicable': 'not applicable' },
  answeredOn: (answer, on) => `${answer}, ${on}`,
  atPoint: (point) => `point ${point}`,
  totals: 'Totals',
  asked: 'Question',
  notApplicable: 'Not applicable',
  yes: 'Yes',
  no: 'No',
};
