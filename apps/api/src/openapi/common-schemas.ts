import { problemCodes } from './problem-codes';
import { type Schema } from './schema';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** Something wrong in a file of an import. */
export const placedProblem: Schema = object({
  file: text,
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
  field: { ...text, description: '`cases[5].title`; empty for the file as a whole.' },
  code: { ...text, description: 'Stable over versions.' },
  section: text,
  text,
});

/** What commands answer, and what is answered where something went wrong. */
export const commonSchemas: Readonly<Record<string, Schema>> = {
  CommandAnswer: {
    ...object({
      stream: { ...text, description: 'The stream that the command was about.' },
      revision: {
        type: 'integer',
        minimum: -1,
        description:
          'The revision of the stream after it: its ETag, but where `Location` is of something with a stream of its own.',
      },
      position: {
        ...count,
        description: 'To wait for with `?after=` before a view shows it; 0 where nothing changed.',
      },
      repeated: { type: 'boolean', description: 'True when the command had been done before.' },
      events: { type: 'array', items: object({ type: text, revision: count }) },
    }),
    examples: [
      {
        stream: 'register-GNU-2022',
        revision: 5,
        position: 118,
        repeated: false,
        events: [{ type: 'CaseRegistered', revision: 5 }],
      },
    ],
  },
  Readiness: object({
    status: { enum: ['ready', 'not-ready'] },
    log: { enum: ['up', 'down'] },
    database: { enum: ['up', 'down'] },
    lag: { type: ['integer', 'null'], description: 'Events that the view furthest behind has to go.' },
    halted: { type: 'array', items: text },
    policyLag: {
      type: ['integer', 'null'],
      description: 'Events that the policy furthest behind has to react to or pass over.',
    },
    stopped: {
      type: 'array',
      items: text,
      description: 'Policies that cannot go on for now, and try again.',
    },
  }),
  Problem: {
    description: 'What went wrong (RFC 9457), in the language of the caller.',
    ...object(
      {
        type: { ...text, format: 'uri' },
        title: text,
        status: { type: 'integer' },
        detail: text,
        code: { enum: problemCodes, description: 'Stable over versions.' },
        section: { ...text, description: 'The section of law; D where it is a choice of the register.' },
        errors: { type: 'array', items: object({ field: text, constraint: text, message: text }) },
        problems: { type: 'array', items: placedProblem, description: 'Of an import, with their places.' },
        instance: { ...text, format: 'uri' },
      },
      ['section', 'errors', 'problems'],
    ),
    examples: [
      {
        type: 'urn:diarium:problem:case.undispatched-decisions',
        title: 'En regel hindrar det',
        status: 409,
        detail: 'Beslut i ärendet är inte expedierade: § 34/2022.',
        code: 'case.undispatched-decisions',
        section: 'D',
        instance: 'urn:uuid:0e9d5a4e-51c5-4d63-8e2f-0f6d2f8f3a11',
      },
    ],
  },
};
