import { scenario } from '@diarium/event-store/testing';
import { type CaseFacts } from './case-decide';
import { caseDecider } from './case.decider';

const key = 'GNU-2022-6';
const registration = {
  id: '00000000-0000-4000-8000-000000000006',
  type: 'CaseRegistered' as const,
  version: 1,
  occurredAt: '2022-03-01T08:00:00.000Z',
  stream: 'register-GNU-2022',
  revision: 5,
  metadata: { actor: 'a', role: 'registrar', commandId: 'c', correlationId: 'c', causationId: null },
  data: {
    prefix: 'GNU',
    numberFormat: '{prefix}/{serial}/{year}',
    title: 'Perukbidrag och könsdysfori',
    publicTitle: null,
    date: { kind: 'drawn-up' as const, on: '2022-03-01' },
    missing: null,
    caseType: null,
    classification: null,
    initiative: 'own' as const,
    handler: 'eva.berg',
    parties: [{ id: 'patient', name: 'Kim Ek', kind: 'private-person' as const, role: 'party' as const }],
    secrecy: null,
    splitFrom: null,
    template: null,
    about: 'patient',
  },
};
const facts: CaseFacts = { registration, undispatchedDecisions: [] };
const inCase = scenario(caseDecider, { facts, stream: `case-${key}` });

const watch = { type: 'WatchSet', data: { watch: 'report', on: '2023-04-03', note: 'Utredningen' } } as const;
const done = { type: 'WatchCompleted', data: { watch: 'report', result: 'Redovisad' } } as const;
const closed = {
  type: 'CaseClosed',
  data: {
    as: 'Stängt',
    checked: { openWatches: 0, undispatchedDecisions: 0, openDrafts: 0, undispatchedDocuments: 0 },
  },
} as const;
const annulled = { type: 'CaseAnnulled', data: {} } as const;

