import { FindCommittee } from '@diarium/register';
import { type Call } from '../command/call';
import { refuseLookup } from './lookup.rules';
import { spellings } from './spellings';

/** The code of a committee by its code or any prefix that it ever had; nothing where nothing is given. */
export async function resolveCommittee<Wanted extends string | undefined>(
  call: Call,
  wanted: Wanted,
): Promise<Wanted extends string ? string : string | undefined>;
export async function resolveCommittee(call: Call, wanted: string | undefined): Promise<string | undefined> {
  if (wanted === undefined) return undefined;
  for (const committee of spellings(wanted)) {
    const found = await call.ask(FindCommittee, { committee });
    if (found) return found;
  }
  return refuseLookup('committee.unknown', { committee: wanted });
}
