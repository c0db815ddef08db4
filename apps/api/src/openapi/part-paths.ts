import { auditPaths } from '../audit/audit.openapi';
import { PREFIX } from '../http/prefix';
import { proofPaths } from '../proof/proof.openapi';
import { signInPaths } from '../sign-in/sign-in.openapi';
import { ref, type Schema } from './schema';

const answer = (description: string, type: string, schema: Schema): Schema => ({
  description,
  content: { [type]: { schema } },
});
const problem = (description: string): Schema =>
  answer(description, 'application/problem+json', ref('Problem'));

/** What is no command and no query, by its paths: each part of the interface describes its own. */
export const partPaths: Readonly<Record<string, Schema>> = {
  ...signInPaths,
  ...proofPaths,
  ...auditPaths,
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
  '/healthz': {
    get: {
      operationId: 'IsAlive',
      tags: ['operation'],
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
      responses: { 200: answer('For Prometheus.', 'text/plain', { type: 'string' }) },
    },
  },
};
