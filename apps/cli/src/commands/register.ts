import { type CaseParty, FindSimilarCases, RegisterCase, type SimilarCase } from '@diarium/register';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { many, oneOf, partialDay, required, text } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { keyFrom } from './key-from';
import { registeredAnswer } from './registered';
import { secrecyOf } from './secrecy-of';

export const register = command({
  name: 'register',
  group: 'writing',
  options: {
    committee: required(text('code')),
    template: text('key'),
    title: text(),
    publicTitle: text(),
    date: partialDay,
    from: text('name'),
    senderKind: oneOf('authority', 'organisation', 'private-person'),
    handler: text('name'),
    type: text(),
    classification: text(),
    secrecy: text(),
    authority: text('name'),
    missing: many(oneOf('title', 'date', 'sender')),
    because: text(),
  },
  examples: [
    "register --committee GNU --title 'Avtal om läskameror' --date 2026-11-20",
    "register --committee GNU --title 'Elrullstolar' --date 2026-11-20 --from 'Bergs kommun' --sender-kind authority",
    "register --committee GNU --template yttrande --date 2026-11-20 --from 'Bergs kommun' --sender-kind authority",
    "register --committee GNU --date 2026-11-20 --missing title --because 'Handlingen är oläslig'",
  ],
  answer: async (call, { from, senderKind, missing, because, secrecy, authority, ...given }) => {
    const { committee: wanted, date, type: caseType, ...particulars } = given;
    const committee = await resolveCommittee(call, wanted);
    const year = Number(call.today.slice(0, 4));
    const isExternal = from !== undefined || Boolean(missing?.includes('sender'));
    const sender = from === undefined ? [] : [senderOf(from, senderKind)];
    const similar = await similarTo(call, committee, { title: given.title, sender: sender[0]?.id });
    const outcome = await call.submit(RegisterCase, {
      ...particulars,
      ...{ committee, year, caseType, parties: sender },
      date: date === undefined ? undefined : { kind: isExternal ? 'received' : 'drawn-up', on: date },
      initiative: isExternal ? 'external' : undefined,
      secrecy: secrecyOf(call, secrecy, authority),
      missing: missing && { particulars: [...missing], because: because ?? '' },
    });
    return registeredAnswer(call, { committee, year }, outcome, similar);
  },
});

/** Who is not said to be something else is protected as a person. */
const senderOf = (name: string, kind: CaseParty['kind'] = 'private-person'): CaseParty => ({
  id: keyFrom(name),
  name,
  kind,
  role: 'sender',
});

/** Asked before, so that the hint never shows the case itself; it stops nothing. */
async function similarTo(
  call: Call,
  committee: string,
  { title, sender }: { readonly title: string | undefined; readonly sender: string | undefined },
): Promise<readonly SimilarCase[]> {
  return title === undefined ? [] : call.ask(FindSimilarCases, { committee, title, sender });
}
