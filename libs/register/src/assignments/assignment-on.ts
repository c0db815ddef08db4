import { daysBetween, lastDay, type PartialDay } from '../shared/partial-day';
import {
  type AssignmentEnding,
  type AssignmentReport,
  type AssignmentRow,
} from './assignment-list.read-model';

export type AssignmentState = 'open' | 'overdue' | AssignmentEnding;

/** An assignment as it stood on a day. */
export interface AssignmentItem extends Omit<AssignmentRow, 'dues' | 'reports' | 'endedBy' | 'day'> {
  readonly state: AssignmentState;
  /** Days since it was given. */
  readonly age: number;
  readonly due: PartialDay | null;
  readonly lastReport: AssignmentReport | null;
}

/** What had happened by the end of a day: later reports, moves and ends are not yet known. */
export function assignmentOn(row: AssignmentRow, on: string): AssignmentItem {
  const { dues, reports, endedBy, day, ...assignment } = row;
  const ending = endedBy !== null && endedBy <= on ? row.ending : null;
  const due = dueOn(dues, on);
  return {
    ...assignment,
    ...(ending === null ? { ending, endedOn: null, result: null } : {}),
    state: ending ?? (due !== null && lastDay(due) < on ? 'overdue' : 'open'),
    age: daysBetween(day, on),
    due,
    lastReport: reports.filter((report) => lastDay(report.on) <= on).at(-1) ?? null,
  };
}

// Before the register knew of it, the first day that was given counts.
const dueOn = (dues: AssignmentRow['dues'], on: string): PartialDay | null =>
  (dues.filter(({ since }) => since <= on).at(-1) ?? dues[0])?.due ?? null;
