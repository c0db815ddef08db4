import { type EventOf } from '@diarium/event-store';
import { type CaseEvents, caseKey, caseNumber, RegisterCase } from '@diarium/register';
import { command } from '../command/command';
import { many, oneOf, partialDay, required, text } from '../command/value';
import { resolveCommittee } from '../lookup/resolve-committee';
import { titleOf } from '../views/cases';
import { outcomePage } from '../views/outcome';
import { keyFrom } from './key-from';

type Registered = Pick<EventOf<Pick<CaseEvents, 'CaseRegistered'>>, 'data' | 'revision'>;

export const register = command({
  name: 'register',
  group: 'writing',
  options: {
    committee: required(text('code')),
    title: text(),
    publicTitle: text(),
    date: partialDay,
    from: text('name'),
    senderKind: oneOf('authority', 'organisation', 'private-person'),
    handler: text('name'),
    type: text(),
    classification: text(),
    missing: many(oneOf('title', 'date', 'sender')),
    because: text(),
  },
  examples: [
    "register --committee GNU --title 'Avtal om läskameror' --date 2026-11-20",
    "register --committee GNU --title 'Elrullstolar' --date 2026-11-20 --from 'Bergs kommun'",
    "register --committee GNU --date 2026-11-20 --missing title --because 'Handlingen är oläslig'",
  ],
  answer: async (call, { committee: wanted, date, from, senderKind, type, missing, because, ...given }) => {
    const committee = await resolveCommittee(call, wanted);
    const year = Number(call.today.slice(0, 4));
    const isExternal = from !== undefined || Boolean(missing?.includes('sender'));
    const outcome = await call.submit(RegisterCase, {
      ...given,
      committee,
      year,
      caseType: type,
      date: date === undefined ? undefined : { kind: isExternal ? 'received' : 'drawn-up', on: date },
      initiative: isExternal ? 'external' : 'own',
      parties:
        from === undefined
          ? []
          : [{ id: keyFrom(from), name: from, kind: senderKind ?? 'authority', role: 'sender' }],
      missing: missing === undefined ? undefined : { particulars: [...missing], because: because ?? '' },
    });
    const { data, revision } = outcome.events[0] as Registered;
    const { prefix, numberFormat: format } = data;
    const number = caseNumber({ prefix, format }, year, revision + 1);
    const key = caseKey({ committee, year, serial: revision + 1 });
    return {
      data: { case: key, number, ...outcome },
      page: outcomePage(`${number}  ${titleOf(data, call.texts)}`, outcome, call.texts),
    };
  },
});
