import { lastDay } from '../shared/partial-day';
import { searchableText } from '../shared/search';
import { type DecisionRow, type PointOfRow } from './decision-row';

/** A point as it was recorded, of which nothing has been done. */
export function newPoint({
  point,
  text,
  responsible,
  due,
  what,
}: Pick<PointOfRow, 'point' | 'text' | 'responsible' | 'due' | 'what'>): PointOfRow {
  return {
    ...{ point, text, responsible, due, what },
    carriedOutOn: null,
    note: null,
    notCarriedOutOn: null,
    notCarriedOutBecause: null,
    reportedOn: null,
    result: null,
    reportDecidedOn: null,
    reportDecidedIn: null,
    needExaminedOn: null,
    need: null,
  };
}

/** The row with one of its points changed. */
export function withPoint(row: DecisionRow, point: number, changes: Partial<PointOfRow>): DecisionRow {
  return withPoints(
    row,
    row.points.map((it) => (it.point === point ? { ...it, ...changes } : it)),
  );
}

/** A point calls for a measure where somebody is to do something, or something is due. */
const callsForMeasure = ({ responsible, due }: PointOfRow): boolean => responsible !== null || due !== null;

const isOpen = ({ carriedOutOn, notCarriedOutOn }: PointOfRow): boolean =>
  carriedOutOn === null && notCarriedOutOn === null;

/** Taken back, replaced or annulled: nothing is to be done any more. */
const isVoid = ({ takenBackOn, supersededBy, appeals }: DecisionRow): boolean =>
  takenBackOn !== null ||
  supersededBy !== null ||
  appeals.some(({ decided }) => decided?.outcome === 'annulled');

/** The row with these points, and what the list says of them together. */
export function withPoints(row: DecisionRow, points: readonly PointOfRow[]): DecisionRow {
  const measures = isVoid(row) ? [] : points.filter(callsForMeasure);
  const responsibles = [...new Set(points.flatMap(({ responsible }) => responsible ?? []))];
  return withSearch({
    ...row,
    points,
    text: points.map(({ text }) => text).join('\n'),
    responsibles,
    responsible: responsibles.join(', ') || null,
    openPoints: measures.filter(isOpen).length,
    ...reportsOf(measures),
  });
}

function reportsOf(measures: readonly PointOfRow[]) {
  const unreported = measures.filter((it) => it.reportedOn === null && it.notCarriedOutOn === null);
  const [next] = unreported
    .flatMap(({ due, what }) => (due === null ? [] : [{ due, by: lastDay(due), what }]))
    .sort((one, other) => one.by.localeCompare(other.by));
  const results = measures.flatMap(({ result }) => result ?? []);
  const lastReport = measures
    .flatMap(({ reportedOn }) => reportedOn ?? [])
    .sort()
    .at(-1);
  return {
    dueOn: next?.due ?? null,
    dueBy: next?.by ?? null,
    dueWhat: next?.what ?? null,
    unreportedPoints: unreported.length,
    reportedBackOn: unreported.length === 0 ? (lastReport ?? null) : null,
    result: results.join('\n') || null,
  };
}

export function withSearch(row: DecisionRow): DecisionRow {
  return { ...row, searchable: searchableText([row.number, row.title, row.text]) };
}
