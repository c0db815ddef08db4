import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { disposalDecider, type DisposalFacts } from './disposal.decider';
import { type DisposalEvents, type RetentionRow } from './disposal.events';
import { type EventsOnDisposal } from './disposal.state';
import { concerns, dueOn, type Retained } from './retention.facts';
import { retentionDecider } from './retention.decider';

const row: RetentionRow = {
  row: 'brev',
  what: 'Brev av tillfällig betydelse',
  direction: 'incoming',
  caseType: null,
  classification: '1.2',
  years: 2,
  from: 'case-closed',
  ground: '§ 34/2022',
};
const registration = { data: { caseType: null, classification: '1.2.3' } } as DisposalFacts['registration'];
const facts: DisposalFacts = { registration, plan: new Map([['brev', row]]), decisionKnown: true };
const on = (changes: Partial<DisposalFacts> = {}, today = '2030-01-01') =>
  scenario(disposalDecider, { facts: { ...facts, ...changes }, today, stream: 'case-GNU-2022-6' });

const registered = (changes: object = {}) =>
  ({
    type: 'DocumentRegistered',
    data: { document: 1, number: 'GNU/6/2022:1', direction: 'incoming', drawnUpBy: null, ...changes },
  }) as unknown as Draft<EventsOnDisposal>;
const closed = { type: 'CaseClosed', data: { as: 'Stängt' } } as unknown as Draft<EventsOnDisposal>;
const appraised: Draft<DisposalEvents> = {
  type: 'DocumentAppraised',
  data: { document: 1, appraisal: 'dispose', note: 'Utan värde' },
};
const ground = { row: 'brev', decision: null, text: '§ 34/2022' };
const disposed: Draft<DisposalEvents> = {
  type: 'DocumentDisposed',
  data: { document: 1, number: 'GNU/6/2022:1', ground },
};
const it1 = { case: 'GNU-2022-6', document: 1 };
const appraise = { ...it1, appraisal: 'dispose', note: 'Utan värde' } as const;

describe('arkivlag 10 §: the disposal of a document', () => {
  it('follows an appraisal, and a row of the plan that has fallen due', () => {
    on().given(registered()).when('AppraiseDocument', appraise).then(appraised);
    on()
      .given(registered(), closed, appraised)
      .when('DisposeDocument', { ...it1, row: 'brev' })
      .then(disposed);
  });

  it('follows a decision as well', () => {
    on()
      .given(registered(), appraised)
      .when('DisposeDocument', { ...it1, decision: 'GNU-2022-34' })
      .then({
        type: 'DocumentDisposed',
        data: {
          document: 1,
          number: 'GNU/6/2022:1',
          ground: { row: null, decision: 'GNU-2022-34', text: 'GNU-2022-34' },
        },
      });
  });

  it('is refused without a ground, or with two', () => {
    const given = on().given(registered(), closed, appraised);
    given.when('DisposeDocument', it1).refused('disposal.no-ground', 'arkivlag 10 §');
    given
      .when('DisposeDocument', { ...it1, row: 'brev', decision: 'GNU-2022-34' })
      .refused('disposal.no-ground');
    given.when('DisposeDocument', { ...it1, row: 'x' }).refused('disposal.unknown-row');
    on({ decisionKnown: false })
      .given(registered(), appraised)
      .when('DisposeDocument', { ...it1, decision: 'GNU-2022-34' })
      .refused('disposal.unknown-decision');
  });

  it('waits for the appraisal and for the day', () => {
    const byRow = { ...it1, row: 'brev' };
    on().given(registered(), closed).when('DisposeDocument', byRow).refused('disposal.not-appraised');
    on().given(registered(), appraised).when('DisposeDocument', byRow).refused('disposal.case-open');
    on({}, '2022-03-02')
      .given(registered(), closed, appraised)
      .when('DisposeDocument', byRow)
      .refused('disposal.not-due');
    on()
      .given(registered({ direction: 'outgoing' }), closed, appraised)
      .when('DisposeDocument', byRow)
      .refused('disposal.other-kind');
  });

  it('never takes what is attested (KL 5:65)', () => {
    on()
      .given(registered({ direction: 'drawn-up', drawnUpBy: 'attested' }), closed, appraised)
      .when('DisposeDocument', { ...it1, decision: 'GNU-2022-34' })
      .refused('disposal.minutes-kept', 'KL 5:65');
  });

  it('happens once, and its content is removed once', () => {
    const given = on().given(registered(), closed, appraised, disposed);
    given.when('DisposeDocument', { ...it1, row: 'brev' }).refused('disposal.disposed');
    given.when('AppraiseDocument', appraise).refused('disposal.disposed');
    const removed: Draft<DisposalEvents> = {
      type: 'DocumentContentRemoved',
      data: { document: 1, files: 2 },
    };
    given.when('RecordContentRemoved', { ...it1, files: 2 }).then(removed);
    on()
      .given(registered(), disposed, removed)
      .when('RecordContentRemoved', { ...it1, files: 2 })
      .then();
    on()
      .given(registered())
      .when('RecordContentRemoved', { ...it1, files: 2 })
      .refused('disposal.not-disposed');
  });

  it('is appraised anew only when the word changes, and of what there is', () => {
    on().given(registered(), appraised).when('AppraiseDocument', appraise).refused('disposal.appraised-so');
    on().given().when('AppraiseDocument', appraise).refused('disposal.unknown-document');
  });
});

describe('a row of the retention plan', () => {
  const retained: Retained = {
    direction: 'incoming',
    caseType: null,
    classification: '1.2.3',
    registeredOn: '2024-02-29',
    closedOn: '2022-06-30',
  };

  it.each([
    [{}, '2024-06-30'],
    [{ from: 'registered', years: 1 }, '2025-03-01'],
    [{ from: 'registered', years: 4 }, '2028-02-29'],
  ] as const)('%j lets go from %s', (changes, due) => {
    expect(dueOn({ ...row, ...changes }, retained)).toBe(due);
    expect(dueOn(row, { ...retained, closedOn: null })).toBeNull();
  });

  it.each([
    [{}, true],
    [{ classification: '1.2.3' }, true],
    [{ classification: '1.2.30' }, false],
    [{ classification: '1.20' }, false],
    [{ caseType: 'Avtal' }, false],
    [{ direction: 'outgoing' }, false],
    [{ direction: null, classification: null }, true],
  ] as const)('%j concerns the letter: %s', (changes, expected) => {
    expect(concerns({ ...row, ...changes }, retained)).toBe(expected);
  });

  it('is set, changed and repealed', () => {
    const plan = scenario(retentionDecider, { facts: { committeeKnown: true }, stream: 'retention-GNU' });
    const { direction, caseType: _, classification, ...rest } = row;
    const set = { committee: 'GNU', direction: direction!, classification: classification!, ...rest };
    const isSet = { type: 'RetentionRowSet', data: row } as const;
    plan.given().when('SetRetentionRow', set).then(isSet);
    plan.given(isSet).when('SetRetentionRow', set).refused('disposal.row-unchanged');
    const repeal = { committee: 'GNU', row: 'brev', reason: 'Ny plan' };
    plan
      .given(isSet)
      .when('RepealRetentionRow', repeal)
      .then({ type: 'RetentionRowRepealed', data: { row: 'brev' } });
    plan.given().when('RepealRetentionRow', repeal).refused('disposal.unknown-row');
    scenario(retentionDecider, { facts: { committeeKnown: false } })
      .given()
      .when('SetRetentionRow', set)
      .refused('disposal.unknown-committee');
  });
});
