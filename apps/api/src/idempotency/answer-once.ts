import { createHash } from 'node:crypto';
import { type AnswerKey, type KeptAnswers, NOBODY } from '@diarium/access';
import { commandIdFrom } from '@diarium/event-store';
import { type Request } from 'express';
import { type Answer } from '../http/answer';
import { OCCURRED_ON } from '../http/occurrence';
import { httpProblem } from '../problems/http-rules';
import { problemOf } from '../problems/problem-of';
import { problemAnswer } from '../problems/send-problem';
import '../http/request';

const IDEMPOTENCY_KEY = 'idempotency-key';

const KEY = /^[\x21-\x7e]{1,200}$/;
/** What else than method, address and body makes a command another one. */
const TELLING_HEADERS = [OCCURRED_ON, 'if-match', 'if-none-match'];

/**
 * The key under which the answer to this request is kept; none where the caller gave none, or is nobody: all who are
 * not signed in would share one, and fill the database with what is refused each time anyway.
 * @throws ProblemError `request.bad-idempotency-key`
 */
export function answerKeyOf(request: Request): AnswerKey | undefined {
  const key = request.get(IDEMPOTENCY_KEY);
  if (key === undefined) return undefined;
  if (!KEY.test(key)) throw httpProblem('request.bad-idempotency-key');
  if (request.principal.id === NOBODY.id) return undefined;
  const telling = TELLING_HEADERS.map((name) => request.get(name) ?? '');
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.method, request.originalUrl, request.body, telling]))
    .digest('base64');
  return { principal: request.principal.id, key, fingerprint };
}

/** The same key of the same caller makes the same command, also where its first answer was never noted. */
export const commandIdUnder = ({ principal, key }: AnswerKey): string =>
  commandIdFrom('http', principal, key);

/**
 * Answers a request once: who asks again under the same key gets the first answer.
 * @throws ProblemError `idempotency.key-reused`, `idempotency.in-flight`, and what may pass by itself
 */
export async function answerOnce(
  kept: KeptAnswers,
  { key, request }: { readonly key: AnswerKey; readonly request: Request },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const claim = await kept.claim(key);
  if (claim.state === 'other') throw httpProblem('idempotency.key-reused');
  if (claim.state === 'in-flight') throw httpProblem('idempotency.in-flight', { retryAfterSeconds: 1 });
  if (claim.state === 'answered') return replayed(claim.answer);
  try {
    return await kept.keep(key, await work());
  } catch (error) {
    return await refusalUnder(kept, { key, request, error });
  }
}

const replayed = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Idempotency-Replayed': 'true' },
});

/** A refusal is an answer that stands; a fault of the server is not. */
async function refusalUnder(
  kept: KeptAnswers,
  { key, request, error }: { readonly key: AnswerKey; readonly request: Request; readonly error: unknown },
): Promise<Answer> {
  const problem = problemOf(error);
  if (problem.status >= 500) {
    await kept.release(key).catch(() => undefined);
    throw error;
  }
  return kept.keep(key, problemAnswer(request, problem));
}
