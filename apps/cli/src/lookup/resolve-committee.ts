import { refuseAsOf } from '@diarium/audit';
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
  return refuseCommittee(call, wanted);
}

/** @throws DomainError `committee.unknown`; `committee.unknown-then` where there is one now, and was none then */
export async function refuseCommittee(call: Call, wanted: string): Promise<never> {
  const { asOf } = call.globals;
  const { queries } = await call.open();
  if (asOf)
    for (const committee of spellings(wanted))
      if (await queries.execute(Object.assign(new FindCommittee(), { committee })))
        refuseAsOf('committee.unknown-then', { committee: wanted, time: asOf.given });
  return refuseLookup('committee.unknown', { committee: wanted });
}
