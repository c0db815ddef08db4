import { type DecisionItem, FindDecisions } from '@diarium/register';
import { type Call } from '../command/call';
import { refuseLookup } from './lookup.rules';

const WRITTEN = /^(?:(\p{Lu}[\p{Lu}\p{N}]*) ?)?(§|D) ?(\d+)\/(\d{4})$/u;

/** The decision of a key (`GNU-2022-34`), or of a number as people write it: `§ 34/2022`, `GNU § 34/2022`. */
export async function resolveDecision(call: Call, written: string): Promise<DecisionItem> {
  const text = written.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleUpperCase('sv');
  const [, committee, sign, number, year] = WRITTEN.exec(text) ?? [];
  const found = await call.ask(FindDecisions, {
    decision: sign === undefined ? keyIn(written, text) : `${sign} ${number}/${year}`,
  });
  const wanted = found.filter((it) => committee === undefined || it.committee === committee);
  if (wanted.length > 1)
    return refuseLookup('decision.ambiguous', { decision: written, keys: wanted.map(({ key }) => key) });
  return wanted[0] ?? refuseLookup('decision.unknown', { decision: written });
}

/** What stands after # is a key of its own, in small letters. */
function keyIn(written: string, text: string): string {
  const at = text.indexOf('#');
  return at < 0 ? text : text.slice(0, at) + written.trim().slice(at);
}
