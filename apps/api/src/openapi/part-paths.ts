import { auditPaths } from '../audit/audit.openapi';
import { filePaths } from '../files/files.openapi';
import { importPaths } from '../imports/imports.openapi';
import { PREFIX } from '../http/prefix';
import { proofPaths } from '../proof/proof.openapi';
import { removalPaths } from '../removals/removals.openapi';
import { signInPaths } from '../sign-in/sign-in.openapi';
import { columnsOfOperation, withListForms } from './list-forms';
import { ref, type Schema } from './schema';

const answer = (description: string, type: string, schema: Schema): Schema => ({
  description,
  content: { [type]: { schema } },
});
const problem = (description: string): Schema =>
  answer(description, 'application/problem+json', ref('Problem'));

/** Each part of the interface describes its own. */
const described: Readonly<Record<string, Schema>> = {
  ...signInPaths,
  ...proofPaths,
  ...auditPaths,
  ...filePaths,
  ...removalPaths,
  ...importPaths,
  [`${PREFIX}/notices`]: {
    get: {
      operationId: 'FollowNotices',
      tags: ['notices'],
      summary: 'What happens, as it happens: server-sent events with ids, types and positions alone.',
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          description: 'The position after which to go on; without it from now on.',
          schema: { type: 'integer', minimum: 0 },
        },
      ],
      responses: {
        200: answer(
          'Events until the connection ends; the caller comes again by itself.',
          'text/event-stream',
          {
            type: 'string',
          },
        ),
        400: problem('Last-Event-ID is no position.'),
        403: problem('No role that sees a register.'),
        429: problem('Too many open at once.'),
      },
    },
  },
  '/': {
    get: {
      operationId: 'Home',
      tags: ['operation'],
      summary: 'Where a browser arrives: it is sent on to the page of this description.',
      responses: { 303: { description: 'The page.' } },
    },
  },
  [`${PREFIX}/openapi.json`]: {
    get: {
      operationId: 'ReadDescription',
      tags: ['operation'],
      summary: 'This description.',
      responses: { 200: answer('OpenAPI 3.1.', 'application/json', { type: 'object' }) },
    },
  },
  [`${PREFIX}/docs`]: {
    get: {
      operationId: 'BrowseDescription',
      tags: ['operation'],
      summary: 'This description as a page, which loads nothing from elsewhere.',
      responses: { 200: answer('A page.', 'text/html', { type: 'string' }) },
    },
  },
  [`${PREFIX}/docs/{asset}`]: {
    get: {
      operationId: 'ReadDescriptionAsset',
      tags: ['operation'],
      summary: 'What that page is made of.',
      parameters: [
        {
          name: 'asset',
          in: 'path',
          required: true,
          schema: { enum: ['show.js', 'swagger-ui.css', 'swagger-ui-bundle.js'] },
        },
      ],
      responses: {
        200: {
          description: 'A script or a style sheet.',
          content: {
            'text/javascript': { schema: { type: 'string' } },
            'text/css': { schema: { type: 'string' } },
          },
        },
        404: problem('It has no such part.'),
      },
    },
  },
  '/healthz': {
    get: {
      operationId: 'IsAlive',
      tags: ['operation'],
      summary: 'Whether the process lives.',
      responses: {
        200: answer('The process lives.', 'application/json', {
          type: 'object',
          properties: { status: { const: 'alive' } },
          required: ['status'],
          additionalProperties: false,
        }),
      },
    },
  },
  '/readyz': {
    get: {
      operationId: 'IsReady',
      tags: ['operation'],
      summary: 'Whether it can answer: its database, its log, and how far its views are behind.',
      responses: {
        200: answer('It can answer.', 'application/json', ref('Readiness')),
        503: answer('It cannot.', 'application/json', ref('Readiness')),
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'ReadMetrics',
      tags: ['operation'],
      summary: 'What it has done and how long that took, for Prometheus.',
      responses: { 200: answer('For Prometheus.', 'text/plain', { type: 'string' }) },
    },
  },
};

/** What is no command and no query, by its paths. */
export const partPaths: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(described).map(([path, methods]) => [path, withListForms(methods)]),
);

/** The columns of a list that is no query, by its operation. */
export function columnsOfPart(name: string): readonly string[] | undefined {
  const operations = Object.values(partPaths).flatMap((methods) => Object.values(methods) as Schema[]);
  const found = operations.find(({ operationId }) => operationId === name);
  return found && columnsOfOperation(found);
}
