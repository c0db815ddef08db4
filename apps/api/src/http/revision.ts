import { httpProblem } from '../problems/http-rules';

/** A revision as an entity tag. */
export const etagOf = (revision: number): string => `"${revision}"`;

/** As commands answer it, or as views do: with a sum of what they said after it. */
const REVISION_TAG = /^"(-1|\d{1,15})(?:-[\w-]{16})?"$/;

/**
 * The revision that a caller has seen, from `If-Match`; -1 for `If-None-Match: *`, what must not exist yet.
 * @throws ProblemError `request.bad-revision`
 */
export function expectedRevision(headers: {
  readonly 'if-match'?: string;
  readonly 'if-none-match'?: string;
}): number | undefined {
  const match = headers['if-match'];
  if (match === undefined) return headers['if-none-match'] === '*' ? -1 : undefined;
  const [, revision] = REVISION_TAG.exec(match.trim()) ?? [];
  if (revision === undefined) throw httpProblem('request.bad-revision');
  return Number(revision);
}
