import { scenario } from '@diarium/event-store/testing';
import { documentDecider } from './document.decider';
import {
  assembly,
  facts,
  file,
  inCase,
  kim,
  mark,
  registered,
  registeredReply,
} from './testing/document-events';

const documents = scenario(documentDecider, { facts, stream: `case-${inCase}` });
const on = { case: inCase, document: 1 };
const reason = 'Prov';
const annulled = { type: 'DocumentAnnulled', data: { document: 1 } } as const;

describe('a draft', () => {
  const start = { case: inCase, draft: 'svar', title: 'Svar', by: 'Eva Berg' };
  const started = { type: 'DraftStarted', data: { draft: 'svar', title: 'Svar', by: 'Eva Berg' } } as const;
  const weeded = { type: 'DraftWeeded', data: { draft: 'svar' } } as const;

  it('is begun once, gets versions, and is weeded out', () => {
    documents.given().when('StartDraft', start).then(started);
    documents.given(started).when('StartDraft', start).refused('document.draft-exists');
    documents
      .given(started)
      .when('AddDraftVersion', { case: inCase, draft: 'svar', file: file('a') })
      .then({ type: 'DraftVersionAdded', data: { draft: 'svar', version: 1, file: file('a') } });
    documents.given(started).when('WeedDraft', { case: inCase, draft: 'svar' }).then(weeded);
  });

  it('TF 2:12: that is weeded out is worked on no more', () => {
    const gone = documents.given(started, weeded);
    gone.when('WeedDraft', { case: inCase, draft: 'svar' }).refused('document.draft-not-open', 'TF 2:12');
    gone
      .when('AddDraftVersion', { case: inCase, draft: 'svar', file: file('a') })
      .refused('document.draft-not-open');
    gone.when('StartDraft', start).refused('document.draft-exists');
  });
});

describe('a version of a document', () => {
  const given = documents.given(registered(1, { file: file('a') }));

  it('has the next number, and other bytes than the last', () => {
    given
      .when('AddDocumentVersion', { ...on, file: file('b'), version: 2 })
      .then({ type: 'DocumentVersionAdded', data: { document: 1, version: 2, file: file('b') } });
    given
      .when('AddDocumentVersion', { ...on, file: file('b'), version: 3 })
      .refused('document.version-not-next');
    given.when('AddDocumentVersion', { ...on, file: file('a') }).refused('document.same-content');
  });

  it('has one size for one checksum', () => {
    given.when('AddDocumentVersion', { ...on, file: file('a', 99) }).refused('document.other-size');
  });

  it('is added only to a document that stands in the case', () => {
    given.when('AddDocumentVersion', { ...on, document: 2, file: file('b') }).refused('document.unknown');
    documents
      .given(registered(1), annulled)
      .when('AddDocumentVersion', { ...on, file: file('b') })
      .refused('document.annulled', 'arkivförordning 3 §');
  });
});

describe('a document of the authority’s own', () => {
  const given = documents.given(registeredReply(1));
  const dispatch = { ...on, on: '2022-03-01', recipients: [] };
  const sent = {
    type: 'DocumentDispatched',
    data: { document: 1, on: '2022-03-01', recipients: [kim] },
  } as const;

  it('is dispatched to whom it is registered, or to others, each time once', () => {
    given.when('DispatchDocument', dispatch).then(sent);
    documents
      .given(registeredReply(1), sent)
      .when('DispatchDocument', dispatch)
      .refused('document.dispatched-already');
    documents
      .given(registeredReply(1), sent)
      .when('DispatchDocument', { ...dispatch, recipients: [assembly] })
      .then({ type: 'DocumentDispatched', data: { document: 1, on: '2022-03-01', recipients: [assembly] } });
  });

  it('is dispatched after it was drawn up, to somebody, and not in the future', () => {
    given.when('DispatchDocument', { ...dispatch, on: '2022-02-27' }).refused('document.sent-before-dated');
    given.when('DispatchDocument', { ...dispatch, on: '2022-03-02' }).refused('document.date-in-future');
    documents
      .given(registeredReply(1, { direction: 'drawn-up', recipients: [] }))
      .when('DispatchDocument', dispatch)
      .refused('document.no-recipient', 'OSL 5:2');
  });

  it('only is dispatched: what came in is not', () => {
    documents
      .given(registered(1))
      .when('DispatchDocument', dispatch)
      .refused('document.incoming-not-dispatched');
  });
});

