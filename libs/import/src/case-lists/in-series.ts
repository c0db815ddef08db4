import { type Details } from '@diarium/event-store';
import { type DossierProblem } from '../problem';
import { type CaseListMapping } from './case-list.mapping';
import { listProblem } from './list-problem';
import { type ListedCase } from './listed-case';

/** A place in a series: a case of the list, or a number that the list leaves out, before such a case. */
export type InSeries =
  | { readonly kind: 'listed'; readonly listed: ListedCase }
  | { readonly kind: 'gap'; readonly serial: number; readonly before: ListedCase };

export interface Series {
  readonly places: readonly InSeries[];
  readonly problems: readonly DossierProblem[];
}

/** More numbers than this in a row are no gap but a number that was read wrongly. */
const LARGEST_GAP = 1_000;

/** All numbers of each year in order, from 1 on. A gap is a problem where the mapping does not say why it is there. */
export function inSeries(cases: readonly ListedCase[], mapping: CaseListMapping): Series {
  const ordered = [...cases].sort(
    (a, b) => a.number.year - b.number.year || a.number.serial - b.number.serial,
  );
  const found = ordered.map((listed, index) => placed(listed, ordered[index - 1], mapping));
  return {
    places: found.flatMap(({ places }) => places),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** A case with the gap before it. */
function placed(listed: ListedCase, before: ListedCase | undefined, mapping: CaseListMapping): Series {
  const { year, serial } = listed.number;
  const next = before?.number.year === year ? before.number.serial + 1 : 1;
  const count = serial - next;
  const tell = (code: 'case-list.number-twice' | 'case-list.gap', details: Details): DossierProblem =>
    listProblem(listed.row.placeOf('number'), code, { number: listed.row.fields.number, ...details });
  if (count < 0)
    return { places: [], problems: [tell('case-list.number-twice', { line: before?.row.line })] };
  const isTooLarge = count > LARGEST_GAP;
  const isProblem = count > 0 && (mapping.gaps === undefined || isTooLarge);
  const gaps = Array.from({ length: isTooLarge ? 0 : count }, (_, index) => next + index);
  return {
    places: [
      ...gaps.map((gap): InSeries => ({ kind: 'gap', serial: gap, before: listed })),
      { kind: 'listed', listed },
    ],
    problems: isProblem ? [tell('case-list.gap', { count, from: next })] : [],
  };
}
