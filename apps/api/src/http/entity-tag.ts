import { abilityFor, seesRegisters } from '@diarium/access';
import { LogError, NO_STREAM } from '@diarium/event-store';
import { type Request } from 'express';
import { type QueryRoute } from '../routes/route';
import { type ApiGround } from './ground';
import { etagOf } from './revision';

/** The views are mostly at the head: an answer that waits longer than this is given without a revision. */
const LONGEST_WAIT_MS = 200;

/**
 * The revision that the answer of a query will show at least, where its route tells of a stream: read before the
 * query is asked, so that a command on it is refused when there was more. Undefined while the views are behind, and
 * for whoever sees no register: a revision tells how much has happened.
 */
export async function revisionBefore(
  { revision }: QueryRoute,
  query: object,
  { ground: { register }, request }: { readonly ground: ApiGround; readonly request: Request },
): Promise<number | undefined> {
  if (!revision || !seesRegisters(abilityFor(request.principal))) return undefined;
  const last = (await register.store.readStream(revision.of(query as never))).at(-1);
  if (!last) return NO_STREAM;
  try {
    await register.projector.waitFor(last.position, { timeoutMs: LONGEST_WAIT_MS });
    return last.revision;
  } catch (error) {
    if (error instanceof LogError) return undefined;
    throw error;
  }
}

/** True where an answer shows the thing itself: not a part of it, and not that there is none. */
export function showsIt({ revision }: QueryRoute, answer: unknown, query: object): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  const { items } = answer as { readonly items?: readonly unknown[] };
  if (items) return items.length > 0;
  return revision?.shows?.(answer as never, query as never) ?? true;
}

/** The tag of an answer: the revision that it shows, where there is one, and a sum of all that it says. */
export function tagOf(sum: string, revision: number | undefined): string {
  return revision === undefined ? `"${sum}"` : etagOf(revision).replace(/"$/, `-${sum}"`);
}
