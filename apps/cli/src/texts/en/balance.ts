import { type balance as sv } from '../sv/balance';

export const balance: typeof sv = {
  title: (day) => `Open cases on ${day}`,
  none: 'No cases are open.',
  case: 'Case',
  what: 'Concerns',
  committee: 'Committee',
  handler: 'Handler',
  nobody: 'nobody',
  since: 'Since',
  days: 'Days',
  last: 'Last',
  totals: 'Number by age',
  ages: {
    'under-3-months': 'under 3 months',
    '3-to-6-months': '3–6 months',
    '6-to-12-months': '6–12 months',
    '1-to-2-years': '1–2 years',
    'over-2-years': 'over 2 years',
  },
  cases: 'Number',
  all: 'All',
};
