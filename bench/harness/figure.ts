import { type Bench } from './bench';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** What it is measured against, with its name. */
  readonly peer?: string;
  readonly ratio?: string;
  /** What the project asks for; none for a line that is only told. */
  readonly required?: string;
  readonly isMet?: boolean;
}

/** One thing to measure; it may give several lines. */
export interface Figure {
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<readonly Row[]>;
}

export const perSecond = (value: number): string => `${thousands(value)}/s`;

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

export const megabytes = (value: number): string => `${Math.round(value)} MB`;

export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`;

export function thousands(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ');
}
