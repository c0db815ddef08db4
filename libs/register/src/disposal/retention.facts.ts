import { type Fold } from '@diarium/event-store';
import { type Direction } from '../documents/document.events';
import { type RetentionEvents, type RetentionRow } from './disposal.events';

/** The rows of a retention plan that are in force, by their keys. */
export type RetentionPlan = ReadonlyMap<string, RetentionRow>;

export const retentionFold: Fold<RetentionPlan, RetentionEvents> = {
  initial: new Map(),
  evolve: {
    RetentionRowSet: (plan, { data }) => new Map(plan).set(data.row, data),
    RetentionRowRepealed: (plan, { data }) => new Map([...plan].filter(([row]) => row !== data.row)),
  },
};

/** What a row is held against. */
export interface Retained {
  readonly direction: Direction;
  readonly caseType: string | null;
  readonly classification: string | null;
  /** Days, `YYYY-MM-DD`. */
  readonly registeredOn: string;
  readonly closedOn: string | null;
}

export function concerns(row: RetentionRow, document: Retained): boolean {
  return (
    (row.direction === null || row.direction === document.direction) &&
    (row.caseType === null || row.caseType === document.caseType) &&
    (row.classification === null || isBelow(document.classification, row.classification))
  );
}

const isBelow = (classification: string | null, above: string): boolean =>
  classification === above || (classification?.startsWith(`${above}.`) ?? false);

/** The day from which the document may go; null while its case is open and the row counts from its end. */
export function dueOn({ from, years }: RetentionRow, { registeredOn, closedOn }: Retained): string | null {
  const start = from === 'registered' ? registeredOn : closedOn;
  if (start === null) return null;
  const day = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
  // A leap day has no anniversary in most years: the day after it counts.
  return day.endsWith('-02-29') && !isLeap(Number(day.slice(0, 4))) ? `${day.slice(0, 4)}-03-01` : day;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