describe('OSL 4:1: a correction', () => {
  const correct = { ...on, field: 'arrived', value: '2022-02-25', reason } as const;
  const corrected = {
    type: 'DocumentCorrected',
    data: { document: 1, field: 'arrived', from: '2022-02-28', to: '2022-02-25' },
  } as const;

  it('keeps the earlier value, and is made in a closed case as well', () => {
    documents.given(registered(1)).when('CorrectDocument', correct).then(corrected);
    documents
      .given(registered(1), {
        type: 'CaseClosed',
        data: {
          as: 'Stängt',
          checked: { openWatches: 0, undispatchedDecisions: 0, openDrafts: 0, undispatchedDocuments: 0 },
        },
      })
      .when('CorrectDocument', correct)
      .then(corrected);
  });

  it('of a title is sealed with the document whose title it is', () => {
    documents
      .given(registered(1))
      .when('CorrectDocument', { ...correct, field: 'publicTitle', value: 'Fråga' })
      .then({
        type: 'DocumentTitleCorrected',
        data: { document: 1, number: 'GNU/6/2022:1', field: 'publicTitle', from: null, to: 'Fråga' },
      });
  });

  it('changes something, into what could have been registered', () => {
    documents
      .given(registered(1), corrected)
      .when('CorrectDocument', correct)
      .refused('document.nothing-to-correct', 'OSL 4:1');
    documents
      .given(registered(1))
      .when('CorrectDocument', { ...correct, value: '2022-02-30' })
      .refused('document.correction-invalid');
    documents
      .given(registered(1, { tenderOpening: '2022-02-28' }))
      .when('CorrectDocument', correct)
      .refused('document.tender-before-opening', 'TF 2:9');
    documents
      .given(registered(1))
      .when('CorrectDocument', { ...correct, field: 'title', value: 'Om 121212-1212' })
      .refused('document.personal-number-public');
  });
});

describe('a document that was registered by mistake', () => {
  it('is annulled once, and changed no more', () => {
    documents
      .given(registered(1))
      .when('AnnulDocument', { ...on, reason })
      .then(annulled);
    const given = documents.given(registered(1), annulled);
    given.when('AnnulDocument', { ...on, reason }).refused('document.annulled', 'arkivförordning 3 §');
    given.when('MarkDocumentSecrecy', { ...on, secrecy: mark }).refused('document.annulled');
  });
});

describe('a document that was disposed of', () => {
  it('arkivlag 10 §: is changed no more', () => {
    const ground = { row: 'brev', decision: null, text: '§ 1/2022' };
    const disposed = {
      type: 'DocumentDisposed',
      data: { document: 1, number: 'GNU/6/2022:1', ground },
    } as const;
    documents
      .given(registered(1), disposed)
      .when('AddDocumentVersion', { ...on, file: file('b') })
      .refused('document.disposed', 'arkivlag 10 §');
  });
});

describe('OSL 5:5: a secrecy mark', () => {
  const marked = { type: 'DocumentSecrecyMarked', data: { document: 1, secrecy: mark } } as const;
  const lifted = { type: 'DocumentSecrecyLifted', data: { document: 1 } } as const;

  it('is set with section, day and authority, changed, and lifted', () => {
    documents
      .given(registered(1))
      .when('MarkDocumentSecrecy', { ...on, secrecy: mark })
      .then(marked);
    const given = documents.given(registered(1), marked);
    given.when('MarkDocumentSecrecy', { ...on, secrecy: mark }).refused('document.secrecy-marked', 'OSL 5:5');
    const other = { ...mark, section: '21:1' };
    given
      .when('MarkDocumentSecrecy', { ...on, secrecy: other })
      .then({ type: 'DocumentSecrecyMarked', data: { document: 1, secrecy: other } });
    given.when('LiftDocumentSecrecy', { ...on, reason }).then(lifted);
  });

  it('is lifted where there is one, and where the title may be public', () => {
    documents
      .given(registered(1))
      .when('LiftDocumentSecrecy', { ...on, reason })
      .refused('document.secrecy-not-marked', 'OSL 5:5');
    documents
      .given(registered(1, { title: 'Om 121212-1212', secrecy: mark }))
      .when('LiftDocumentSecrecy', { ...on, reason })
      .refused('document.personal-number-public');
  });
});
