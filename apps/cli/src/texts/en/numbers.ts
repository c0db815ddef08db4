import { type numbers as sv } from '../sv/numbers';

export const numbers: typeof sv = {
  title: (committee, year) => `Series of numbers  ${committee}  ${year}`,
  complete: 'All numbers are there, each once: no series has a gap or a double.',
  faulty: 'The series have faults that must be looked into:',
  finding: (series, what, which) => `${series}: ${which} ${what}`,
  none: 'No numbers.',
  series: 'Series',
  numbers: 'Numbers',
  inUse: 'In use',
  outstanding: 'Not ordinary',
  findings: 'Faults',
  state: 'State',
  because: 'Because',
  inCases: (count, cases) => `${count} in ${cases} cases`,
  more: (series) => `(the rest: --series ${series})`,
  kinds: {
    case: 'Cases',
    paragraph: 'Paragraphs',
    delegated: 'Delegated decisions',
    document: 'Documents',
  },
  states: {
    'in-use': 'in use',
    annulled: 'annulled',
    'taken-back': 'taken back',
    'missing-particulars': 'lacking particulars',
    gap: 'missing',
    double: 'there twice',
  },
};
