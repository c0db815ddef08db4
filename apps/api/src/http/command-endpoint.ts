import { type AnswerKey, type KeptAnswers } from '@diarium/access';
import { type CommandContext, commandContext, NO_STREAM, type Outcome } from '@diarium/event-store';
import { type Request, type Response } from 'express';
import { fieldsFromPath } from '../fields/fields-from-path';
import { refuseOddObjects } from '../fields/odd-objects';
import { answerKeyOf, answerOnce, commandIdUnder } from '../idempotency/answer-once';
import { httpProblem } from '../problems/http-rules';
import { type CommandRoute } from '../routes/route';
import { refuseOtherBodies } from '../server/json-body';
import { type Answer, jsonAnswer, sendAnswer } from './answer';
import { refusePast } from './as-of';
import { deskOf } from './desk';
import { type ApiGround } from './ground';
import { OCCURRED_ON, occurrenceOf } from './occurrence';
import { PREFIX } from './prefix';
import { etagOf, expectedRevision } from './revision';

/** What a command answers: what it did, where, and the position to wait for before a view shows it. */
interface CommandAnswer extends Pick<Outcome, 'stream' | 'revision' | 'position' | 'repeated'> {
  readonly events: readonly { readonly type: string; readonly revision: number }[];
}

/** Answers a command's route: its fields from path and body, its outcome as the answer. */
export function commandEndpoint(route: CommandRoute, ground: ApiGround, kept: KeptAnswers) {
  return async (request: Request, response: Response): Promise<void> => {
    refusePast(request, route.message.name);
    refuseOtherBodies(request);
    const key = answerKeyOf(request);
    const work = (): Promise<Answer> => submit(route, { ground, request, key });
    sendAnswer(response, await (key ? answerOnce(kept, { key, request }, work) : work()));
  };
}

interface Asked {
  readonly ground: ApiGround;
  readonly request: Request;
  readonly key: AnswerKey | undefined;
}

async function submit(route: CommandRoute, { ground, request, key }: Asked): Promise<Answer> {
  const command = commandOf(route, request);
  const outcome = await deskOf(ground, request).commands.submit(command, contextOf(request, key));
  const isMade = route.location !== undefined && outcome.events.length > 0;
  return jsonAnswer(route.location ? 201 : 200, answerOf(outcome), {
    // What was entered in another stream has none of that one's revisions.
    ETag: etagOf(route.isEntered ? NO_STREAM : outcome.revision),
    // A key may be of any letters, a header of ASCII alone.
    ...(isMade ? { Location: encodeURI(PREFIX + route.location(command as never, outcome)) } : {}),
  });
}

/** @throws ProblemError `request.malformed`, `request.invalid` */
function commandOf({ message }: CommandRoute, { body, params }: Request): object {
  const given: unknown = body ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw httpProblem('request.malformed');
  refuseOddObjects(given);
  const fromPath = fieldsFromPath(message, params);
  const twice = Object.keys(fromPath).filter((name) => name in given);
  if (twice.length > 0)
    throw httpProblem('request.invalid', {
      errors: twice.map((field) => ({
        field,
        constraint: 'givenByPath',
        message: `${field} is given by the path`,
      })),
    });
  return Object.assign(new message(), given, fromPath);
}

function contextOf({ principal, headers }: Request, key: AnswerKey | undefined): CommandContext {
  const expected = expectedRevision(headers);
  return commandContext({
    actor: principal.name,
    role: principal.grants[0]?.role ?? 'public',
    ...occurrenceOf(headers[OCCURRED_ON] as string | undefined),
    ...(key === undefined ? {} : { commandId: commandIdUnder(key) }),
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
