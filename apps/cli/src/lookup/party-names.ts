import { ReadCommittee } from '@diarium/register';
import { type Call } from '../command/call';

/** What a committee's parties are called, by their keys. */
export async function partyNames(
  call: Call,
  committee: string | undefined,
  on: string,
): Promise<ReadonlyMap<string, string>> {
  const found = await call.ask(ReadCommittee, { committee, on });
  return new Map(found?.parties.map(({ party, name }) => [party, name]));
}
