import { scenario } from '@diarium/event-store/testing';
import { documentDecider } from './document.decider';
import { facts, inCase, kim, registered, registeredReply } from './testing/document-events';

const documents = scenario(documentDecider, { facts, stream: `case-${inCase}` });
const on = { case: inCase, document: 1 };
const reason = 'Prov';
const annulled = { type: 'DocumentAnnulled', data: { document: 1 } } as const;

describe('the sender and the recipients of a document', () => {
  const lo = { id: 'lo-ek', name: 'Lo Ek', kind: 'private-person' } as const;

  it('OSL 4:1: are corrected, and the earlier ones stay readable', () => {
    documents
      .given(registered(1))
      .when('CorrectCorrespondents', { ...on, sender: lo, reason })
      .then({
        type: 'CorrespondentsCorrected',
        data: { document: 1, from: { sender: kim, recipients: [] }, to: { sender: lo, recipients: [] } },
      });
    documents
      .given(registeredReply(1))
      .when('CorrectCorrespondents', { ...on, recipients: [kim, lo], reason })
      .then({
        type: 'CorrespondentsCorrected',
        data: {
          document: 1,
          from: { sender: null, recipients: [kim] },
          to: { sender: null, recipients: [kim, lo] },
        },
      });
  });

  it('are corrected to something else, and not of a document that is annulled', () => {
    const same = { ...on, sender: { ...kim }, reason };
    documents.given(registered(1)).when('CorrectCorrespondents', same).refused('document.nothing-to-correct');
    documents
      .given(registered(1), annulled)
      .when('CorrectCorrespondents', { ...on, sender: lo, reason })
      .refused('document.annulled');
  });

  it('OSL 5:2: one that is sent keeps a recipient', () => {
    documents
      .given(registeredReply(1))
      .when('CorrectCorrespondents', { ...on, recipients: [], reason })
      .refused('document.no-recipient');
  });

  it('is sent to those to whom it was corrected', () => {
    const corrected = {
      type: 'CorrespondentsCorrected',
      data: {
        document: 1,
        from: { sender: null, recipients: [kim] },
        to: { sender: null, recipients: [lo] },
      },
    } as const;
    documents
      .given(registeredReply(1), corrected)
      .when('DispatchDocument', { ...on, on: '2022-03-01', recipients: [] })
      .then({ type: 'DocumentDispatched', data: { document: 1, on: '2022-03-01', recipients: [lo] } });
  });
});
