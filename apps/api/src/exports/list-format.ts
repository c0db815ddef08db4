import { type Request } from 'express';
import { httpProblem } from '../problems/http-rules';
import { LIST_FORMATS, type ListFormat, MEDIA_TYPES } from './send-list';

/**
 * In which form an answer is wanted, by `?format=` or else by `Accept`.
 * @throws ProblemError `request.not-acceptable` for a form that the answer does not have
 */
export function formatOf(request: Request, isList: boolean): ListFormat | 'json' {
  const { format } = request.query;
  const known = ['json' as const, ...(isList ? LIST_FORMATS : [])];
  if (format !== undefined) {
    const asked = known.find((it) => it === format);
    if (!asked) throw httpProblem('request.not-acceptable');
    return asked;
  }
  const { accept } = request.headers;
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return 'json';
  const types = ['application/json', ...(isList ? LIST_FORMATS.map((it) => MEDIA_TYPES[it]) : [])];
  const accepted = request.accepts(types.map((type) => type.replace(/;.*/, '')));
  // Whoever accepts nothing of this gets JSON: a problem would be JSON as well.
  return LIST_FORMATS.find((it) => MEDIA_TYPES[it].startsWith(String(accepted))) ?? 'json';
}
