import { type Finding } from '../check/finding';

export type HttpFault =
  | 'application killed'
  | 'application restarted'
  | 'database server killed'
  | 'database session killed'
  | 'database keeper killed'
  | 'application and database killed';

/** Also what no caller should have met: an answer that is not described, or none for too long. */
export interface HttpFinding {
  readonly kind: Finding['kind'] | 'undocumented' | 'hangs';
  readonly text: string;
}

const MOST_FINDINGS = 50;

/** Counts while the interface is asked. */
export class HttpTally {
  readonly faults: Partial<Record<HttpFault, number>> = {};
  readonly answers: Record<string, number> = {};
  readonly findings: HttpFinding[] = [];
  acknowledged = 0;
  refused = 0;
  brokenConnections = 0;
  /** Commands that were given again because nobody had heard how they ended. */
  retried = 0;
  /** Commands that were answered, asked again and compared with the first answer. */
  compared = 0;
  failedStarts = 0;
  events = 0;
  slowestMs = 0;
  private readonly startedAt = performance.now();

  constructor(readonly seed: number) {}

  answered(status: number, code: string | undefined): void {
    const name = status < 400 ? String(status) : `${status} ${code}`;
    this.answers[name] = (this.answers[name] ?? 0) + 1;
  }

  happened(fault: HttpFault): void {
    this.faults[fault] = (this.faults[fault] ?? 0) + 1;
  }

  took(milliseconds: number): void {
    this.slowestMs = Math.max(this.slowestMs, milliseconds);
  }

  found(kind: HttpFinding['kind'], text: string): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push({ kind, text });
  }

  get seconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }
}

/** The report of a run, for people. */
export function httpReportText(tally: HttpTally): string {
  const lines: (readonly [string, number | string])[] = [
    ['seed', tally.seed],
    ...Object.entries(tally.faults).sort(),
    ['starts that failed meanwhile', tally.failedStarts],
    ['commands acknowledged', tally.acknowledged],
    ['commands refused by a rule', tally.refused],
    ['given again, the end unknown', tally.retried],
    ['asked again and compared', tally.compared],
    ['events in the log', tally.events],
    ['connections that broke', tally.brokenConnections],
    ...Object.entries(tally.answers)
      .sort()
      .map(([name, count]) => [`answered ${name}`, count] as const),
    ['slowest answer', `${(tally.slowestMs / 1000).toFixed(1)} s`],
    ...(['lost', 'doubled', 'damaged', 'undocumented', 'hangs'] as const).map(
      (kind) => [kind, tally.findings.filter((finding) => finding.kind === kind).length] as const,
    ),
    ['seconds', Math.round(tally.seconds)],
  ];
  const found = tally.findings.map(({ kind, text }) => `${kind}: ${text}`);
  return [
    ...lines.map(([what, value]) => `${what.padEnd(50)}${value}`),
    ...found,
    found.length === 0 ? 'Nothing was lost, doubled or damaged; every answer is described.' : 'FAILED',
  ].join('\n');
}
