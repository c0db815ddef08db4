import { FindCommittee } from '@diarium/register';
import { type Call } from '../command/call';
import { refuseLookup } from './lookup.rules';

/** The code of a committee by its code or any prefix that it ever had; nothing where nothing is given. */
export async function resolveCommittee<Wanted extends string | undefined>(
  call: Call,
  wanted: Wanted,
): Promise<Wanted extends string ? string : string | undefined>;
export async function resolveCommittee(call: Call, wanted: string | undefined): Promise<string | undefined> {
  if (wanted === undefined) return undefined;
  const found = await call.ask(FindCommittee, { committee: wanted });
  return found ?? refuseLookup('committee.unknown', { committee: wanted });
}
