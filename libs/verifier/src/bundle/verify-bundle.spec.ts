import { generateKeyPairSync } from 'node:crypto';
import { hashOfLeaf, leafContent, leafRecord } from '../leaf';
import { GrowingTree } from '../merkle/growing-tree';
import { hashesFrom } from '../merkle/tiles';
import { consistencyProof, inclusionProof, rootOf } from '../merkle/tree';
import { checkpointText } from '../note/checkpoint';
import { cosign } from '../note/cosignature';
import { COSIGNS_CHECKPOINTS, verifierKey } from '../note/keys';
import { noteText, parseNote, signText } from '../note/note';
import { findingText, findingTexts } from '../finding';
import { type Bundle, BUNDLE_FORMAT } from './bundle';
import { NoBundle, parseBundle } from './parse-bundle';
import { type Trust } from './trusted-head';
import { verifyBundle } from './verify-bundle';

const ORIGIN = 'example.com/register';
const signer = generateKeyPairSync('ed25519').privateKey;
const key = verifierKey(ORIGIN, signer);
const witness = generateKeyPairSync('ed25519').privateKey;
const witnessKey = verifierKey('witness.example', witness, COSIGNS_CHECKPOINTS);

/** Ten cases of a register, of which the fourth was annulled; other events between them. */
const events = Array.from({ length: 21 }, (_, index) => ({
  id: `event-${index}`,
  stream: index === 20 ? 'case-GNU-2022-4' : index % 2 === 0 ? 'register-GNU-2022' : 'plan-GNU-2022',
  revision: index === 20 ? 0 : Math.floor(index / 2),
  type: index === 20 ? 'CaseAnnulled' : index % 2 === 0 ? 'CaseRegistered' : 'PlanAmended',
  version: 1,
  occurredAt: '2022-11-07T00:00:00.000Z',
  recordedAt: '2022-11-07T13:00:00.000Z',
  data: { title: `Ärende ${index}` },
  metadata: { actor: 'Eva Berg', ...(index === 20 && { reason: 'Dubbelregistrerat' }) },
}));
const records = events.map(leafRecord);
const tree = new GrowingTree();
for (const record of records) tree.add(hashOfLeaf(record));
const tiles = tree.takeGrown();
const hashOf = hashesFrom(
  ({ level, tile }) =>
    tiles.find((one) => one.level === level && one.tile === tile)?.hashes ?? Buffer.alloc(0),
);

function checkpoint(size: number, by = signer): string {
  const text = checkpointText({ origin: ORIGIN, size, root: rootOf(size, hashOf) });
  const signatures = [signText(text, ORIGIN, by), cosign(text, 'witness.example', witness, 1_700_000_000)];
  return noteText({ text, signatures });
}

const base64 = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('base64'));

function bundleOf(chosen: (type: string) => boolean): Bundle {
  return {
    format: BUNDLE_FORMAT,
    subject: 'GNU-2022/case',
    madeAt: '2022-12-01T00:00:00.000Z',
    checkpoint: checkpoint(21),
    earlier: { checkpoint: checkpoint(13), proof: base64(consistencyProof(13, 21, hashOf)) },
    keys: [key.text],
    successions: [],
    streams: ['register-GNU-2022'],
    events: events.flatMap(({ type, data, metadata }, index) =>
      chosen(type)
        ? [
            {
              record: leafRecord(events[index] as (typeof events)[0], index),
              data,
              metadata,
              proof: base64(inclusionProof(index, 21, hashOf)),
            },
          ]
        : [],
    ),
    series: [
      {
        key: 'GNU-2022/case',
        stream: 'register-GNU-2022',
        type: 'CaseRegistered',
        by: 'place',
        last: 10,
        marks: [{ number: 4, mark: 'annulled', because: 'Dubbelregistrerat', event: 'event-20' }],
      },
    ],
    leaves: records.map(leafContent),
  };
}

const whole = bundleOf((type) => type !== 'PlanAmended');
const trusting: Trust = { keys: [key] };
const codes = (bundle: Bundle, trust: Trust = trusting) =>
  verifyBundle(parseBundle(JSON.stringify(bundle)), trust).findings.map(({ code }) => code);

/** The bundle with something else in the event at that place of it. */
const withEvent = (at: number, change: (event: Bundle['events'][0]) => object): Bundle => ({
  ...whole,
  events: whole.events.map((event, index) => (index === at ? { ...event, ...change(event) } : event)),
});