describe('a case', () => {
  it('that is not registered cannot be worked on', () => {
    scenario(caseDecider, { facts: { ...facts, registration: undefined } })
      .given()
      .when('AssignHandler', { case: key, handler: 'eva.berg' })
      .refused('case.unknown');
  });

  it('gets another handler, but not the one it has', () => {
    const when = inCase.given();
    when
      .when('AssignHandler', { case: key, handler: 'per.ek' })
      .then({ type: 'HandlerAssigned', data: { handler: 'per.ek' } });
    when.when('AssignHandler', { case: key, handler: 'eva.berg' }).refused('case.same-handler');
  });

  it('gets further parties, each once', () => {
    const party = { id: 'rf', name: 'Regionfullmäktige', kind: 'authority', role: 'sender' } as const;
    inCase
      .given()
      .when('AddCaseParty', { case: key, party })
      .then({ type: 'CasePartyAdded', data: { party } });
    inCase
      .given({ type: 'CasePartyAdded', data: { party } })
      .when('AddCaseParty', { case: key, party })
      .refused('case.party-exists');
    inCase
      .given()
      .when('AddCaseParty', { case: key, party: { ...party, id: 'patient' } })
      .refused('case.party-exists');
  });

  it('OSL 4:1: keeps the earlier value when a particular is corrected', () => {
    const command = { case: key, field: 'title', value: 'Perukbidrag', reason: 'Fel rubrik' } as const;
    const correction = {
      type: 'CaseCorrected',
      data: { field: 'title', from: 'Perukbidrag och könsdysfori', to: 'Perukbidrag', about: 'patient' },
    } as const;
    inCase.given().when('CorrectCase', command).then(correction);
    inCase.given(correction).when('CorrectCase', command).refused('case.nothing-to-correct', 'OSL 4:1');
    inCase
      .given(correction)
      .when('CorrectCase', { ...command, value: 'Peruker' })
      .then({
        type: 'CaseCorrected',
        data: { field: 'title', from: 'Perukbidrag', to: 'Peruker', about: 'patient' },
      });
  });

  it('refuses a correction to a date that does not exist', () => {
    inCase
      .given()
      .when('CorrectCase', { case: key, field: 'date', value: '2022-02-30', reason: 'Fel dag' })
      .refused('case.correction-invalid');
  });

  it('can be corrected after it was closed, and not after it was annulled', () => {
    const command = { case: key, field: 'caseType', value: 'Utredning', reason: 'Saknades' } as const;
    inCase
      .given(closed)
      .when('CorrectCase', command)
      .then({ type: 'CaseCorrected', data: { field: 'caseType', from: null, to: 'Utredning', about: null } });
    inCase.given(annulled).when('CorrectCase', command).refused('case.annulled', 'arkivförordning 3 §');
  });

  it('has watches that are set, moved and completed once', () => {
    const { data } = watch;
    inCase
      .given()
      .when('SetWatch', { case: key, ...data })
      .then(watch);
    inCase
      .given(watch)
      .when('SetWatch', { case: key, ...data })
      .refused('case.watch-exists');
    inCase
      .given(watch)
      .when('MoveWatch', { case: key, watch: 'report', to: '2023-05-02', reason: 'Uppskjutet' })
      .then({ type: 'WatchMoved', data: { watch: 'report', from: '2023-04-03', to: '2023-05-02' } });
    inCase
      .given(watch)
      .when('MoveWatch', { case: key, watch: 'report', to: '2023-04-03', reason: 'Uppskjutet' })
      .refused('case.watch-not-moved');
    inCase
      .given(watch)
      .when('CompleteWatch', { case: key, ...done.data })
      .then(done);
    inCase
      .given(watch, done)
      .when('CompleteWatch', { case: key, ...done.data })
      .refused('case.watch-not-open');
  });

  it('closes only when no open watch and no undispatched decision remains', () => {
    const command = { case: key, as: 'Stängt' } as const;
    inCase.given(watch).when('CloseCase', command).refused('case.open-watches');
    inCase.given(watch, done).when('CloseCase', command).then(closed);
    scenario(caseDecider, { facts: { ...facts, undispatchedDecisions: ['meeting-GNU-2022-11-07#peruk'] } })
      .given()
      .when('CloseCase', command)
      .refused('case.undispatched-decisions');
  });

  it('is taken up again only when it was closed, and worked on only when it is open', () => {
    const reopen = { case: key, reason: 'Nya uppgifter' };
    inCase.given().when('ReopenCase', reopen).refused('case.not-closed');
    inCase.given(closed).when('ReopenCase', reopen).then({ type: 'CaseReopened', data: {} });
    inCase.given(closed).when('AssignHandler', { case: key, handler: 'per.ek' }).refused('case.closed');
    inCase
      .given(closed, { type: 'CaseReopened', data: {} })
      .when('AssignHandler', { case: key, handler: 'per.ek' })
      .then({ type: 'HandlerAssigned', data: { handler: 'per.ek' } });
  });

  it('rests and goes on', () => {
    const suspended = { type: 'CaseSuspended', data: { until: '2022-09' } } as const;
    const suspend = { case: key, until: '2022-09', reason: 'Väntar på evidens' };
    inCase.given().when('SuspendCase', suspend).then(suspended);
    inCase.given(suspended).when('SuspendCase', suspend).refused('case.resting');
    inCase.given(suspended).when('ResumeCase', { case: key }).then({ type: 'CaseResumed', data: {} });
    inCase.given().when('ResumeCase', { case: key }).refused('case.not-resting');
  });

  it('is related to another case once for each kind, never to itself', () => {
    const related = { type: 'CaseRelated', data: { other: 'GNU-2022-4', kind: 'see-also' } } as const;
    inCase
      .given()
      .when('RelateCase', { case: key, ...related.data })
      .then(related);
    inCase
      .given(related)
      .when('RelateCase', { case: key, ...related.data })
      .refused('case.relation-exists');
    inCase
      .given()
      .when('RelateCase', { case: key, other: key, kind: 'answers' })
      .refused('case.related-to-itself');
  });

  it('arkivförordning 3 §: is annulled for good, and its number stays used', () => {
    inCase.given().when('AnnulCase', { case: key, reason: 'Dubbelregistrerat' }).then(annulled);
    const ended = {
      type: 'WatchCompleted',
      data: { watch: 'report', result: 'Ärendet makulerades' },
    } as const;
    inCase.given(watch).when('AnnulCase', { case: key, reason: 'Dubbelregistrerat' }).then(ended, annulled);
    inCase.given(annulled).when('ReopenCase', { case: key, reason: 'Ångrat' }).refused('case.annulled');
    inCase.given(annulled).when('AnnulCase', { case: key, reason: 'Igen' }).refused('case.annulled');
  });
});
