import { PREFIX } from '../http/prefix';
import { count, listOf, objectOf, type PartOperation, partOperation, text } from '../openapi/part-operation';
import { type Schema } from '../openapi/schema';

const NOTE = ['text/plain', text] as const;
const BYTES = ['application/octet-stream', { type: 'string', format: 'binary' }] as const;
const json = (schema: Schema): PartOperation['answer'] => ['application/json', schema];
const hash: Schema = { type: 'string', contentEncoding: 'base64' };
const BUNDLE = json({
  type: 'object',
  description: 'A bundle: diarium-verify verifies it without the register.',
});
const tag = 'proof';
const of = (operation: Omit<PartOperation, 'tag'>): Schema => partOperation({ tag, ...operation });
const NONE_YET = { 404: 'No head was signed for so many events.' };
const IN_CIRCLE = {
  403: 'Only for whoever sees everything in the committee’s register.',
  404: 'Not there, or hidden.',
};

const head = objectOf({
  size: count,
  root: hash,
  madeAt: { ...text, format: 'date-time' },
  signatures: count,
});
const since = {
  ...count,
  description:
    'The size of a signed head that the receiver has: the bundle proves that the log continues it.',
};

const latest = of({
  id: 'ReadCheckpoint',
  summary: 'The last head that was signed: a C2SP checkpoint with its signatures and those of witnesses.',
  answer: NOTE,
  problems: NONE_YET,
});

const heads = of({
  id: 'ListCheckpoints',
  summary: 'Heads that were signed, the latest first.',
  query: { before: count, limit: { type: 'integer', minimum: 1, maximum: 500, default: 50 } },
  answer: json(objectOf({ origin: text, items: listOf(head), next: { type: ['integer', 'null'] } })),
});

const sign = of({
  id: 'SignCheckpoint',
  summary: 'Signs the head of the log as it is now.',
  answer: NOTE,
  problems: {
    403: 'Only for whoever sees a register.',
    409: 'The log contradicts a head that was signed before.',
  },
});

const cosign = of({
  id: 'AcceptCosignatures',
  summary: 'Takes in lines by which witnesses that are trusted here confirm a head (C2SP tlog-cosignature).',
  path: { size: count },
  body: ['text/plain', text],
  answer: NOTE,
  problems: { ...NONE_YET, 422: 'None of the lines is a confirmation by a witness that is trusted here.' },
});

const inclusion = of({
  id: 'ProveInclusion',
  summary: 'That the event at a position stands in the log of so many events (RFC 6962, 2.1.1).',
  query: { position: { ...count, required: true }, size: count },
  answer: json(objectOf({ origin: text, size: count, index: count, leaf: hash, proof: listOf(hash) })),
  problems: { 404: 'There is no such position or head.', 409: 'The event came after that head.' },
});

const consistency = of({
  id: 'ProveConsistency',
  summary: 'That the log of `to` events continues the log of `from` (RFC 6962, 2.1.2).',
  query: { from: { ...count, required: true }, to: count },
  answer: json(objectOf({ origin: text, from: count, to: count, proof: listOf(hash) })),
});

const keys = of({
  id: 'ListProofKeys',
  summary: 'The public keys of the log, how they follow each other, and the witnesses that are trusted here.',
  answer: json(
    objectOf({
      origin: text,
      keys: listOf(objectOf({ key: text, until: { type: ['string', 'null'], format: 'date-time' } })),
      successions: listOf(text),
      witnesses: listOf(text),
    }),
  ),
});

const tile = of({
  id: 'ReadTile',
  summary:
    'Hashes of the tree, at the addresses of C2SP tlog-tiles: `0/x001/234`, or `0/000.p/112` for part of one.',
  path: { path: text },
  answer: BYTES,
});

const ofNumbers = { path: { committee: text, year: count }, query: { since }, answer: BUNDLE };

/** What the proof log answers, by path. */
export const proofPaths: Readonly<Record<string, Schema>> = {
  [`${PREFIX}/proof/checkpoint`]: { get: latest },
  [`${PREFIX}/proof/checkpoints`]: { get: heads, post: sign },
  [`${PREFIX}/proof/checkpoints/{size}`]: {
    get: of({
      id: 'FindCheckpoint',
      summary: 'The head of so many events.',
      path: { size: count },
      answer: NOTE,
      problems: NONE_YET,
    }),
  },
  [`${PREFIX}/proof/checkpoints/{size}/cosignatures`]: { post: cosign },
  [`${PREFIX}/proof/inclusion`]: { get: inclusion },
  [`${PREFIX}/proof/consistency`]: { get: consistency },
  [`${PREFIX}/proof/keys`]: { get: keys },
  [`${PREFIX}/proof/tile/{path}`]: { get: tile },
  [`${PREFIX}/cases/{case}/bundle`]: {
    get: of({
      id: 'BundleCase',
      summary: 'A file that proves everything about a case, as it is stored.',
      path: { case: text },
      query: { since },
      answer: BUNDLE,
      problems: IN_CIRCLE,
    }),
  },
  [`${PREFIX}/committees/{committee}/numbers/{year}/bundle`]: {
    get: of({
      id: 'BundleNumbers',
      summary: 'A file that proves every number of a year.',
      ...ofNumbers,
      problems: IN_CIRCLE,
    }),
  },
  [`${PREFIX}/committees/{committee}/numbers/{year}/complete-bundle`]: {
    get: of({
      id: 'BundleAllNumbers',
      summary: 'The same with every leaf of the log, so that no number can have been withheld.',
      ...ofNumbers,
      problems: { 403: 'Only for auditors of all committees.' },
    }),
  },
};
