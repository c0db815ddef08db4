import { type AssignmentState } from '@diarium/register';
import { type Words } from './words-of';

/** Assignments, and the yearly list of what is unfinished. */
export const assignments = {
  title: 'Uppdrag',
  unfinishedTitle: (year: number): string => `Ej slutförda uppdrag ${year}`,
  none: 'Inga uppdrag.',
  assignment: 'Uppdrag',
  given: 'Gavs',
  due: 'Klart senast',
  lastReport: 'Senast redovisat',
  state: 'Läge',
  days: (count: number): string => (count === 1 ? '1 dag' : `${count} dagar`),
  inPlan: (year: number): string => `i planen för ${year}`,
  notReported: 'inte redovisat',
  carriedTo: (year: number): string => `fortsätter i planen för ${year}`,
  states: {
    open: 'pågår',
    overdue: 'försenat',
    completed: 'utfört',
    'written-off': 'avskrivet',
    withdrawn: 'utgått ur planen',
  } satisfies Words<AssignmentState>,
};
