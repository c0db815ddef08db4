import { isCaseKey, ReadCaseNumbers } from '@diarium/register';
import { type Call } from '../command/call';

/** The numbers, as they are written, of the cases among these keys. */
export async function caseNumbers(
  call: Call,
  keys: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(keys)].filter((key) => key !== null && isCaseKey(key)) as string[];
  if (wanted.length === 0) return new Map();
  return new Map(Object.entries(await call.ask(ReadCaseNumbers, { keys: wanted })));
}

/** Keys of the cases in which documents stand: of `GNU-2022-6:3` `GNU-2022-6`. */
export const casesOfDocuments = (documents: readonly string[]): readonly string[] =>
  documents.map((document) => document.split(':')[0] ?? document);
