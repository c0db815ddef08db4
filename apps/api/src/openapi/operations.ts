import { AXES } from '@diarium/audit';
import { columnsOf } from '../exports/columns';
import { AS_OF, AXIS } from '../http/as-of';
import { LOG_HEAD } from '../http/log-head';
import { type CommandRoute, type QueryRoute, type Route } from '../routes/route';
import { type ClassSchemas } from './class-schemas';
import { asFiles } from './list-forms';
import { answers, noteOf } from './notes';
import { commandHeaders, fieldsInPath, pathParameters, queryParameters } from './parameters';
import { ref, type Schema } from './schema';

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const ofEveryRoute = {
  400: refusal('Something in the request cannot be taken.'),
  401: refusal('Not signed in.'),
  403: refusal('Not allowed.'),
  404: refusal('Not there, or hidden.'),
  429: refusal('Too many requests.'),
  500: refusal('Something went wrong in the server.'),
  503: refusal('The server cannot answer at the moment.'),
};

const etag = { description: 'The revision.', schema: { type: 'string', examples: ['"5"'] } };

const replayed = {
  description: 'Where it is the first answer under the same `Idempotency-Key`.',
  schema: { const: 'true' },
};

const tag = {
  description:
    'Of this very answer, for `If-None-Match`. Where it begins with a revision, it can be given as `If-Match` to a ' +
    'command on what it shows.',
  schema: { type: 'string', examples: ['"5-Qm9ya2VzIGkgSsOk"'] },
};

const momentHeaders = {
  [AS_OF]: {
    description: 'Of an answer about the past: the instant or the position that it is about.',
    schema: { type: 'string', examples: ['2022-06-01T21:59:59.999Z', '118'] },
  },
  [AXIS]: {
    description:
      'Of an answer about the past: whether what was recorded or what had happened by then counts.',
    schema: { type: 'string', enum: [...AXES] },
  },
};

const printedHeaders = {
  [LOG_HEAD]: {
    description:
      'For the end of what is printed: size, root, time and key of the last head of the log that was signed.',
    schema: { type: 'string', examples: ['size=118, root=:…:, signed="2026-06-01T08:30:00.000Z", key="…"'] },
  },
};

/** A route as an operation of OpenAPI. */
export function operationOf(route: Route, tag: string, schemas: ClassSchemas): Schema {
  const { name } = route.message;
  const { about } = noteOf(name);
  const shared = { operationId: name, tags: [tag], ...(about ? { summary: about } : {}) };
  return route.kind === 'command'
    ? { ...shared, ...commandOperation(route, schemas) }
    : { ...shared, ...queryOperation(route) };
}

function commandOperation(route: CommandRoute, schemas: ClassSchemas): Schema {
  const status = route.location ? 201 : 200;
  return {
    parameters: [...pathParameters(route), ...commandHeaders],
    requestBody: {
      content: {
        'application/json': {
          schema: schemas.body(route.message, fieldsInPath(route)),
        },
      },
    },
    responses: {
      [status]: {
        description: 'Done.',
        headers: {
          ETag: etag,
          'Idempotency-Replayed': replayed,
          ...(route.location ? { Location: { schema: { type: 'string' } } } : {}),
        },
        content: { 'application/json': { schema: ref('CommandAnswer') } },
      },
      ...ofEveryRoute,
      409: refusal('A rule forbids it.'),
      412: refusal('Somebody else has changed it.'),
      413: refusal('The request is too large.'),
      415: refusal('The request is no JSON.'),
      422: refusal('The idempotency key was used for another request.'),
    },
  };
}

function queryOperation(route: QueryRoute): Schema {
  return {
    parameters: [...pathParameters(route), ...queryParameters(route)],
    responses: {
      200: {
        description: 'The answer.',
        headers: { ETag: tag, ...momentHeaders, ...(route.isPrinted ? printedHeaders : {}) },
        content: {
          'application/json': { schema: answers[route.message.name] ?? {} },
          ...(columnsOf(route.message.name) ? asFiles : {}),
        },
      },
      304: { description: 'It is as the caller has it.', headers: { ETag: tag } },
      ...ofEveryRoute,
      406: refusal('Not in that form.'),
    },
  };
}
