import { type Keys } from './entries';
import { caseLives, registrations } from './sections/cases';
import { journal } from './sections/journal';
import { meetings } from './sections/meetings';
import { organisation } from './sections/organisation';
import { adoption, plan } from './sections/plan';
import { report, results } from './sections/results';
import { type Step } from './step';
import { sorted } from './values';

/** Everything that a dossier can hold, in the order in which it becomes commands. A new section is added here. */
export const steps: readonly Step[] = [
  ...organisation,
  ...plan,
  ...registrations,
  ...meetings,
  ...adoption,
  ...caseLives,
  ...results,
  ...report,
  ...journal,
];

export const keys: Keys = new Map([
  ...steps.map(({ at, key }) => [at, key] as const),
  // An entry of the journal is known by all that it says: the same thing twice at the same time is one too many.
  ['journal[]', (fields) => JSON.stringify(sorted(fields))],
]);
