import { PREFIX } from '../http/prefix';
import { placedProblem } from '../openapi/common-schemas';
import { count, listOf, objectOf, partOperation, text } from '../openapi/part-operation';
import { type Schema } from '../openapi/schema';
import { LONGEST_DOSSIERS, LONGEST_FILE, MOST_DOSSIERS, MOST_LINES } from './import-body';

const flag: Schema = { type: 'boolean' };
const counts = { new: count, known: count };

const file = (description: string, name: string, content: string): Schema => ({
  ...objectOf({
    name: { ...text, minLength: 1, maxLength: 200, description: 'Under which its problems are told.' },
    content: { ...text, maxLength: LONGEST_FILE },
  }),
  description,
  examples: [{ name, content }],
});

const body: Schema = {
  type: 'object',
  description: `Dossiers of at most ${LONGEST_DOSSIERS} characters together, or one list of cases of at most ${MOST_LINES} lines with its mapping.`,
  properties: {
    dossiers: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_DOSSIERS,
      items: file('A dossier, in YAML or JSON.', 'plan-2026.yaml', 'dossier: 1\nid: plan-2026\n'),
    },
    list: file('A list of cases, as CSV.', 'gamla-diariet.csv', 'Diarienr;Rubrik\n1/2019;Hyra av lokal\n'),
    mapping: file('Which column holds what, in YAML.', 'gamla-diariet.yaml', 'list: gamla-diariet\n'),
  },
  additionalProperties: false,
};

const answer = {
  ...objectOf({
    stored: { ...flag, description: 'False where it was only tried out.' },
    position: { ...count, description: 'To wait for with `?after=`; 0 where nothing was stored.' },
    imported: {
      ...listOf(
        objectOf({
          ...{ id: text, title: text, file: text, ...counts },
          kinds: listOf(objectOf({ kind: text, ...counts })),
        }),
      ),
      description: 'How much of each was new, or would be, and how much was there already.',
    },
    problems: { ...listOf(placedProblem), description: 'Of what was tried out; else there are none.' },
    preview: {
      ...listOf(objectOf({ number: text, line: count, registered: { type: 'object' } })),
      description: 'The first cases of a list as they are registered.',
    },
  }),
  required: ['stored', 'position', 'imported', 'problems'],
};

/** What is taken in from files, by path. */
export const importPaths: Readonly<Record<string, Schema>> = {
  [`${PREFIX}/imports`]: {
    post: partOperation({
      id: 'Import',
      tag: 'imports',
      summary:
        'Imports dossiers, or a list of cases. Everything is tried out first: with a single problem nothing is stored. What was imported before changes nothing.',
      headers: {
        'Idempotency-Key': {
          ...text,
          pattern: '^[\\x21-\\x7e]{1,200}$',
          description: 'Who asks again under the same key gets the first answer, for at least 24 hours.',
        },
      },
      query: {
        rehearse: { ...flag, description: 'Tells what would be done, and all problems, and stores nothing.' },
      },
      body: ['application/json', body],
      answer: ['application/json', answer],
      problems: {
        400: 'Something in the request, or in a file, cannot be read.',
        403: 'Not allowed, or something in a file is not: what one may not do singly one may not import.',
        409: 'A rule refuses something in a file.',
        413: 'Too much at once.',
        503: 'Somebody else is importing, or the import stopped on its way.',
      },
    }),
  },
};
