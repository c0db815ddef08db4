import { FindCase, isCaseKey } from '@diarium/register';
import { type Call } from '../command/call';

/** The numbers, as they are written, of the cases among these keys. */
export async function caseNumbers(
  call: Call,
  keys: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(keys)].filter((key) => key !== null && isCaseKey(key)) as string[];
  const found = await Promise.all(wanted.map((number) => call.ask(FindCase, { number })));
  return new Map(found.flatMap((row) => (row ? [[row.key, row.number] as const] : [])));
}
