import { type EventBytes, type EventMetadata, type Place, type RecordedEvent } from '@diarium/event-store';
import { TILE_WIDTH } from '@diarium/verifier';
import fc from 'fast-check';
import { LeafWriter } from './leaf-writer';
import { PARTICULARS_BYTES } from './particulars';

const METADATA: EventMetadata = {
  role: 'registrar',
  actor: 'Eva Berg',
  commandId: 'c',
  correlationId: 'c',
  causationId: null,
};

const EVENT: RecordedEvent = {
  position: 4711,
  stream: 'case-GNU-2022-6',
  revision: 3,
  id: '0190a1b2-0000-7000-8000-0123456789ab',
  type: 'CaseOpened',
  version: 2,
  occurredAt: '2022-11-07T13:00:09.087Z',
  recordedAt: '2022-11-07T23:59:59.999Z',
  data: { title: 'Upphandling av sårläkning', serial: 17, text: 'Rad 1\nRad "2"' },
  metadata: METADATA,
};

/** The event as a page of the log holds it, between others. */
function inBytes(event: RecordedEvent, indent?: number): EventBytes {
  const parts: Buffer[] = [Buffer.from('before'), Buffer.from(event.id.replaceAll('-', ''), 'hex')];
  const place = (text: string): Place => {
    const from = Buffer.concat(parts).length;
    parts.push(Buffer.from(text));
    return { from, to: Buffer.concat(parts).length };
  };
  const { position, revision, version } = event;
  const places = {
    stream: place(event.stream),
    type: place(event.type),
    metadata: place(JSON.stringify(event.metadata, undefined, indent)),
    data: place(JSON.stringify(event.data, undefined, indent)),
  };
  const [occurredAt, recordedAt] = [Date.parse(event.occurredAt), Date.parse(event.recordedAt)];
  const page = Buffer.concat([...parts, Buffer.from('after')]);
  return { page, id: 6, position, revision, version, occurredAt, recordedAt, ...places };
}

function written(event: RecordedEvent | EventBytes, index: number) {
  const particulars = Buffer.alloc(TILE_WIDTH * PARTICULARS_BYTES);
  const hash = Buffer.from(new LeafWriter().write(event, index, particulars)).toString('hex');
  const nth = index % TILE_WIDTH;
  const bytes = particulars.toString('hex', nth * PARTICULARS_BYTES, (nth + 1) * PARTICULARS_BYTES);
  return { hash, bytes };
}

describe('a leaf from the bytes of an event', () => {
  it('is the one from its values, whatever it holds', () => {
    const name = fc.oneof(fc.constant('case-GNU-2022-6'), fc.string({ unit: 'grapheme', minLength: 1 }));
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    const places = fc.record({
      stream: name,
      type: name,
      id: fc.uuid(),
      revision: fc.nat(),
      version: fc.nat(9),
      position: fc.maxSafeNat(),
    });
    const times = fc.tuple(date, date);
    const values = fc.tuple(fc.jsonValue({ stringUnit: 'grapheme' }), fc.nat(2), fc.nat());
    fc.assert(
      fc.property(places, times, values, (given, [occurred, recorded], [data, indent, index]) => {
        const [occurredAt, recordedAt] = [occurred.toISOString(), recorded.toISOString()];
        const read = JSON.parse(JSON.stringify(data)) as unknown;
        const event = { ...EVENT, ...given, occurredAt, recordedAt, data: read };
        expect(written(inBytes(event, indent), index)).toEqual(written(event, index));
      }),
      { numRuns: 300 },
    );
  });

  it('stands for the same event at another day, and for another one after it', () => {
    const writer = new LeafWriter();
    const particulars = Buffer.alloc(TILE_WIDTH * PARTICULARS_BYTES);
    const events = ['2022-11-07T13:00:09.087Z', '2022-11-08T00:00:00.000Z', '1899-12-31T23:59:59.999Z'].map(
      (occurredAt, revision) => ({ ...EVENT, occurredAt, revision, stream: `å-${'x'.repeat(2000)}` }),
    );
    for (const [index, event] of events.entries())
      expect(Buffer.from(writer.write(inBytes(event), index, particulars)).toString('hex')).toBe(
        written(event, index).hash,
      );
  });
});
