import { type RecordedEvent } from '@diarium/event-store';
import { type Finding } from './finding';

/** No id twice, revisions 0…n of each stream, and positions that rise, one by one where they are dense. */
export function checkLog(
  log: readonly RecordedEvent[],
  { positionsAreDense }: { readonly positionsAreDense: boolean },
): readonly Finding[] {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  const next = new Map<string, number>();
  let last = 0;
  for (const { id, stream, revision, position } of log) {
    const expected = next.get(stream) ?? 0;
    const place = `${stream}@${revision} at position ${position}`;
    if (ids.has(id)) findings.push({ kind: 'doubled', text: `Event ${id} stands again as ${place}.` });
    if (revision < expected) findings.push({ kind: 'doubled', text: `Revision again: ${place}.` });
    if (revision > expected)
      findings.push({ kind: 'damaged', text: `Revision ${expected} missing: ${place}.` });
    if (position <= last) findings.push({ kind: 'damaged', text: `Position not after ${last}: ${place}.` });
    if (positionsAreDense && position > last + 1)
      findings.push({ kind: 'damaged', text: `Positions after ${last} missing: ${place}.` });
    ids.add(id);
    next.set(stream, revision + 1);
    last = position;
  }
  return findings;
}
