import { canonical } from '../canonical';
import { type Finding } from '../finding';
import { hashOfLeaf, type LeafRecord } from '../leaf';
import { isIncluded } from '../merkle/verify';
import { type Checkpoint } from '../note/checkpoint';
import { sha256Hex } from '../sha256';
import { type Bundle, type BundledEvent } from './bundle';

/** Events whose content is not what their leaf says, and leaves that do not stand in the log. */
export function checkEvents(events: readonly BundledEvent[], head: Checkpoint): readonly Finding[] {
  return events.flatMap(({ record, data, metadata, proof }) => {
    const found: string[] = [];
    if (!isHashOf(record.dataHash, data)) found.push('bundle.data-changed');
    if (!isHashOf(record.metadataHash, metadata)) found.push('bundle.metadata-changed');
    const isThere = isIncluded({
      leafHash: hashOfLeaf(record),
      index: record.index,
      size: head.size,
      root: head.root,
      proof: proof.map((hash) => Buffer.from(hash, 'base64')),
    });
    if (!isThere) found.push('bundle.not-included');
    return found.map((code) => findingOn(code, record));
  });
}

/** Gaps and doubles in the streams that the bundle says it holds from the first event on. */
export function checkStreams({ streams, events }: Bundle): readonly Finding[] {
  return streams.flatMap((stream) => {
    const revisions = events
      .filter(({ record }) => record.stream === stream)
      .map(({ record }) => record.revision);
    return inOrder(revisions, 0).map(({ value, isTwice }) => ({
      code: isTwice ? 'bundle.event-twice' : 'bundle.event-missing',
      details: { stream, revision: value },
    }));
  });
}

/** What is missing or there twice among numbers that should be each from `first` on. */
export function inOrder(
  numbers: readonly number[],
  first: number,
): readonly { readonly value: number; readonly isTwice: boolean }[] {
  const found: { value: number; isTwice: boolean }[] = [];
  let next = first;
  for (const number of [...numbers].sort((one, other) => one - other)) {
    if (number < next) found.push({ value: number, isTwice: true });
    for (; next < number; next += 1) found.push({ value: next, isTwice: false });
    next = Math.max(next, number + 1);
  }
  return found;
}

const findingOn = (code: string, { event, type, stream, revision, index }: LeafRecord): Finding => ({
  code,
  event,
  details: { event, type, stream, revision, index },
});

function isHashOf(hash: string, value: unknown): boolean {
  try {
    return sha256Hex(canonical(value)) === hash;
  } catch {
    // A number beyond all bounds, which no canonical form has.
    return false;
  }
}
