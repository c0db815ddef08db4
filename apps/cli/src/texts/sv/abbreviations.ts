/** What abbreviations stand for (OSL 4:1). */
export const abbreviations = {
  title: (committee: string): string => `Förkortningar i diariet: ${committee}`,
  unexplainedTitle: (committee: string): string => `Förkortningar som ingen har förklarat: ${committee}`,
  abbreviation: 'Förkortning',
  meaning: 'Står för',
  unexplained: 'inte förklarad (OSL 4:1)',
  uses: 'Förekommer i',
  examples: 'Till exempel',
  none: 'Inga förkortningar.',
  allExplained: 'Alla förkortningar är förklarade.',
};
