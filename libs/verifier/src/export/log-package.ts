import { createHash } from 'node:crypto';

export const PACKAGE_FORMAT = 'diarium-export/1';

/**
 * A signed export of events is lines of JSON: this one first, then an event on each, then the seal. What is signed is
 * the hash of all bytes before the seal, so that it can be written and read as a stream.
 */
export interface PackageHead {
  readonly format: typeof PACKAGE_FORMAT;
  /** The log that the events are from, which is also the name of the keys. */
  readonly origin: string;
  readonly madeAt: string;
  /** By what the events were chosen; empty for all of them. */
  readonly chosen: Readonly<Record<string, string>>;
  /** For looking at; one trusts the keys that one has from elsewhere. */
  readonly keys: readonly string[];
  /** Notes by which a key names the one that follows it. */
  readonly successions: readonly string[];
}

/** The last line. */
export interface PackageSeal {
  readonly events: number;
  /** A signed note over `sealText`. */
  readonly note: string;
}

export interface Sealed {
  readonly origin: string;
  readonly madeAt: string;
  readonly events: number;
  /** SHA-256, in base64. */
  readonly hash: string;
}

/** The text that a package's keys sign. */
export const sealText = ({ origin, madeAt, events, hash }: Sealed): string =>
  `diarium.export/v1\n${origin}\n${madeAt}\n${events}\n${hash}\n`;

/** Lines of a package up to its seal; `seal` makes the note over the text that it is given. */
export async function* packageLines(
  head: PackageHead,
  events: AsyncIterable<object>,
  seal: (text: string) => string,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(head);
  let count = 0;
  for await (const event of events) {
    count += 1;
    yield line(event);
  }
  const { origin, madeAt } = head;
  const note = seal(sealText({ origin, madeAt, events: count, hash: hash.digest('base64') }));
  const last: PackageSeal = { events: count, note };
  yield `${JSON.stringify(last)}\n`;
}
