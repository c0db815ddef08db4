import { type ErrorObject } from 'ajv/dist/2020';
import { type Details } from '@diarium/event-store';
import { type ImportRule } from '../import.rules';
import { type FieldPath } from './yaml-places';

export interface Explained {
  readonly code: ImportRule;
  /** What the problem is about: what stands around it cannot be used without it. */
  readonly path: FieldPath;
  /** The field to name, where it is not the one at `path`. */
  readonly field?: FieldPath;
  readonly details?: Details;
}

interface Refused {
  readonly path: FieldPath;
  readonly params: Record<string, unknown>;
  readonly schema: unknown;
  readonly parentSchema: {
    readonly properties?: object;
    readonly pattern?: string;
    readonly format?: string;
  };
  readonly data: unknown;
  /** Name of the definition that refused, `partialDay`; none where the schema gives it no name. */
  readonly definition: string | undefined;
}

type Explanation = (refused: Refused) => Omit<Explained, 'path'> & { readonly path?: FieldPath };

const kinds: Readonly<Record<string, ImportRule>> = {
  string: 'dossier.not-text',
  number: 'dossier.not-a-number',
  integer: 'dossier.not-whole',
  boolean: 'dossier.not-true-or-false',
  array: 'dossier.not-a-list',
  object: 'dossier.not-fields',
};

/** What the named definitions of the schema ask for. */
const definitions: Readonly<Record<string, ImportRule>> = {
  key: 'dossier.not-a-key',
  committeeCode: 'dossier.not-a-code',
  day: 'dossier.not-a-day',
  partialDay: 'dossier.not-a-partial-day',
  time: 'dossier.not-a-time',
  caseKey: 'dossier.not-a-case',
  meetingKey: 'dossier.not-a-meeting',
  commandName: 'dossier.not-a-command',
  text: 'dossier.no-text',
};

const ofDefinition =
  (otherwise: ImportRule): Explanation =>
  ({ definition = '', params }) => ({ code: definitions[definition] ?? otherwise, details: params });

const byKeyword: Readonly<Record<string, Explanation>> = {
  required: ({ path, params }) => ({
    code: 'dossier.missing',
    field: [...path, String(params['missingProperty'])],
    details: { missing: params['missingProperty'] },
  }),
  additionalProperties: ({ path, params, parentSchema }) => ({
    code: 'dossier.unknown-field',
    path: [...path, String(params['additionalProperty'])],
    details: {
      unknown: params['additionalProperty'],
      allowed: Object.keys(parentSchema.properties ?? {}),
    },
  }),
  oneOf: ({ schema }) => ({
    code: 'dossier.one-of',
    details: { fields: (schema as { required: string[] }[]).flatMap(({ required }) => required) },
  }),
  not: ({ schema }) => ({
    code: 'dossier.one-of',
    details: { fields: (schema as { required: string[] }).required },
  }),
  enum: ({ params }) => ({ code: 'dossier.not-a-choice', details: { allowed: params['allowedValues'] } }),
  const: ({ schema, data }) => ({ code: 'dossier.version', details: { given: data, known: schema } }),
  type: ({ params, definition = '' }) => {
    const code = kinds[String(params['type'])] ?? 'dossier.not-text';
    return { code: definition === 'text' ? code : (definitions[definition] ?? code) };
  },
  pattern: ofDefinition('dossier.not-text'),
  format: ofDefinition('dossier.not-text'),
  minLength: ofDefinition('dossier.no-text'),
  minItems: ({ params }) => ({ code: 'dossier.too-few', details: params }),
  minimum: ({ params, definition = '' }) => ({
    code: definitions[definition] ?? 'dossier.too-low',
    details: params,
  }),
  maximum: ({ params, definition = '' }) => ({
    code: definitions[definition] ?? 'dossier.too-high',
    details: params,
  }),
};

/** An error of the schema in the words of the importer; none for one that only repeats another. */
export function explain(error: ErrorObject, path: FieldPath): Explained | undefined {
  const explanation = byKeyword[error.keyword];
  if (!explanation || error.schemaPath.includes('/oneOf/') || error.schemaPath.includes('/if/'))
    return undefined;
  const { params, schema, data } = error;
  const definition = /^#\/\$defs\/(\w+)\/\w+$/.exec(error.schemaPath)?.[1];
  const parentSchema = error.parentSchema as Refused['parentSchema'];
  return { path, ...explanation({ path, params, schema, parentSchema, data, definition }) };
}
