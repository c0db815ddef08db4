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
