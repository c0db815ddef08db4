import { type DocumentFacts } from '../document-decide';
import { type RegisterDocument } from '../document.commands';
import { type DocumentEvents, type StoredFile } from '../document.events';

export const inCase = 'GNU-2022-6';

export const facts: DocumentFacts = {
  registration: {
    id: '00000000-0000-4000-8000-000000000006',
    type: 'CaseRegistered',
    version: 1,
    occurredAt: '2022-02-01T08:00:00.000Z',
    stream: 'register-GNU-2022',
    revision: 5,
    metadata: { actor: 'a', role: 'registrar', commandId: 'c', correlationId: 'c', causationId: null },
    data: { prefix: 'GNU', numberFormat: '{prefix}/{serial}/{year}' },
  } as unknown as DocumentFacts['registration'],
};

export const kim = { id: 'kim-ek', name: 'Kim Ek', kind: 'private-person' } as const;
export const assembly = { id: 'rf', name: 'Regionfullmäktige', kind: 'authority' } as const;

export const mark = { section: '25:1', on: '2022-03-01', authority: 'Region Jämtland Härjedalen' };

export const file = (digit: string, size = 100): StoredFile => ({
  name: 'brev.pdf',
  mediaType: 'application/pdf',
  size,
  checksum: digit.repeat(64),
});

/** What came in on the last of February. */
export const letter: RegisterDocument = {
  case: inCase,
  direction: 'incoming',
  title: 'Brev om hjälpmedel',
  arrived: '2022-02-28',
  sender: kim,
  recipients: [],
};

/** What the authority drew up and has not sent. */
export const reply: RegisterDocument = {
  case: inCase,
  direction: 'outgoing',
  title: 'Svar om hjälpmedel',
  dated: '2022-02-28',
  recipients: [kim],
  drawnUpBy: 'attested',
};

export const registered = (
  document: number,
  given: Partial<DocumentEvents['DocumentRegistered']> = {},
): { type: 'DocumentRegistered'; data: DocumentEvents['DocumentRegistered'] } => ({
  type: 'DocumentRegistered',
  data: {
    document,
    number: `GNU/6/2022:${document}`,
    direction: 'incoming',
    title: 'Brev om hjälpmedel',
    publicTitle: null,
    dates: { dated: null, received: null, arrived: '2022-02-28', sent: null },
    sender: kim,
    recipients: [],
    missing: null,
    tenderOpening: null,
    drawnUpBy: null,
    draft: null,
    secrecy: null,
    file: null,
    ...given,
  },
});

export const registeredReply = (
  document: number,
  given: Partial<DocumentEvents['DocumentRegistered']> = {},
): ReturnType<typeof registered> =>
  registered(document, {
    direction: 'outgoing',
    title: 'Svar om hjälpmedel',
    dates: { dated: '2022-02-28', received: null, arrived: null, sent: null },
    sender: null,
    recipients: [kim],
    drawnUpBy: 'attested',
    ...given,
  });
