import { scenario } from '@diarium/event-store/testing';
import { type RegisterDocument } from './document.commands';
import { documentDecider } from './document.decider';
import {
  facts,
  file,
  inCase,
  kim,
  letter,
  mark,
  registered,
  registeredReply,
  reply,
} from './testing/document-events';

const documents = scenario(documentDecider, { facts, stream: `case-${inCase}` });
const closed = {
  type: 'CaseClosed',
  data: {
    as: 'Stängt',
    checked: { openWatches: 0, undispatchedDecisions: 0, openDrafts: 0, undispatchedDocuments: 0 },
  },
} as const;

/** Registers into a case without documents. */
const register = (command: RegisterDocument) => documents.given().when('RegisterDocument', command);

describe('a document', () => {
  it('gets the next number of its case, written as the case is', () => {
    register(letter).then(registered(1));
    documents.given(registered(1)).when('RegisterDocument', letter).then(registered(2));
  });

  it('never gets a number that was used, also not that of one that was annulled', () => {
    documents
      .given(registered(1), { type: 'DocumentAnnulled', data: { document: 1 } })
      .when('RegisterDocument', letter)
      .then(registered(2));
  });

  it('keeps the number of an old register only where it is the next', () => {
    register({ ...letter, number: 1 }).then(registered(1));
    register({ ...letter, number: 3 }).refused('document.number-not-next', 'OSL 5:2');
  });

  it('stands in a case that is registered, not annulled and not closed', () => {
    scenario(documentDecider, { facts: { registration: undefined } })
      .given()
      .when('RegisterDocument', letter)
      .refused('document.unknown-case', 'OSL 5:2');
    documents
      .given({ type: 'CaseAnnulled', data: {} })
      .when('RegisterDocument', letter)
      .refused('document.case-annulled');
    documents.given(closed).when('RegisterDocument', letter).refused('document.case-closed');
    documents
      .given(closed, { type: 'CaseArchived', data: {} })
      .when('RegisterDocument', { ...reply, drawnUpBy: 'case-finished' })
      .refused('document.case-archived', 'arkivförordning 3 §');
    documents
      .given(closed, { type: 'CaseReopened', data: {} })
      .when('RegisterDocument', letter)
      .then(registered(1));
  });

  it('TF 2:10: that became official as its case was finished is registered in the closed case', () => {
    documents
      .given(closed)
      .when('RegisterDocument', { ...reply, drawnUpBy: 'case-finished' })
      .then(registeredReply(1, { drawnUpBy: 'case-finished' }));
  });
});

describe('OSL 5:2: a document', () => {
  it('is not registered without what it concerns, or why the source does not say it', () => {
    const untitled = { ...letter };
    delete untitled.title;
    register(untitled).refused('document.no-title', 'OSL 5:2 p. 4');
    const missing = { particulars: ['title' as const], because: 'Brevet är oläsligt' };
    register({ ...untitled, missing }).then(registered(1, { title: null, missing }));
    register({ ...letter, missing }).refused('document.not-missing');
  });

  it('is not registered without the day on which it came in or was drawn up', () => {
    const undated = { ...letter, received: '2022-02-28' };
    delete undated.arrived;
    register(undated).refused('document.no-date', 'OSL 5:2 p. 1');
    const undatedReply = { ...reply };
    delete undatedReply.dated;
    register(undatedReply).refused('document.no-date', 'OSL 5:2 p. 1');
  });

  it('is not registered without its sender or recipient, where the source names one', () => {
    const anonymous = { ...letter };
    delete anonymous.sender;
    register(anonymous).refused('document.no-sender', 'OSL 5:2 p. 3');
    const missing = { particulars: ['sender' as const], because: 'Brevet är anonymt' };
    register({ ...anonymous, missing }).then(registered(1, { sender: null, missing }));
    register({ ...reply, recipients: [] }).refused('document.no-recipient', 'OSL 5:2 p. 3');
  });

  it('that was drawn up and goes to nobody needs neither', () => {
    register({ ...reply, direction: 'drawn-up', recipients: [] }).then(
      registeredReply(1, { direction: 'drawn-up', recipients: [] }),
    );
  });
});

