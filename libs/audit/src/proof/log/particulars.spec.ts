import fc from 'fast-check';
import { type LeafRecord } from '@diarium/verifier';
import { PARTICULARS_BYTES, readParticulars, writeParticulars } from './particulars';

const instant = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

const records = fc.record({
  dataHash: digest,
  event: fc.uuid(),
  index: fc.nat(),
  leaf: fc.constant(1 as const),
  metadataHash: digest,
  occurredAt: instant,
  recordedAt: instant,
  revision: fc.nat(),
  stream: fc.string(),
  type: fc.string(),
  version: fc.integer({ min: 1, max: 99 }),
});

const kept = (record: LeafRecord, position: number) => {
  const tile = Buffer.alloc(2 * PARTICULARS_BYTES);
  writeParticulars(tile, 1, record, position);
  return readParticulars(tile, 1);
};

describe('what is kept of a leaf', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(records, fc.nat(), (record, position) => {
        const { event, occurredAt, recordedAt, revision, version, dataHash, metadataHash } = record;
        expect(kept(record, position)).toEqual({
          ...{ event, position, revision, version, dataHash, metadataHash },
          occurredAt: Date.parse(occurredAt),
          recordedAt: Date.parse(recordedAt),
        });
      }),
    );
  });

  it('holds an instant that is written in another way', () => {
    const [record] = fc.sample(records, 1) as [LeafRecord];
    const occurredAt = '2022-11-07T13:00:00Z';
    expect(kept({ ...record, occurredAt }, 1).occurredAt).toBe(Date.parse(occurredAt));
  });
});
