import { type FieldCheck, type FieldShape, type MessageClass } from '../fields/field-shapes';
import { kindsOf, nestedClassOf } from '../fields/nested-class';
import { type Schema } from './schema';

type SchemaOfCheck = (constraints: readonly unknown[]) => Schema;

const text =
  (example: string): SchemaOfCheck =>
  () => ({ type: 'string', examples: [example] });

/** What each check of a field says in JSON Schema. Keys are text with an example; their forms are in the glossary. */
const byCheck: Readonly<Record<string, SchemaOfCheck | undefined>> = {
  isString: () => ({ type: 'string' }),
  isNotEmpty: () => ({ minLength: 1 }),
  maxLength: ([max]) => ({ maxLength: max }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isIn: ([values]) => ({ enum: values }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  min: ([least]) => ({ minimum: least }),
  max: ([most]) => ({ maximum: most }),
  isDay: () => ({ type: 'string', format: 'date', examples: ['2022-11-07'] }),
  isPartialDay: () => ({
    type: 'string',
    pattern: String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`,
    examples: ['2022-11-07', '2022-11', '2022'],
  }),
  isCaseKey: text('GNU-2022-6'),
  isMeetingKey: text('GNU-2022-11-07'),
  isDecisionKey: text('GNU-2022-34'),
  isParagraphKey: text('GNU-2022-34'),
  isPostingKey: text('GNU-2022-11-07'),
  isDocumentKey: text('GNU-2022-6:3'),
  isIso8601: () => ({ type: 'string', examples: ['2022-11-07T10:00:00Z'] }),
  isDayTable: () => ({
    type: 'array',
    items: { type: 'array', items: { type: 'string', format: 'date' } },
  }),
};

const ofList: Readonly<Record<string, SchemaOfCheck | undefined>> = {
  arrayMaxSize: ([most]) => ({ maxItems: most }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  // With a function it is one part of the items that must differ, which JSON Schema cannot say.
  arrayUnique: ([identifier]) => (identifier === undefined ? { uniqueItems: true } : {}),
};

/** Checks that say no more than that the field is a list, or an object. */
const STRUCTURE = ['isArray', 'nestedValidation', 'customValidation'];

/** The checks that have no words in JSON Schema: a test keeps this empty for the register's own classes. */
export const unknownChecks = ({ checks }: FieldShape): readonly string[] =>
  checks
    .map(({ name }) => name)
    .filter((name) => !byCheck[name] && !ofList[name] && !STRUCTURE.includes(name));

/** A field as JSON Schema; `refTo` gives the place of the schema of a class within it. */
export function fieldSchema(
  shape: FieldShape,
  { owner, refTo }: { readonly owner: MessageClass; readonly refTo: (nested: MessageClass) => Schema },
): Schema {
  const kinds = kindsOf(owner, shape.name);
  const nested = nestedClassOf(owner, shape.name);
  const one = kinds ? oneOfKinds(kinds, refTo) : nested ? refTo(nested) : merged(shape.checks, byCheck);
  const fallback = shape.fallback === undefined ? {} : { default: shape.fallback };
  if (!shape.isList) return { ...one, ...fallback };
  return { type: 'array', items: one, ...merged(shape.checks, ofList), ...fallback };
}

/** An object of any of several classes, each with what its kind is called. */
const oneOfKinds = (
  { property, classes }: NonNullable<ReturnType<typeof kindsOf>>,
  refTo: (nested: MessageClass) => Schema,
): Schema => ({
  anyOf: [...classes].map(([name, kind]) => ({
    allOf: [refTo(kind), { properties: { [property]: { const: name } } }],
  })),
});

function merged(checks: readonly FieldCheck[], table: typeof byCheck): Schema {
  const schemas = checks.map(({ name, constraints }) => table[name]?.(constraints) ?? {});
  const patterns = schemas.flatMap(({ pattern }) => (pattern === undefined ? [] : [{ pattern }]));
  const all: Schema = Object.assign({}, ...schemas) as Schema;
  if (patterns.length < 2) return all;
  const { pattern: _, ...rest } = all;
  return { ...rest, allOf: patterns };
}
