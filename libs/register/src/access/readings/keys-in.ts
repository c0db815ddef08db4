import { isCaseKey } from '../../shared/case-number';
import { isDocumentKey } from '../../shared/document-key';

/** No key is longer: a committee's code, a year and two numbers. */
const LONGEST = 60;

/** Keys of cases and documents that stand anywhere in an answer or a question. */
export function keysIn(given: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof given === 'string') {
    // Most texts are none, and few of them look like one.
    if (!given.includes('-') || given.length > LONGEST) return found;
    if (isDocumentKey(given)) found.add(given).add(given.slice(0, given.lastIndexOf(':')));
    else if (isCaseKey(given)) found.add(given);
  } else if (typeof given === 'object' && given !== null) {
    for (const value of Object.values(given)) keysIn(value, found);
  }
  return found;
}
