import { commandContext, type Outcome } from '@diarium/event-store';
import { type Request, type Response } from 'express';
import { fieldsFromPath } from '../fields/fields-from-path';
import { type CommandRoute } from '../routes/route';
import { httpProblem } from '../problems/http-rules';
import { deskOf } from './desk';
import { type ApiGround } from './ground';
import { OCCURRED_ON, occurrenceOf } from './occurrence';
import { etagOf, expectedRevision } from './revision';

export const PREFIX = '/api/v1';

/** What a command answers: what it did, where, and the position to wait for before a view shows it. */
export interface CommandAnswer extends Pick<Outcome, 'stream' | 'revision' | 'position' | 'repeated'> {
  readonly events: readonly { readonly type: string; readonly revision: number }[];
}

/** Answers a command's route: its fields from path and body, its outcome as the answer. */
export function commandEndpoint(route: CommandRoute, ground: ApiGround) {
  return async (request: Request, response: Response): Promise<void> => {
    const body = bodyOf(request);
    const fromPath = fieldsFromPath(route.message, request.params);
    const command = Object.assign(new route.message(), body, fromPath);
    const outcome = await deskOf(ground, request).commands.submit(command, contextOf(request));
    response.setHeader('ETag', etagOf(outcome.revision));
    if (route.location && outcome.events.length > 0)
      response.setHeader('Location', PREFIX + route.location(command as never, outcome));
    response.status(route.location ? 201 : 200).json(answerOf(outcome));
  };
}

function bodyOf({ body }: Request): object {
  const given: unknown = body ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw httpProblem('request.malformed');
  return given;
}

function contextOf({ principal, headers }: Request) {
  const expected = expectedRevision(headers);
  return commandContext({
    actor: principal.name,
    role: principal.grants[0]?.role ?? 'public',
    ...occurrenceOf(headers[OCCURRED_ON] as string | undefined),
    ...(expected === undefined ? {} : { expectedRevision: expected }),
  });
}

const answerOf = ({ stream, revision, position, repeated, events }: Outcome): CommandAnswer => ({
  stream,
  revision,
  position,
  repeated,
  events: events.map((event) => ({ type: event.type, revision: event.revision })),
});
