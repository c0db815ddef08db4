import { type AgeClass } from '@diarium/register';
import { type Words } from './words-of';

/** Open cases and their age. */
export const balance = {
  title: (day: string): string => `Balanslista: öppna ärenden ${day}`,
  none: 'Inga ärenden är öppna.',
  case: 'Ärende',
  what: 'Rör',
  committee: 'Nämnd',
  handler: 'Handläggare',
  nobody: 'ingen',
  since: 'Sedan',
  days: 'Dagar',
  last: 'Senast',
  totals: 'Antal efter ålder',
  ages: {
    'under-3-months': 'under 3 månader',
    '3-to-6-months': '3–6 månader',
    '6-to-12-months': '6–12 månader',
    '1-to-2-years': '1–2 år',
    'over-2-years': 'över 2 år',
  } satisfies Words<AgeClass>,
  cases: 'Antal',
  all: 'Alla',
};
