import { LogError } from '@diarium/event-store';
import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';
import { ProblemError } from '../problems/problem';
import { type ApiGround } from './ground';

const LONGEST_WAIT_SECONDS = 5;

/**
 * Waits until the views show everything up to a position, `?after=`: five seconds at most, or fewer where the caller
 * says so by `Prefer: wait=1` (RFC 7240).
 * @throws ProblemError `projector.wait-timeout`, `request.bad-position`
 */
export async function waitFor({ query, headers }: Request, { register }: ApiGround): Promise<void> {
  const { after: given } = query;
  if (given === undefined) return;
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) throw httpProblem('request.bad-position');
  try {
    await register.projector.waitFor(Number(given), { timeoutMs: 1000 * secondsOf(headers.prefer) });
  } catch (error) {
    if (!(error instanceof LogError) || error.code !== 'projector.wait-timeout') throw error;
    throw new ProblemError(
      503,
      error.code,
      {
        sv: `Vyerna visar ännu inte allt till och med position ${given}. Försök igen.`,
        en: `The views do not show everything up to position ${given} yet. Try again.`,
      },
      { retryAfterSeconds: 1 },
    );
  }
}

function secondsOf(prefer: string | string[] | undefined): number {
  const [, wait] = /(?:^|[,;\s])wait=(\d{1,6})(?:$|[,;\s])/.exec(String(prefer ?? '')) ?? [];
  return Math.min(LONGEST_WAIT_SECONDS, Number(wait ?? LONGEST_WAIT_SECONDS));
}