describe('a bundle', () => {
  it('is proved by itself and a key, and says which log it leads to', () => {
    const verdict = verifyBundle(whole, { keys: [key], witnesses: [witnessKey], quorum: 1 });
    expect(verdict).toMatchObject({ isProved: true, findings: [], events: 11, origin: ORIGIN, size: 21 });
    expect(verdict.cosigned).toEqual([{ witness: 'witness.example', at: 1_700_000_000 }]);
  });

  it('is proved against a checkpoint that one had before, signed or as it was printed', () => {
    expect(codes(whole, { keys: [key], checkpoint: checkpoint(13) })).toEqual([]);
    const printed = parseNote(checkpoint(21))?.text;
    expect(codes(whole, { keys: [], checkpoint: printed })).toEqual([]);
    const copied = `${checkpoint(13).replaceAll('\n', '\r\n')}\r\n`;
    expect(codes(whole, { keys: [key], checkpoint: copied })).toEqual([]);
    expect(codes({ ...whole, earlier: null }, { keys: [key], checkpoint: checkpoint(13) })).toEqual([
      'bundle.other-checkpoint',
    ]);
  });

  it('proves nothing to one who trusts nothing, or somebody else', () => {
    expect(codes(whole, { keys: [] })).toEqual(['bundle.no-trust']);
    const stranger = verifierKey(ORIGIN, generateKeyPairSync('ed25519').publicKey);
    expect(codes(whole, { keys: [stranger] })).toEqual(['bundle.unknown-key']);
    expect(codes(whole, { keys: [key], witnesses: [], quorum: 1 })).toEqual(['bundle.too-few-witnesses']);
  });

  it('is refused when its checkpoint is not what was signed, or of another log', () => {
    const forged = { ...whole, checkpoint: whole.checkpoint.replace('\n21\n', '\n22\n') };
    expect(codes(forged)).toContain('bundle.bad-signature');
    expect(codes({ ...whole, checkpoint: 'no note' })).toEqual(['bundle.checkpoint-malformed']);
    expect(codes(whole, { keys: [key], checkpoint: 'no checkpoint' })).toEqual([
      'bundle.checkpoint-malformed',
    ]);
    const other = checkpointText({ origin: 'example.com/other', size: 21, root: rootOf(21, hashOf) });
    expect(codes(whole, { keys: [key], checkpoint: other })).toEqual(['bundle.other-log']);
    const rewritten = checkpointText({ origin: ORIGIN, size: 13, root: rootOf(12, hashOf) });
    expect(codes(whole, { keys: [key], checkpoint: rewritten })).toEqual(['bundle.not-consistent']);
  });

  it('names the event of which a word was changed', () => {
    const changed = withEvent(2, () => ({ data: { title: 'Ett annat ärende' } }));
    const [finding] = verifyBundle(changed, trusting).findings;
    expect(finding).toMatchObject({ code: 'bundle.data-changed', event: 'event-4' });
    expect(codes(withEvent(2, () => ({ metadata: { actor: 'Kim Ek' } })))).toEqual([
      'bundle.metadata-changed',
    ]);
  });

  it.each([
    ['time', { recordedAt: '2022-11-08T13:00:00.000Z' }],
    ['type', { type: 'CaseAnnulled' }],
    ['place', { index: 5 }],
    ['id', { event: 'event-5' }],
  ])('names the event whose %s was changed in its record', (_, change) => {
    const changed = withEvent(2, ({ record }) => ({ record: { ...record, ...change } }));
    expect(codes(changed)).toContain('bundle.not-included');
  });

  it('names what is left out of a stream or stands in it twice', () => {
    const without = { ...whole, leaves: null, events: whole.events.filter((_, at) => at !== 3) };
    expect(verifyBundle(without, trusting).findings).toEqual([
      { code: 'bundle.event-missing', details: { stream: 'register-GNU-2022', revision: 3 } },
      { code: 'bundle.number-missing', details: { series: 'GNU-2022/case', number: 4 } },
    ]);
    const twice = { ...whole, leaves: null, events: [...whole.events, ...whole.events.slice(0, 1)] };
    expect(codes(twice)).toEqual(['bundle.event-twice', 'bundle.number-twice']);
  });

  it('cannot withhold the last numbers of a series when it lists all leaves', () => {
    const [series] = whole.series;
    const last = {
      ...whole,
      series: [{ ...series, last: 9, marks: [] }],
      events: whole.events.slice(0, 9),
    } as Bundle;
    expect(codes(last)).toEqual(['bundle.number-withheld']);
    expect(codes({ ...last, leaves: null })).toEqual([]);
    expect(codes({ ...whole, leaves: whole.leaves?.slice(1) ?? null })).toEqual(['bundle.leaves-differ']);
  });

  it('says of no number that it is annulled without the event that annulled it', () => {
    const [series] = whole.series;
    const mark = { number: 5, mark: 'annulled', because: 'Så ville man', event: 'event-20' };
    expect(codes({ ...whole, series: [{ ...series, marks: [mark] }] } as Bundle)).toEqual([
      'bundle.mark-unproved',
    ]);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['another format', '{"format":"x"}'],
    ['no list of events', JSON.stringify({ ...whole, events: {} })],
    ['no texts', JSON.stringify({ ...whole, keys: [1] })],
    [
      'a record with more than its leaf',
      JSON.stringify(withEvent(0, ({ record }) => ({ record: { ...record, more: 1 } }))),
    ],
    ['an event without data', JSON.stringify(withEvent(0, () => ({ data: undefined })))],
    ['a series without a stream', JSON.stringify({ ...whole, series: [{}] })],
    ['an earlier head that is none', JSON.stringify({ ...whole, earlier: {} })],
  ])('is refused where the file holds %s', (_, text) => {
    expect(() => parseBundle(text)).toThrow(NoBundle);
  });

  it('has a sentence in both languages for everything that may be found', () => {
    const details = { number: 4, series: 'GNU-2022/case' };
    expect(findingText({ code: 'bundle.number-missing', details }, 'sv')).toBe(
      'Nummer 4 i serien GNU-2022/case fattas.',
    );
    for (const { sv, en } of Object.values(findingTexts))
      expect(sv.match(/\{\w+\}/g)?.sort()).toEqual(en.match(/\{\w+\}/g)?.sort());
  });
});
