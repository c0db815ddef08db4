import { ref, type Schema } from './schema';

/** An operation that is no command and no query, in few words. */
export interface PartOperation {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly path?: Readonly<Record<string, Schema>>;
  /** Those that must be given have `required: true` beside their schema. */
  readonly query?: Readonly<Record<string, Schema>>;
  readonly headers?: Readonly<Record<string, Schema>>;
  readonly body?: readonly [type: string, schema: Schema];
  readonly answer: readonly [type: string, schema: Schema];
  /** The status of the answer; 200 without it. */
  readonly status?: 202;
  /** What else it answers, by status. */
  readonly problems?: Readonly<Record<number, string>>;
}

const problem = (description: string): Schema => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

export function partOperation(given: PartOperation): Schema {
  const {
    id,
    tag,
    summary,
    path = {},
    query = {},
    headers = {},
    body,
    answer,
    status = 200,
    problems = {},
  } = given;
  const [type, schema] = answer;
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [
      ...Object.entries(path).map(([name, of]) => ({ name, in: 'path', required: true, schema: of })),
      ...Object.entries(query).map(([name, { required, ...of }]) => ({
        name,
        in: 'query',
        required: required === true,
        schema: of,
      })),
      ...Object.entries(headers).map(([name, of]) => ({ name, in: 'header', schema: of })),
    ],
    ...(body ? { requestBody: { required: true, content: { [body[0]]: { schema: body[1] } } } } : {}),
    responses: {
      [status]: { description: status === 202 ? 'Begun.' : 'Done.', content: { [type]: { schema } } },
      ...Object.fromEntries(Object.entries(problems).map(([status, text]) => [status, problem(text)])),
      default: problem('Refused.'),
    },
  };
}

export const text: Schema = { type: 'string' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const objectOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
