/** One row of a list: where it begins, and what stands in its columns. */
export interface Cells {
  readonly line: number;
  readonly values: readonly string[];
}

/** Why a file cannot be read as a table. */
export interface SheetProblem {
  readonly line: number;
  readonly reason: string;
}

export const isProblem = (read: readonly Cells[] | SheetProblem): read is SheetProblem => 'reason' in read;
