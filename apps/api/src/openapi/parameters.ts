import { AXES } from '@diarium/audit';
import { columnsOf } from '../exports/columns';
import { fieldShapes, type FieldShape } from '../fields/field-shapes';
import { namesOf } from '../fields/query-names';
import { type QueryRoute, type Route } from '../routes/route';
import { fieldExamples } from './examples';
import { fieldSchema } from './field-schema';
import { listFormat } from './list-forms';
import { noteOf } from './notes';
import { type Schema } from './schema';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

const positive = { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 };

export const fieldsInPath = ({ path }: Route): readonly string[] => path.match(/(?<=:)\w+/g) ?? [];

export function pathParameters(route: Route): readonly Parameter[] {
  const shapes = fieldShapes(route.message);
  return fieldsInPath(route).flatMap((name) => {
    const shape = shapes.find((it) => it.name === name);
    return shape ? [{ ...parameter(route, shape, name), in: 'path' as const, required: true }] : [];
  });
}

/** The fields of a query that its path does not give, and what every query takes beside them. */
export function queryParameters(route: QueryRoute): readonly Parameter[] {
  const outsideOf = namesOf(route);
  const inPath = fieldsInPath(route);
  const fields = fieldShapes(route.message)
    .filter(({ name }) => !inPath.includes(name))
    .map((shape) => ({
      ...parameter(route, shape, outsideOf(shape.name)),
      // Without it, it is the day on which one asks.
      required: shape.isRequired && shape.name !== 'today',
    }));
  return [...fields, ...ofEveryQuery, ...(columnsOf(route.message.name) ? [listFormat] : [])];
}

function parameter(route: Route, shape: FieldShape, name: string): Parameter {
  const description = noteOf(route.message.name).fields[shape.name];
  const example = fieldExamples[name];
  const schema = fieldSchema(shape, { owner: route.message, refTo: () => ({}) });
  const { examples: _, ...rest } = schema;
  return {
    name,
    in: 'query',
    ...(description ? { description } : {}),
    schema: rest,
    ...(example === undefined ? {} : { example }),
  };
}

const ofEveryQuery: readonly Parameter[] = [
  {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of the answer that one has: 304 where it is still this one.',
    schema: { type: 'string', examples: ['"5-Qm9ya2VzIGkgSsOk"'] },
  },
  {
    name: 'after',
    in: 'query',
    description: 'A position to wait for, at most five seconds; fewer with `Prefer: wait=1`.',
    schema: positive,
  },
  {
    name: 'Prefer',
    in: 'header',
    description: 'How many seconds to wait for `after` at most, where five are too long (RFC 7240).',
    schema: { type: 'string', pattern: '^wait=\\d{1,6}$', examples: ['wait=1'] },
  },
  {
    name: 'asOf',
    in: 'query',
    description:
      'The register as it was: at the end of a Swedish day, at a Swedish time (`2022-06-01T10:30`), at an instant, or ' +
      'at a position of the log. Who may see what follows the rules of today. Only for those who see a register.',
    schema: {
      anyOf: [{ type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }, positive],
    },
  },
  {
    name: 'axis',
    in: 'query',
    description:
      'Whether `asOf` is about what was recorded by then, or about what had happened by then as far as it is known now. ' +
      'Without it what was recorded; it is not given without `asOf`.',
    // No default: a page that fills it in would ask for an axis of no time, which is refused.
    schema: { type: 'string', enum: [...AXES] },
  },
];

export const commandHeaders: readonly Parameter[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Who asks again under the same key gets the first answer, for at least 24 hours.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  },
  {
    name: 'If-Match',
    in: 'header',
    description:
      'The revision that was seen, as the ETag of a view or a command: refused when somebody else was faster.',
    schema: { type: 'string', pattern: '^"(-1|\\d{1,15})(?:-[\\w-]{16})?"$' },
  },
  {
    name: 'If-None-Match',
    in: 'header',
    description: 'Refused when there is anything in the stream already: only what is new is made.',
    schema: { type: 'string', enum: ['*'] },
  },
  {
    name: 'Diarium-Occurred-On',
    in: 'header',
    description: 'When it happened, where that is not today: a day, a month or a year.',
    schema: { type: 'string', examples: ['2022-11-07', '2022-11', '2022'] },
  },
];
