import {
  AnnulDocument,
  CorrectCorrespondents,
  CorrectDocument,
  type Correspondent,
  DispatchDocument,
  RegisterDocument,
} from '@diarium/register';
import { command } from '../command/command';
import { refuseUsage } from '../command/usage.rules';
import { day, many, oneOf, partialDay, required, text, wholeNumber } from '../command/value';
import { keyFrom } from './key-from';
import { secrecyOf } from './secrecy-of';
import { storedFile } from './stored-file';
import { submitOnCase } from './submit-on-case';

const args = { number: required(text()) } as const;
const document = required(wholeNumber(1, 1_000_000));
const kind = oneOf('authority', 'organisation', 'private-person');

/** Who is not said to be something else is protected as a person. */
const correspondent = (name: string, of: Correspondent['kind'] = 'private-person'): Correspondent => ({
  id: keyFrom(name),
  name,
  kind: of,
});

export const registerDocument = command({
  name: 'document register',
  group: 'writing',
  args,
  options: {
    direction: required(oneOf('incoming', 'outgoing', 'drawn-up')),
    title: text(),
    publicTitle: text(),
    date: partialDay,
    received: partialDay,
    sent: partialDay,
    from: text('name'),
    senderKind: kind,
    recipient: many(text('name')),
    recipientKind: kind,
    official: oneOf('dispatched', 'case-finished', 'attested', 'made-ready', 'archived'),
    draft: text('key'),
    opening: day,
    secrecy: text(),
    authority: text('name'),
    content: text('path'),
    missing: many(oneOf('title', 'date', 'sender', 'recipient')),
    because: text(),
  },
  examples: [
    "document register GNU/6/2022 --direction incoming --title 'Brev' --date 2022-04-01 --from 'Bergs kommun' --sender-kind authority",
    "document register GNU/6/2022 --direction outgoing --title 'Svar' --sent 2022-04-04 --recipient 'Bergs kommun' --recipient-kind authority",
    "document register GNU/6/2022 --direction drawn-up --title 'Rapport' --date 2022-04-04 --official attested",
  ],
  answer: async (call, { number, direction, date, from, secrecy, content, missing, ...given }) =>
    submitOnCase(call, number, RegisterDocument, {
      direction,
      title: given.title,
      publicTitle: given.publicTitle,
      ...(direction === 'incoming' ? { arrived: date } : { dated: date }),
      received: given.received,
      sent: given.sent,
      sender: from === undefined ? undefined : correspondent(from, given.senderKind),
      recipients: (given.recipient ?? []).map((name) => correspondent(name, given.recipientKind)),
      drawnUpBy: given.official,
      draft: given.draft,
      tenderOpening: given.opening,
      secrecy: secrecyOf(call, secrecy, given.authority),
      file: content === undefined ? undefined : await storedFile(call, content),
      missing:
        missing === undefined ? undefined : { particulars: [...missing], because: given.because ?? '' },
    }),
});

export const dispatchDocument = command({
  name: 'document dispatch',
  group: 'writing',
  args: { ...args, document },
  options: { sent: day, recipient: many(text('name')), recipientKind: kind },
  examples: ["document dispatch GNU/6/2022 3 --recipient 'Bergs kommun' --recipient-kind authority"],
  answer: (call, { number, document: it, sent, recipient, recipientKind }) =>
    submitOnCase(call, number, DispatchDocument, {
      document: it,
      on: sent ?? call.today,
      recipients: (recipient ?? []).map((name) => correspondent(name, recipientKind)),
    }),
});

export const correctDocument = command({
  name: 'document correct',
  group: 'writing',
  args: { ...args, document },
  options: {
    title: text(),
    publicTitle: text(),
    dated: partialDay,
    received: partialDay,
    arrived: partialDay,
    from: text('name'),
    senderKind: kind,
    recipient: many(text('name')),
    recipientKind: kind,
    reason: required(text()),
  },
  examples: [
    "document correct GNU/6/2022 3 --from 'Bergs kommun' --sender-kind authority --reason 'Fel avsändare'",
    "document correct GNU/6/2022 3 --arrived 2022-04-01 --reason 'Stämpeln'",
  ],
  answer: async (
    call,
    { number, document: it, from, senderKind, recipient, recipientKind, reason, ...given },
  ) => {
    const particulars = Object.entries(given).filter(([, value]) => value !== undefined);
    const [particular, ...more] = particulars;
    const people = from !== undefined || (recipient ?? []).length > 0;
    if (more.length > 0 || people === (particular !== undefined)) return refuseUsage('usage.one-correction');
    if (particular) {
      const [field, value] = particular;
      return submitOnCase(call, number, CorrectDocument, {
        document: it,
        field: field as never,
        value,
        reason,
      });
    }
    return submitOnCase(call, number, CorrectCorrespondents, {
      document: it,
      sender: from === undefined ? undefined : correspondent(from, senderKind),
      recipients: recipient?.map((name) => correspondent(name, recipientKind)),
      reason,
    });
  },
});

export const annulDocument = command({
  name: 'document annul',
  group: 'writing',
  args: { ...args, document },
  options: { reason: required(text()) },
  examples: ["document annul GNU/6/2022 3 --reason 'Registrerad två gånger'"],
  answer: (call, { number, document: it, reason }) =>
    submitOnCase(call, number, AnnulDocument, { document: it, reason }),
});
