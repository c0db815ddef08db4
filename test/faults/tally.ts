import { type Finding } from './check/finding';
import { type Fault } from './grounds/faults';
import { type Ground } from './grounds/ground';

/** What a run comes to. */
export interface Report {
  readonly seed: number;
  readonly rounds: Readonly<Record<Ground['name'], number>>;
  /** How often each thing happened. */
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  readonly acknowledged: number;
  readonly acknowledgedOfImports: number;
  readonly refused: number;
  /** Commands whose end nobody had heard of when the applications of a round were gone. */
  readonly unknown: number;
  /** How many of them turned out to have been stored. */
  readonly unknownStored: number;
  readonly events: number;
  /** Applications that did not come up because of what happened meanwhile. */
  readonly failedStarts: readonly string[];
  readonly findings: readonly Finding[];
  readonly left: readonly string[];
  readonly seconds: number;
}

/** Counts as the rounds go by. */
export class Tally {
  readonly rounds = { PostgreSQL: 0, EventStoreDB: 0 };
  readonly faults: Partial<Record<Fault, number>> = {};
  /** Rounds that have begun. */
  begun = 0;
  acknowledged = 0;
  acknowledgedOfImports = 0;
  refused = 0;
  unknown = 0;
  unknownStored = 0;
  events = 0;
  readonly failedStarts: string[] = [];
  readonly findings: Finding[] = [];
  readonly left: string[] = [];
  private readonly startedAt = performance.now();

  constructor(readonly seed: number) {}

  happened(fault: Fault): void {
    this.faults[fault] = (this.faults[fault] ?? 0) + 1;
  }

  get seconds(): number {
    return Math.round((performance.now() - this.startedAt) / 1000);
  }
}

export function count(findings: readonly Finding[], kind: Finding['kind']): number {
  return findings.filter((finding) => finding.kind === kind).length;
}

export const isClean = ({ findings, left }: Report): boolean => findings.length + left.length === 0;
