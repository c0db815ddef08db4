import fc from 'fast-check';
import { knownValues } from './known-values';

export interface Schema {
  readonly [keyword: string]: unknown;
}

type Named = Readonly<Record<string, Schema>>;

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'L\udc00',
    '../..',
    "' OR 1=1 --",
    '%',
    '😀'.repeat(20),
    '٣',
    'x'.repeat(3000),
  ),
  fc.constantFrom<unknown>(null, true, -1, 0, 1e308, 2 ** 53, 0.1, [], {}, [[]], { a: { b: [1] } }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** How many of the values that could be what their schema asks for are something else. */
const ODD_OF = 40;

/** A field by its schema: often what is there under its name, mostly what is allowed, now and then something odd. */
export function fieldOf(name: string, schema: Schema, named: Named, depth = 0): fc.Arbitrary<unknown> {
  const known = knownValues(name);
  const allowed = arbitraryOf(schema, named, depth);
  return known ? fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: allowed }) : allowed;
}

/** Mostly what a schema allows, as far as it says so, and now and then what it does not. */
export function arbitraryOf(schema: Schema, named: Named, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 5) return fc.constant(null);
  return fc.oneof(
    { weight: ODD_OF - 1, arbitrary: allowed(schema, named, depth) },
    { weight: 1, arbitrary: odd },
  );
}

function allowed(schema: Schema, named: Named, depth: number): fc.Arbitrary<unknown> {
  const { $ref, anyOf, examples, pattern } = schema;
  const values = schema.enum as readonly unknown[] | undefined;
  if (typeof $ref === 'string')
    return arbitraryOf(named[$ref.split('/').at(-1) ?? ''] ?? {}, named, depth + 1);
  if (Array.isArray(anyOf))
    return fc.oneof(...(anyOf as Schema[]).map((it) => arbitraryOf(it, named, depth + 1)));
  if (values) return fc.constantFrom(...values);
  if (Array.isArray(examples)) return fc.constantFrom(...(examples as unknown[]));
  if (typeof pattern === 'string') return textLike(pattern, schema);
  return byType(schema, named, depth);
}

const byPattern = new Map<string, fc.Arbitrary<string>>();

/** Words that a pattern lets through, and texts made by it: those are dear to prepare, and patterns are few. */
function textLike(pattern: string, { maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const key = `${pattern} ${String(maxLength)}`;
  const known = byPattern.get(key);
  if (known) return known;
  const expression = new RegExp(pattern, 'u');
  const fitting = [...WORDS, ...CODES].filter((text) => expression.test(text));
  const made = fc.stringMatching(expression, { maxLength: Number(maxLength) });
  const arbitrary = fitting.length === 0 ? made : fc.oneof(fc.constantFrom(...fitting), made);
  byPattern.set(key, arbitrary);
  return arbitrary;
}

const WORDS = ['gnu', 'utredning', 'Eva Berg', 'mtp-training', 'Ärende om åäö', '=1+1', '10:00', '2.1.3'];
const CODES = ['GNU', 'HN', 'GNU-2022-1', 'GNU-2022-6', 'GNU-2022-11-07', 'GNU-2022-D5', 'EXN-2026-1'];
const DAYS = ['2022-11-07', '2022-02-28', '2025-05-01', '2026-03-10'];

const words = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...CODES));

const integerOf = ({ minimum = -10, maximum = 5000 }: Schema): fc.Arbitrary<number> =>
  fc.oneof(
    ...[2022, 2025].filter((year) => year <= Number(maximum)).map((year) => fc.constant(year)),
    fc.integer({ min: Number(minimum), max: Number(maximum) }),
    fc.integer({ min: Number(minimum), max: Math.min(Number(minimum) + 5, Number(maximum)) }),
  );

function byType(schema: Schema, named: Named, depth: number): fc.Arbitrary<unknown> {
  const { type, format } = schema;
  if (type === 'integer') return integerOf(schema);
  if (type === 'number') return fc.double({ noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return format === 'date' ? fc.constantFrom(...DAYS) : words;
  if (type === 'array')
    return fc.array(arbitraryOf((schema.items ?? {}) as Schema, named, depth + 1), {
      minLength: Number(schema.minItems ?? 0),
      maxLength: 4,
    });
  if (type === 'object') return objectOf(schema, named, depth);
  return odd;
}

function objectOf(schema: Schema, named: Named, depth: number): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Named;
  const required = (schema.required ?? []) as string[];
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, it]) => [name, fieldOf(name, it, named, depth + 1)]),
  );
  return fc.oneof(
    { weight: 30, arbitrary: fc.record(model, { requiredKeys: required.filter((name) => name in model) }) },
    { weight: 1, arbitrary: fc.record(model, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.record({ ...model, [`stranger`]: odd }, { requiredKeys: ['stranger'] }) },
  );
}
