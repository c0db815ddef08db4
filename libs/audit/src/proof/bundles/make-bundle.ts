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
  leafContent,
  leafRecord,
  verifyBundle,
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
  /** Leaves out events of streams that the asker may not see; without it there are none. */
  readonly mayShow?: (stream: string) => boolean;
}

/** A bundle whose list of all leaves, when it has one, is read as it is written out. */
export type PreparedBundle = Omit<Bundle, 'leaves'> & {
  readonly leaves: AsyncIterable<string> | null;
};

const PAGE = 1000;

/**
 * One file that proves the events against a head that is signed now.
 * @throws DomainError `proof.nothing-to-prove`, `proof.bundle-not-proved`
 */
export async function prepareBundle(parts: BundleParts, chosen: Chosen): Promise<PreparedBundle> {
  const { proof, catalogue } = parts;
  const { size, note } = await proof.checkpoints.make();
  const found = await chosenEvents(parts, chosen);
  // What came in after the head was signed is in the log, and not in the bundle.
  await proof.log.catchUp();
  const indexes = await proof.log.indexesOf(found.map(({ position }) => position));
  const placed = found.flatMap((event, nth) => {
    const index = indexes[nth] ?? size;
    return index < size ? [{ event, index }] : [];
  });
  if (placed.length === 0 && chosen.since === undefined)
    return refuseProof('proof.nothing-to-prove', { subject: chosen.subject });
  const proofs = await proof.log.inclusion(
    placed.map(({ index }) => index),
    size,
  );
  const numbering = chosen.numbersOf
    ? placed.map(({ event }) => event).filter(isOfSeries(chosen.numbersOf))
    : [];
  const bundle: Bundle = {
    format: BUNDLE_FORMAT,
    subject: chosen.subject,
    madeAt: new Date().toISOString(),
    checkpoint: note,
    earlier: chosen.since === undefined ? null : await earlierHead(proof, chosen.since, size),
    keys: proof.keyring.shown.map(({ text }) => text),
    successions: proof.keyring.successions,
    streams: (chosen.streams ?? []).filter((stream) => placed.some(({ event }) => event.stream === stream)),
    events: placed.map(({ event, index }, nth) => ({
      record: leafRecord(event, index),
      data: event.data,
      metadata: event.metadata,
      proof: base64(proofs[nth] ?? []),
    })),
    series: seriesIn(await catalogue.fromStored(numbering)),
    leaves: null,
  };
  refuseUnlessProved(bundle, proof, chosen.since);
  return { ...bundle, leaves: chosen.withLeaves ? allLeaves(parts.store, size) : null };
}

/** Nobody is to be handed a file that whoever receives it cannot prove. @throws DomainError `proof.bundle-not-proved` */
function refuseUnlessProved(bundle: Bundle, { keyring }: Proof, since: string | undefined): void {
  const { isProved, findings } = verifyBundle(bundle, { keys: keyring.shown, checkpoint: since });
  if (isProved) return;
  const codes = [...new Set(findings.map(({ code }) => code))];
  refuseProof('proof.bundle-not-proved', { subject: bundle.subject, codes });
}

async function chosenEvents(
  { store }: BundleParts,
  { streams = [], positions = [], numbersOf, mayShow = () => true }: Chosen,
): Promise<readonly RecordedEvent[]> {
  const found = await Promise.all([
    ...streams.map((stream) => store.readStream(stream)),
    ...positions.map((position) => eventAt(store, position)),
    ...(numbersOf ? [numberingEvents(store, numbersOf)] : []),
  ]);
  const shown = found.flat().filter(({ stream }) => mayShow(stream));
  const once = new Map(shown.map((event) => [event.position, event]));
  return [...once.values()].sort((one, other) => one.position - other.position);
}

async function eventAt(store: EventStore, position: number): Promise<readonly RecordedEvent[]> {
  const { events } = await store.readAll({ after: position - 1, limit: 1 });
  return events.filter((event) => event.position === position);
}

interface YearOf {
  readonly committee: string;
  readonly year: number;
}

async function numberingEvents(store: EventStore, of: YearOf): Promise<readonly RecordedEvent[]> {
  const { committee, year } = of;
  const filter: EventFilter = { types: numberingTypes, streamPrefixes: numberingStreams(committee, year) };
  const events: RecordedEvent[] = [];
  for (let after = 0, isAtHead = false; !isAtHead;) {
    const page = await store.readAll({ after, filter, limit: PAGE });
    events.push(...page.events);
    after = page.position;
    isAtHead = page.atHead;
  }
  return events.filter(isOfSeries(of));
}

/** A prefix of a stream's name may begin another one, too: `register-GNU-2022` and `register-GNU-20221`. */
function isOfSeries({ committee, year }: YearOf): (event: RecordedEvent) => boolean {
  const name = new RegExp(`^[a-z]+-${committee}-${year}(-|$)`);
  return ({ stream, type }) => name.test(stream) && numberingTypes.includes(type);
}

async function earlierHead(proof: Proof, since: string, size: number): Promise<BundledEarlier> {
  const { checkpoint, note } = knownHead(since, 'since');
  if (checkpoint.origin !== proof.origin)
    return refuseProof('proof.other-log', { found: checkpoint.origin, expected: proof.origin });
  return { checkpoint: note, proof: base64(await proof.log.consistency(checkpoint.size, size)) };
}

async function* allLeaves(store: EventStore, size: number): AsyncGenerator<string> {
  for (let after = 0, index = 0; index < size;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const event of page.events) {
      if (index < size) yield leafContent(leafRecord(event, index));
      index += 1;
    }
    after = page.position;
    if (page.atHead) break;
  }
}

const base64 = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('base64'));