describe('TF 2:9–2:12: official is', () => {
  it('what the authority sent, attested or made ready, and nothing of its own before', () => {
    const unfinished = { ...reply };
    delete unfinished.drawnUpBy;
    register(unfinished).refused('document.not-official', 'TF 2:10');
    register({ ...unfinished, sent: '2022-03-01' }).then(
      registeredReply(1, {
        drawnUpBy: 'dispatched',
        dates: { dated: '2022-02-28', received: null, arrived: null, sent: '2022-03-01' },
      }),
    );
    register({ ...reply, drawnUpBy: 'dispatched' }).refused('document.dispatched-without-day', 'TF 2:10');
  });

  it('what has come in, because it has come in', () => {
    register({ ...letter, drawnUpBy: 'made-ready' }).refused('document.incoming-is-not-drawn-up', 'TF 2:9');
    register({ ...letter, draft: 'svar' }).refused('document.incoming-is-not-drawn-up', 'TF 2:9');
  });

  it('a tender, from the day on which tenders are opened', () => {
    const tender = { ...letter, received: '2022-02-20' };
    register({ ...tender, tenderOpening: '2022-03-01' }).refused('document.tender-before-opening', 'TF 2:9');
    register({ ...tender, tenderOpening: '2022-02-28' }).then(
      registered(1, {
        tenderOpening: '2022-02-28',
        dates: { dated: null, received: '2022-02-20', arrived: '2022-02-28', sent: null },
      }),
    );
    register({ ...reply, tenderOpening: '2022-02-28' }).refused('document.only-incoming-is-tender', 'TF 2:9');
  });
});

describe('the days of a document', () => {
  it('FL 22: let it arrive when somebody took it in or later, and not in the future', () => {
    register({ ...letter, received: '2022-03-01' }).refused('document.arrived-before-received', 'FL 22');
    register({ ...letter, arrived: '2022-03-02' }).refused('document.date-in-future', 'OSL 5:1');
    register({ ...letter, dated: '2022-03-10' }).then(
      registered(1, { dates: { dated: '2022-03-10', received: null, arrived: '2022-02-28', sent: null } }),
    );
  });

  it('are plausible as far as they are known', () => {
    register({ ...letter, received: '2022-02' }).then(
      registered(1, { dates: { dated: null, received: '2022-02', arrived: '2022-02-28', sent: null } }),
    );
    register({ ...reply, sent: '2022-01' }).refused('document.sent-before-dated', 'TF 2:10');
  });

  it('are those of its direction', () => {
    register({ ...letter, sent: '2022-02-28' }).refused('document.date-not-of-direction');
    register({ ...reply, arrived: '2022-02-28' }).refused('document.date-not-of-direction');
    register({ ...reply, direction: 'drawn-up', sent: '2022-03-01' }).refused(
      'document.date-not-of-direction',
    );
  });
});

describe('what the public sees of a document', () => {
  const title = 'Ansökan från 19121212-1212';

  it('holds nothing like a personal identity number', () => {
    register({ ...letter, title }).refused('document.personal-number-public', 'OSL 5:2');
    register({ ...letter, publicTitle: title }).refused('document.personal-number-public', 'OSL 5:2');
    register({ ...letter, title, publicTitle: 'Ansökan' }).then(
      registered(1, { title, publicTitle: 'Ansökan' }),
    );
  });

  it('OSL 5:5: leaves the title out where secrecy is marked, with section, day and authority', () => {
    register({ ...letter, title, secrecy: mark }).then(registered(1, { title, secrecy: mark }));
    register({ ...letter, secrecy: { ...mark, on: '2022-03-02' } }).refused(
      'document.secrecy-in-future',
      'OSL 5:5',
    );
  });
});

describe('a draft that becomes official', () => {
  const draft = {
    type: 'DraftStarted',
    data: { draft: 'svar', title: 'Svar till Kim Ek', by: 'Eva Berg' },
  } as const;
  const version = {
    type: 'DraftVersionAdded',
    data: { draft: 'svar', version: 1, file: file('a') },
  } as const;
  const official: RegisterDocument = { ...reply, draft: 'svar', recipients: [kim] };
  delete official.title;

  it('brings its title and its last version', () => {
    documents
      .given(draft, version)
      .when('RegisterDocument', official)
      .then(registeredReply(1, { title: 'Svar till Kim Ek', draft: 'svar', file: file('a') }));
  });

  it('does so once, and as it last was', () => {
    documents
      .given(draft, version)
      .when('RegisterDocument', { ...official, file: file('b') })
      .refused('document.not-the-draft', 'TF 2:10');
    documents
      .given(draft, version, registeredReply(1, { draft: 'svar' }))
      .when('RegisterDocument', official)
      .refused('document.draft-not-open');
    register(official).refused('document.draft-not-open', 'TF 2:12');
  });
});
