import { type RecordedEvent } from '@diarium/event-store';
import { type Finding, hashOfLeaf, isSame, leafRecord } from '@diarium/verifier';
import { type Particulars } from '../log/particulars';

/** A leaf as the proof log keeps it. */
export interface KeptLeaf extends Particulars {
  readonly index: number;
  readonly hash: Uint8Array;
}

/** How the leaf that the event has today differs from the one that was kept of the same event. */
export function compareLeaf(kept: KeptLeaf, event: RecordedEvent): readonly Finding[] {
  const record = leafRecord(event, kept.index);
  if (isSame(hashOfLeaf(record), kept.hash)) return [];
  const findings = [
    ...(kept.dataHash === record.dataHash ? [] : [about(event, 'proof.data-changed')]),
    ...(kept.metadataHash === record.metadataHash ? [] : [about(event, 'proof.metadata-changed')]),
    ...timeFindings(kept, event),
    ...(kept.revision === event.revision
      ? []
      : [about(event, 'proof.revision-changed', { from: kept.revision, to: event.revision })]),
    ...(kept.version === event.version
      ? []
      : [about(event, 'proof.version-changed', { from: kept.version, to: event.version })]),
  ];
  // Stream and type are in the hash alone.
  return findings.length > 0 ? findings : [about(event, 'proof.name-changed')];
}

function timeFindings(kept: KeptLeaf, event: RecordedEvent): readonly Finding[] {
  return (['occurredAt', 'recordedAt'] as const)
    .filter((field) => kept[field] !== Date.parse(event[field]))
    .map((field) =>
      about(event, 'proof.time-changed', { from: new Date(kept[field]).toISOString(), to: event[field] }),
    );
}

export function about(
  { id, type, stream, revision, position }: RecordedEvent,
  code: string,
  more: Readonly<Record<string, string | number>> = {},
): Finding {
  return { code, event: id, details: { event: id, type, stream, revision, position, ...more } };
}
