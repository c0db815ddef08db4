import { type LeafRecord } from '../leaf';

export const BUNDLE_FORMAT = 'diarium-bundle/1';

/** An event as it is stored, its leaf, and the hashes beside the leaf's way to the root, in base64. */
export interface BundledEvent {
  readonly record: LeafRecord;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly proof: readonly string[];
}

/** Numbers that events took, and which of them stand out. */
export interface BundledSeries {
  /** `GNU-2022/case` */
  readonly key: string;
  readonly stream: string;
  /** Events of this type took the numbers. */
  readonly type: string;
  /** `place`: the number is the event's revision + 1; else the field of its data that holds it. */
  readonly by: string;
  /** How many numbers there are: each from 1 to this. */
  readonly last: number;
  readonly marks: readonly BundledMark[];
}

/** A number that is not an ordinary one, and the event that says so. */
export interface BundledMark {
  readonly number: number;
  /** `annulled`, `taken-back`, `missing-particulars` */
  readonly mark: string;
  readonly because: string | null;
  readonly event: string;
}

/** A head of the log that was known before, and the proof that this one continues it. */
export interface BundledEarlier {
  readonly checkpoint: string;
  readonly proof: readonly string[];
}

/** One JSON file that proves events by nothing but itself, a checkpoint and a public key. */
export interface Bundle {
  readonly format: typeof BUNDLE_FORMAT;
  /** What it is about, in words: `GNU/6/2022`. */
  readonly subject: string;
  readonly madeAt: string;
  /** A signed note. */
  readonly checkpoint: string;
  readonly earlier: BundledEarlier | null;
  /** For looking at; one trusts the keys that one has from elsewhere. */
  readonly keys: readonly string[];
  /** Notes by which a key names the one that follows it. */
  readonly successions: readonly string[];
  /** Streams of which the bundle holds every event, from the first to the last at the time. */
  readonly streams: readonly string[];
  readonly events: readonly BundledEvent[];
  readonly series: readonly BundledSeries[];
  /** The content of every leaf of the log, so that nothing can be withheld; null where it is not all of them. */
  readonly leaves: readonly string[] | null;
}
