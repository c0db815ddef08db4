import { type EventBytes, type Place } from '../event-bytes';
import { millisecondsOf } from '../instant';

/** Signature, flags, and the length of nothing more. */
const HEADER_BYTES = 19;
/** Where each column of a fixed size stands after a row's count of columns; before each is its length. */
const AT = { position: 6, revision: 18, version: 26, occurredAt: 34, recordedAt: 46, id: 58 } as const;
const FIXED_BYTES = 74;
const LENGTH_BYTES = 4;
const HIGH = 2 ** 32;

/** What a copy holds: events up to the first whose data was left out, and the position of that one. */
interface Copied {
  readonly events: readonly EventBytes[];
  readonly tooLarge?: number;
}

/** The rows of COPY's binary format, of the columns that `BytesReader` asks for. */
export function eventsInCopy(copy: Buffer): Copied {
  const events: EventBytes[] = [];
  // The last row counts -1 columns.
  for (let row = HEADER_BYTES; copy.readInt16BE(row) > 0;) {
    const stream = fieldAt(copy, row + FIXED_BYTES);
    const type = fieldAt(copy, stream.to);
    const metadata = fieldAt(copy, type.to);
    const position = copy.readInt32BE(row + AT.position) * HIGH + copy.readUInt32BE(row + AT.position + 4);
    if (copy.readInt32BE(metadata.to) < 0) return { events, tooLarge: position };
    const data = fieldAt(copy, metadata.to);
    events.push({
      page: copy,
      position,
      revision: copy.readInt32BE(row + AT.revision),
      version: copy.readInt32BE(row + AT.version),
      occurredAt: millisecondsOf(copy.readDoubleBE(row + AT.occurredAt)),
      recordedAt: millisecondsOf(copy.readDoubleBE(row + AT.recordedAt)),
      id: row + AT.id,
      stream,
      type,
      data,
      metadata,
    });
    row = data.to;
  }
  return { events };
}

function fieldAt(copy: Buffer, at: number): Place {
  const from = at + LENGTH_BYTES;
  return { from, to: from + copy.readInt32BE(at) };
}
