import { type ObjectLiteral } from 'typeorm';

/** What is counted of a committee's register. */
export const HOLDINGS = ['cases', 'documents', 'meetingsHeld', 'decisions', 'procurements'] as const;

export type HoldingName = (typeof HOLDINGS)[number];

/** What a capability brings to the count of what a register holds: a table with a column `committee`. */
export interface Counted {
  readonly name: HoldingName;
  readonly row: new () => ObjectLiteral;
  /** A condition on the row `t`, where not all are counted. */
  readonly only?: string;
}
