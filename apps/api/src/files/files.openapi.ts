import { PREFIX } from '../http/prefix';
import { ref, type Schema } from '../openapi/schema';

const text = { type: 'string' };
const checksum = { ...text, pattern: '^[0-9a-f]{64}$' };
const bytes = { type: 'string', contentMediaType: 'application/octet-stream' };

const problem = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const ofEveryRoute: Schema = {
  400: problem('Something in the request cannot be taken.'),
  401: problem('Not signed in.'),
  403: problem('Not allowed.'),
  404: problem('Not there, or hidden.'),
  429: problem('Too many requests.'),
  500: problem('Something went wrong in the server.'),
  503: problem('The server, or the store of the files, cannot answer at the moment.'),
};

const received: Schema = {
  description: 'What is held now: a command that registers it names it so.',
  type: 'object',
  properties: {
    checksum: { ...checksum, description: 'SHA-256 of the bytes.' },
    name: { ...text, description: 'Without what no file may be called.' },
    size: { type: 'integer', minimum: 1 },
    mediaType: { ...text, description: 'What the bytes are, which is what they were said to be.' },
  },
  required: ['checksum', 'mediaType', 'name', 'size'],
  additionalProperties: false,
  examples: [
    {
      checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      name: 'Verksamhetsplan 2022.pdf',
      size: 412_004,
      mediaType: 'application/pdf',
    },
  ],
};

const upload: Schema = {
  operationId: 'UploadFile',
  tags: ['files'],
  summary: 'Takes in the bytes of a document. They are seen by nobody until a command registers them.',
  parameters: [
    {
      name: 'name',
      in: 'query',
      description: 'What the file is called.',
      schema: { ...text, maxLength: 200 },
    },
    {
      name: 'type',
      in: 'query',
      description: 'What the bytes are said to be, where `Content-Type` does not say so.',
      schema: text,
      example: 'application/pdf',
    },
    {
      name: 'Content-Digest',
      in: 'header',
      description:
        'What the bytes must add up to: `sha-256=:…:` (RFC 9530). What cannot be read or checked is refused.',
      schema: text,
    },
  ],
  requestBody: { required: true, content: { 'application/octet-stream': { schema: bytes } } },
  responses: {
    201: { description: 'Held.', content: { 'application/json': { schema: received } } },
    ...ofEveryRoute,
    409: problem('Harmful.'),
    413: problem('Larger than files may be.'),
    415: problem('Of a kind that is not taken, or not what it is said to be.'),
  },
};

const etag = { description: 'The checksum.', schema: text };
const contents = { 'application/octet-stream': { schema: bytes } };

const download = (
  operationId: string,
  summary: string,
  names: readonly (readonly [string, Schema])[],
): Schema => ({
  operationId,
  tags: ['files'],
  summary,
  parameters: [
    ...names.map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    {
      name: 'after',
      in: 'query',
      description: 'A position to wait for, as for a view.',
      schema: { type: 'integer', minimum: 0 },
    },
    {
      name: 'Range',
      in: 'header',
      description: 'One part: `bytes=0-499`.',
      schema: text,
      example: 'bytes=0-499',
    },
    { name: 'If-Range', in: 'header', description: 'Else the whole file.', schema: text },
    { name: 'If-None-Match', in: 'header', description: 'The checksum of what one has.', schema: text },
  ],
  responses: {
    200: {
      description: 'The bytes, to be kept and never shown in place.',
      headers: { ETag: etag },
      content: contents,
    },
    206: {
      description: 'A part of them.',
      headers: { ETag: etag, 'Content-Range': { schema: text } },
      content: contents,
    },
    304: { description: 'As it was.' },
    ...ofEveryRoute,
    416: { ...problem('It has no such part.'), headers: { 'Content-Range': { schema: text } } },
  },
});

const inCase = ['case', { ...text, examples: ['GNU-2022-6'] }] as const;
const document = ['document', { type: 'integer', minimum: 1, maximum: 999_999_999, examples: [1] }] as const;
const draft = ['draft', { ...text, examples: ['yttrande'] }] as const;
const version = ['version', { type: 'integer', minimum: 1, maximum: 999_999_999, examples: [1] }] as const;

/** The bytes of documents, by their paths. */
export const filePaths: Readonly<Record<string, Schema>> = {
  [`${PREFIX}/files`]: { post: upload },
  [`${PREFIX}/cases/{case}/documents/{document}/file`]: {
    get: download('DownloadDocument', 'The latest version of a document.', [inCase, document]),
  },
  [`${PREFIX}/cases/{case}/documents/{document}/versions/{version}/file`]: {
    get: download('DownloadDocumentVersion', 'A version of a document.', [inCase, document, version]),
  },
  [`${PREFIX}/cases/{case}/drafts/{draft}/versions/{version}/file`]: {
    get: download('DownloadDraft', 'A version of a draft.', [inCase, draft, version]),
  },
};
