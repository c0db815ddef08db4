import fc from 'fast-check';

/** What stands in a register into which the examples were imported, by the names of fields. */
const byName: Readonly<Record<string, readonly unknown[]>> = {
  committee: ['GNU', 'GNUS', 'HN', 'EXN'],
  case: ['GNU-2022-1', 'GNU-2022-3', 'GNU-2022-6', 'EXN-2026-1', 'EXN-2026-2'],
  number: ['GNU/6/2022', 'EXN/1/2026', 1, 2],
  meeting: ['GNU-2022-11-07', 'EXN-2026-03-10', 'GNUS-2025-05'],
  decision: ['GNU-2022-1', 'EXN-2026-8', 'GNU-2022-11-07/1'],
  paragraph: ['EXN-2026-1', 'EXN-2026-8', 'GNU-2022-34'],
  posting: ['EXN-2026-03-10', 'GNU-2022-D1'],
  delegated: ['GNU-2022-D1', 'EXN-2026-D1'],
  year: [2022, 2025, 2026],
  document: [1, 2],
  version: [1, 2],
  series: ['GNU-2022/case', 'EXN-2026/paragraph'],
  handler: ['Eva Berg', 'Mio Norr'],
  member: ['anna-ek', 'bo-berg'],
  board: ['alfa', 'gamma'],
  on: ['2022-11-07', '2026-03-10'],
  day: ['2022-11-07', '2026-03-10'],
  from: ['2022-01-01', '2026-01-01'],
  today: ['2022-12-31', '2026-11-01'],
  cursor: ['', 'WzFd', 'WyJhIl0', Buffer.from('[118]').toString('base64url')],
  asOf: ['2022-06-01', '2025-12-31', '20', 'igår'],
  axis: ['recorded', 'happened'],
  search: ['utredning', 'mtp', '%', 'å ä'],
};

/** Values that a field of this name may well have; none where nothing is known of it. */
export function knownValues(field: string): fc.Arbitrary<unknown> | undefined {
  const values = byName[field];
  return values && fc.constantFrom(...values);
}
