import {
  type EventCatalogue,
  type EventFilter,
  type EventStore,
  type RecordedEvent,
} from '@diarium/event-store';
import {
  type Bundle,
  BUNDLE_FORMAT,
  type BundledEarlier,
  type BundledSeries,
  leafContent,
  leafRecord,
} from '@diarium/verifier';
import { type Proof } from '../proof';
import { refuseProof } from '../proof.rules';
import { knownHead } from '../verify/check-checkpoints';
import { numberingStreams, numberingTypes, seriesIn } from './numbering';

export interface BundleParts {
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly proof: Proof;
}

/** Which events a bundle is to prove. */
export interface Chosen {
  /** In words, as the bundle names itself. */
  readonly subject: string;
  /** Streams of which it is to hold every event. */
  readonly streams?: readonly string[];
  /** Further events, by their positions. */
  readonly positions?: readonly number[];
  /** All numbers of a committee and year. */
  readonly numbersOf?: { readonly committee: string; readonly year: number };
  /** Lists every leaf of the log, so that no number can be withheld. */
  readonly withLeaves?: boolean;
  /** A head that was known before: the bundle proves that the log continues it. */
  readonly since?: string | undefined;
}

const PAGE = 1000;

/** One file that proves the events against a head that is signed now. @throws DomainError `proof.nothing-to-prove` */
export async function makeBundle(parts: BundleParts, chosen: Chosen): Promise<Bundle> {
  const { proof } = parts;
  const { size, note } = await proof.checkpoints.make();
  const { events, series } = await chosenEvents(parts, chosen);
  if (events.length === 0 && chosen.since === undefined)
    return refuseProof('proof.nothing-to-prove', { subject: chosen.subject });
  const all = await proof.log.indexesOf(events.map(({ position }) => position));
  const proofs = await proof.log.inclusion(all, size);
  return {
    format: BUNDLE_FORMAT,
    subject: chosen.subject,
    madeAt: new Date().toISOString(),
    checkpoint: note,
    earlier: chosen.since === undefined ? null : await earlierHead(proof, chosen.since, size),
    keys: proof.keyring.shown.map(({ text }) => text),
    successions: proof.keyring.successions,
    streams: (chosen.streams ?? []).filter((stream) => events.some((event) => event.stream === stream)),
    events: events.map((event, nth) => ({
      record: leafRecord(event, all[nth] ?? 0),
      data: event.data,
      metadata: event.metadata,
      proof: base64(proofs[nth] ?? []),
    })),
    series,
    leaves: chosen.withLeaves ? await allLeaves(parts.store, size) : null,
  };
}

async function chosenEvents(
  { store, catalogue }: BundleParts,
  { streams = [], positions = [], numbersOf }: Chosen,
): Promise<{ events: readonly RecordedEvent[]; series: readonly BundledSeries[] }> {
  const found = new Map<number, RecordedEvent>();
  for (const stream of streams)
    for (const event of await store.readStream(stream)) found.set(event.position, event);
  for (const position of positions)
    for (const event of (await store.readAll({ after: position - 1, limit: 1 })).events)
      if (event.position === position) found.set(position, event);
  const numbering = numbersOf ? await numberingEvents(store, numbersOf) : [];
  for (const event of numbering) found.set(event.position, event);
  const events = [...found.values()].sort((one, other) => one.position - other.position);
  return { events, series: seriesIn(await catalogue.fromStored(numbering)) };
}

async function numberingEvents(
  store: EventStore,
  { committee, year }: { readonly committee: string; readonly year: number },
): Promise<readonly RecordedEvent[]> {
  const filter: EventFilter = { types: numberingTypes, streamPrefixes: numberingStreams(committee, year) };
  const events: RecordedEvent[] = [];
  for (let after = 0, isAtHead = false; !isAtHead;) {
    const page = await store.readAll({ after, filter, limit: PAGE });
    events.push(...page.events);
    after = page.position;
    isAtHead = page.atHead;
  }
  return events.filter((event) => seriesYearOf(event, `${committee}-${year}`));
}

/** A prefix of a stream's name may begin another one, too: `register-GNU-2022` and `register-GNU-20221`. */
const seriesYearOf = ({ stream }: RecordedEvent, of: string): boolean =>
  new RegExp(`^[a-z]+-${of}(-|$)`).test(stream);

async function earlierHead(proof: Proof, since: string, size: number): Promise<BundledEarlier> {
  const { checkpoint } = knownHead(since, 'since');
  if (checkpoint.origin !== proof.origin)
    return refuseProof('proof.other-log', { found: checkpoint.origin, expected: proof.origin });
  if (checkpoint.size > size) return refuseProof('proof.not-that-far', { size, asked: checkpoint.size });
  return { checkpoint: since, proof: base64(await proof.log.consistency(checkpoint.size, size)) };
}

async function allLeaves(store: EventStore, size: number): Promise<readonly string[]> {
  const leaves: string[] = [];
  for (let after = 0; leaves.length < size;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const event of page.events)
      if (leaves.length < size) leaves.push(leafContent(leafRecord(event, leaves.length)));
    after = page.position;
    if (page.atHead) break;
  }
  return leaves;
}

const base64 = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('base64'));
