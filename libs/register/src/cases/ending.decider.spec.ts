import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { type DocumentEvents } from '../documents/document.events';
import { type CaseFacts } from './case-decide';
import { caseDecider } from './case.decider';
import { caseFold } from './case.state';
import {
  annulled,
  archived,
  caseKey,
  closed,
  mark,
  registeredCase,
  registration,
} from './testing/case-events';

const facts: CaseFacts = { registration, undispatchedDecisions: [] };
const inCase = scenario(caseDecider, { facts, stream: `case-${caseKey}` });
const on = { case: caseKey };
const reason = 'Prov';
const close = { ...on, as: 'Stängt' } as const;

const draft = { type: 'DraftStarted', data: { draft: 'svar', title: 'Svar', by: 'Eva Berg' } } as const;
const weeded = { type: 'DraftWeeded', data: { draft: 'svar' } } as const;

const document = (given: object): Draft<Pick<DocumentEvents, 'DocumentRegistered'>> => ({
  type: 'DocumentRegistered',
  data: {
    document: 1,
    direction: 'outgoing',
    dates: { dated: '2022-03-01', received: null, arrived: null, sent: null },
    draft: null,
    ...given,
  } as DocumentEvents['DocumentRegistered'],
});
const documentAnnulled = { type: 'DocumentAnnulled', data: { document: 1 } } as const;

describe('a case is closed', () => {
  it('TF 2:12: only when its drafts are weeded out or official', () => {
    inCase.given(draft).when('CloseCase', close).refused('case.open-drafts', 'TF 2:12');
    inCase.given(draft, weeded).when('CloseCase', close).then(closed);
    inCase
      .given(draft, document({ direction: 'drawn-up', draft: 'svar' }))
      .when('CloseCase', close)
      .then(closed);
  });

  it('only when its outgoing documents are sent, or annulled', () => {
    inCase.given(document({})).when('CloseCase', close).refused('case.undispatched-documents');
    inCase.given(document({}), documentAnnulled).when('CloseCase', close).then(closed);
    const sent = {
      type: 'DocumentDispatched',
      data: { document: 1, on: '2022-03-01', recipients: [] },
    } as const;
    inCase.given(document({}), sent).when('CloseCase', close).then(closed);
    inCase
      .given(document({ dates: { dated: null, received: null, arrived: null, sent: '2022-03-01' } }))
      .when('CloseCase', close)
      .then(closed);
  });
});

describe('a case with documents', () => {
  it('OSL 5:1: is annulled only when they all are', () => {
    inCase
      .given(document({}))
      .when('AnnulCase', { ...on, reason })
      .refused('case.standing-documents', 'OSL 5:1');
    inCase
      .given(document({}), documentAnnulled)
      .when('AnnulCase', { ...on, reason })
      .then(annulled);
  });
});

describe('a case that goes on in another', () => {
  const merge = { ...on, into: 'GNU-2022-4', reason };
  const merged = { type: 'CaseRelated', data: { other: 'GNU-2022-4', kind: 'merged-into' } } as const;
  const into = (other: Partial<NonNullable<CaseFacts['into']>>) =>
    scenario(caseDecider, {
      facts: { ...facts, into: { registration, state: caseFold.initial, ...other } },
    });

  it('names it and is closed, when nothing is left undone in it', () => {
    into({}).given().when('MergeCase', merge).then(merged, closed);
    into({}).given(draft).when('MergeCase', merge).refused('case.open-drafts');
    into({}).given(closed).when('MergeCase', merge).refused('case.closed');
  });

  it('goes on in one that is registered and worked on, and is another', () => {
    inCase
      .given()
      .when('MergeCase', { ...merge, into: caseKey })
      .refused('case.related-to-itself');
    inCase.given().when('MergeCase', merge).refused('case.unknown');
    const ended = { ...caseFold.initial, status: 'Stängt' as const };
    into({ state: ended }).given().when('MergeCase', merge).refused('case.closed');
  });
});

describe('a case in the archive', () => {
  it('was closed before', () => {
    inCase.given().when('ArchiveCase', on).refused('case.not-closed');
    inCase.given(closed).when('ArchiveCase', on).then(archived);
    inCase.given(closed, archived).when('ArchiveCase', on).refused('case.archived', 'arkivförordning 3 §');
  });

  it('is corrected, and nothing else happens to it', () => {
    const given = inCase.given(closed, archived);
    given.when('ReopenCase', { ...on, reason }).refused('case.archived');
    given.when('AnnulCase', { ...on, reason }).refused('case.archived');
    given.when('RelateCase', { ...on, other: 'GNU-2022-4', kind: 'see-also' }).refused('case.archived');
    given.when('SetWatch', { ...on, watch: 'w', on: '2023', note: 'x' }).refused('case.archived');
    given.when('CorrectCase', { ...on, field: 'title', value: 'Perukbidrag', reason }).then({
      type: 'CaseCorrected',
      data: { field: 'title', from: registeredCase.title, to: 'Perukbidrag', about: null },
    });
  });
});

describe('OSL 5:5: the secrecy mark of a case', () => {
  const marked = { type: 'CaseSecrecyMarked', data: { secrecy: mark } } as const;
  const lifted = { type: 'CaseSecrecyLifted', data: {} } as const;

  it('is set with section, day and authority, changed, and lifted, also in the archive', () => {
    inCase
      .given()
      .when('MarkCaseSecrecy', { ...on, secrecy: mark })
      .then(marked);
    inCase
      .given(closed, archived)
      .when('MarkCaseSecrecy', { ...on, secrecy: mark })
      .then(marked);
    inCase
      .given(marked)
      .when('MarkCaseSecrecy', { ...on, secrecy: mark })
      .refused('case.secrecy-marked', 'OSL 5:5');
    inCase
      .given(marked)
      .when('LiftCaseSecrecy', { ...on, reason })
      .then(lifted);
    inCase
      .given(marked, lifted)
      .when('LiftCaseSecrecy', { ...on, reason })
      .refused('case.secrecy-not-marked', 'OSL 5:5');
    inCase
      .given()
      .when('MarkCaseSecrecy', { ...on, secrecy: { ...mark, on: '2022-03-02' } })
      .refused('case.secrecy-in-future', 'OSL 5:5');
  });

  it('may stand there from registration on', () => {
    const secret = { ...registration, data: { ...registeredCase, title: 'Om 121212-1212', secrecy: mark } };
    const given = scenario(caseDecider, { facts: { ...facts, registration: secret } }).given();
    given.when('MarkCaseSecrecy', { ...on, secrecy: mark }).refused('case.secrecy-marked');
    given.when('LiftCaseSecrecy', { ...on, reason }).refused('case.personal-number-public');
  });
});

describe('a correction of what the public sees of a case', () => {
  it('holds nothing like a personal identity number', () => {
    const correct = { ...on, field: 'publicTitle', value: 'Om 121212-1212', reason } as const;
    inCase.given().when('CorrectCase', correct).refused('case.personal-number-public', 'OSL 5:2');
  });

  it('is a classification of dotted numbers', () => {
    const correct = { ...on, field: 'classification', reason } as const;
    inCase
      .given()
      .when('CorrectCase', { ...correct, value: '2.1.x' })
      .refused('case.correction-invalid');
    inCase
      .given()
      .when('CorrectCase', { ...correct, value: '2.1.3' })
      .then({
        type: 'CaseCorrected',
        data: { field: 'classification', from: null, to: '2.1.3', about: null },
      });
  });
});
