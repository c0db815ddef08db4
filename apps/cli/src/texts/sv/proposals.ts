/** Citizens' proposals. */
export const proposals = {
  title: (committee: string, year: number): string =>
    `Medborgarförslag som inte är avgjorda: ${committee} ${year}`,
  reported: (on: string, reportedOn: string | null): string =>
    reportedOn === null
      ? `Läget ${on}. Årets redovisning till fullmäktige är inte lämnad.`
      : `Läget ${on}. Redovisade för fullmäktige ${reportedOn}.`,
  case: 'Ärende',
  received: 'Inkom',
  dueBy: 'Bör avgöras senast',
  none: 'Alla medborgarförslag är avgjorda.',
};
