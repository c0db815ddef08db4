import { count, isClean, type Report } from './tally';

/** The report of a run, for people. */
export function reportText(report: Report): string {
  const { rounds, findings } = report;
  const lines: (readonly [string, number | string])[] = [
    ['seed', report.seed],
    [
      'rounds',
      `${rounds.PostgreSQL + rounds.EventStoreDB} (${rounds.PostgreSQL} PostgreSQL, ${rounds.EventStoreDB} EventStoreDB)`,
    ],
    ...Object.entries(report.faults).sort(),
    ['commands acknowledged', `${report.acknowledged} (${report.acknowledgedOfImports} of imports)`],
    ['commands refused by a rule', report.refused],
    ['unknown outcomes, retried', `${report.unknown} (${report.unknownStored} had been stored)`],
    ['events in the logs', report.events],
    ['starts that failed meanwhile', report.failedStarts.length],
    ['lost', count(findings, 'lost')],
    ['doubled', count(findings, 'doubled')],
    ['damaged', count(findings, 'damaged')],
    ['left behind', report.left.length],
    ['seconds', report.seconds],
  ];
  const table = lines.map(([what, value]) => `${what.padEnd(34)}${value}`);
  const found = [...findings.map(({ kind, text }) => `${kind}: ${text}`), ...report.left];
  const starts = report.failedStarts.map((text) => `failed start: ${text.split('\n', 1)[0] ?? ''}`);
  return [
    ...table,
    ...starts,
    ...found,
    isClean(report) ? 'Nothing was lost, doubled or damaged.' : 'FAILED',
  ].join('\n');
}
