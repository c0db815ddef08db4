import { type DossierProblem } from '../problem';
import { type CaseListMapping } from './case-list.mapping';
import { inSeries, type InSeries } from './in-series';
import { type ListRow } from './list-rows';
import { listedCase } from './listed-case';

/** The numbers of a year, in order. */
export interface ListedYear {
  readonly year: number;
  readonly places: readonly InSeries[];
}

export interface PlannedCaseList {
  readonly file: string;
  readonly mapping: CaseListMapping;
  readonly years: readonly ListedYear[];
  readonly problems: readonly DossierProblem[];
}

/** A list as what it becomes, year by year in the order of its numbers. Pure: no clock, no chance. */
export function planCaseList(
  file: string,
  rows: readonly ListRow[],
  mapping: CaseListMapping,
): PlannedCaseList {
  const read = rows.map((row) => listedCase(row, mapping));
  const unread = read.flatMap((it): readonly DossierProblem[] => ('problems' in it ? it.problems : []));
  const listed = read.flatMap((it) => ('listed' in it ? [it.listed] : []));
  // A row that cannot be read is a problem of its own, and the gap that it leaves is none.
  const { places, problems } = inSeries(listed, mapping);
  return { file, mapping, years: yearsOf(places), problems: unread.length > 0 ? unread : problems };
}

function yearsOf(places: readonly InSeries[]): readonly ListedYear[] {
  const years = new Map<number, InSeries[]>();
  for (const place of places) {
    const { year } = (place.kind === 'gap' ? place.before : place.listed).number;
    const before = years.get(year);
    if (before) before.push(place);
    else years.set(year, [place]);
  }
  return [...years].map(([year, ofYear]) => ({ year, places: ofYear }));
}

/** How many commands a list is. */
export const commandCount = (years: readonly ListedYear[]): number =>
  years.reduce((sum, { places }) => sum + places.length + places.filter(hasEnding).length, 0);

const hasEnding = (place: InSeries): boolean => place.kind === 'listed' && place.listed.status !== 'Öppet';
