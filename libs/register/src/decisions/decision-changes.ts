import { withPoint, withPoints, withSearch } from './decision-points';
import { type Correction, type DecisionRow } from './decision-row';

/** The row as it reads after a correction; what it said before stands in its corrections. */
export function corrected(row: DecisionRow, correction: Correction, left: readonly string[]): DecisionRow {
  const { field, point, to } = correction;
  const changed = {
    ...row,
    left,
    undispatched: left.length > 0,
    corrections: [...row.corrections, correction],
  };
  switch (field) {
    case 'heading':
      return withSearch({ ...changed, title: to });
    case 'background':
      return { ...changed, background: to };
    case 'case':
      return { ...changed, case: to };
    case 'recipients':
      return changed;
    case 'point':
      return point === null ? changed : withPoint(changed, point, { text: to });
  }
}

export function withAppeals(row: DecisionRow, appeals: DecisionRow['appeals']): DecisionRow {
  const undecidedAppeals = appeals.filter(({ decided }) => decided === null).length;
  return withPoints({ ...row, appeals, undecidedAppeals }, row.points);
}

/** What is taken back is no decision: nothing is to be sent, done or reported. */
export const takenBack = (row: DecisionRow, on: string): DecisionRow =>
  withPoints({ ...row, takenBackOn: on, undispatched: false }, row.points);

/** What has taken its place is to be carried out instead. */
export const superseded = (row: DecisionRow, by: string): DecisionRow =>
  withPoints({ ...row, supersededBy: by }, row.points);
