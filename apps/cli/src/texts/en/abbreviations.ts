import { type abbreviations as sv } from '../sv/abbreviations';

/** What abbreviations stand for (OSL 4:1). */
export const abbreviations: typeof sv = {
  title: (committee) => `Abbreviations in the register: ${committee}`,
  unexplainedTitle: (committee) => `Abbreviations that nobody has explained: ${committee}`,
  abbreviation: 'Abbreviation',
  meaning: 'Stands for',
  unexplained: 'not explained (OSL 4:1)',
  uses: 'Stands in',
  examples: 'For example',
  none: 'No abbreviations.',
  allExplained: 'All abbreviations are explained.',
};
