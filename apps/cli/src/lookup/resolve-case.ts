import { type CaseListItem, FindCase } from '@diarium/register';
import { type Call } from '../command/call';
import { refuseLookup } from './lookup.rules';
import { spellings } from './spellings';

/** The case of a number as people write it, or of its key; small letters do as well. */
export async function resolveCase(call: Call, written: string): Promise<CaseListItem> {
  for (const number of spellings(written)) {
    const found = await call.ask(FindCase, { number });
    if (found) return found;
  }
  return refuseLookup('case.unknown', { number: written });
}
