import { scenario } from '@diarium/event-store/testing';
import fc from 'fast-check';
import {
  AdoptDelegationOrder,
  AppointUrgentDecider,
  EndSubdelegation,
  EndUrgentDecider,
  Subdelegate,
} from './delegation.commands';
import { type DelegationCommandFacts, delegationDecider } from './delegation.decider';
import { versionOn } from './delegation.facts';
import {
  adopted,
  committee,
  delegation,
  members,
  order,
  point,
  pointInput,
} from './testing/delegation-drafts';

const onGnu = (changes: Partial<DelegationCommandFacts> = {}) =>
  scenario(delegationDecider, {
    facts: { committee, members, decisionKnown: true, ...changes },
    stream: 'delegation-GNU',
  });

const adopt = (changes: Partial<AdoptDelegationOrder> = {}): AdoptDelegationOrder =>
  Object.assign(
    new AdoptDelegationOrder(),
    { committee: 'GNU', from: '2022-01-01', points: [pointInput()] },
    changes,
  );
const withPoint = (...changes: Parameters<typeof pointInput>): AdoptDelegationOrder =>
  adopt({ points: [pointInput(...changes)] });

const subdelegate = (changes: Partial<Subdelegate> = {}): Subdelegate =>
  Object.assign(
    new Subdelegate(),
    { committee: 'GNU', point: '3.2', to: 'Upphandlare', from: '2022-02-01' },
    changes,
  );
const subdelegated = {
  type: 'Subdelegated',
  data: { point: '3.2', to: 'Upphandlare', by: 'Inköpschef', from: '2022-02-01' },
} as const;

const appoint = (changes: Partial<AppointUrgentDecider>): AppointUrgentDecider =>
  Object.assign(new AppointUrgentDecider(), { committee: 'GNU', from: '2022-01-01' }, changes);
const appointed = (office: 'chair' | null, member: string | null) =>
  ({
    type: 'UrgentDeciderAppointed',
    data: { office, member, from: '2022-01-01', to: null, decision: null },
  }) as const;

describe('the delegation order', () => {
  it('is adopted in versions, each from a later day than the one before, also ahead', () => {
    onGnu().given().when('AdoptDelegationOrder', adopt()).then(adopted());
    onGnu()
      .given(adopted())
      .when('AdoptDelegationOrder', adopt({ from: '2023-01-01' }))
      .then(adopted({ version: 2, from: '2023-01-01' }));
    onGnu().given(adopted()).when('AdoptDelegationOrder', adopt()).refused('delegation.from-not-later');
  });

  it('KL 6:37: is the committee’s: it names a paragraph of its minutes, if any', () => {
    onGnu()
      .given()
      .when('AdoptDelegationOrder', adopt({ decision: 'GNU-2021-41' }))
      .then(adopted({ decision: 'GNU-2021-41' }));
    onGnu({ decisionKnown: false })
      .given()
      .when('AdoptDelegationOrder', adopt({ decision: 'GNU-2021-41' }))
      .refused('delegation.unknown-decision', 'KL 6:37');
    onGnu({ committee: { ...committee, established: false } })
      .given()
      .when('AdoptDelegationOrder', adopt())
      .refused('delegation.unknown-committee');
  });

  it.each([
    ['aims-and-quality', 'delegation.aims-and-quality', 'KL 6:38 p. 1'],
    ['statement-to-assembly', 'delegation.statement-to-assembly', 'KL 6:38 p. 2'],
    ['authority-of-principle', 'delegation.authority-of-principle', 'KL 6:38 p. 3'],
    ['citizens-proposal', 'delegation.citizens-proposal', 'KL 6:38 p. 4'],
  ] as const)('KL 6:38: does not delegate %s', (matterKind, code, section) => {
    onGnu().given().when('AdoptDelegationOrder', withPoint({ matterKind })).refused(code, section);
  });

  it('KL 6:37, 7:5: names a delegate whom the law allows', () => {
    const toConsultant = withPoint({ delegateKind: 'other', delegate: 'Konsult', mayBeSubdelegated: false });
    onGnu().given().when('AdoptDelegationOrder', toConsultant).refused('delegation.not-a-delegate', '7:5');
  });

  it('KL 9:30: may name an employee of a party, where the committee is a joint one', () => {
    const toParty = withPoint({ party: 'östersund' });
    onGnu()
      .given()
      .when('AdoptDelegationOrder', toParty)
      .then(adopted({ points: [point({ party: 'östersund' })] }));
    onGnu({ committee: { ...committee, joint: false } })
      .given()
      .when('AdoptDelegationOrder', toParty)
      .refused('delegation.party-of-no-joint-committee', 'KL 9:30');
    onGnu()
      .given()
      .when('AdoptDelegationOrder', withPoint({ party: 'åre' }))
      .refused('delegation.party-of-no-joint-committee');
    onGnu()
      .given()
      .when('AdoptDelegationOrder', withPoint({ delegateKind: 'chair', party: 'östersund' }))
      .refused('delegation.party-of-no-joint-committee');
  });

  it('KL 7:6: lets only the head of administration delegate further', () => {
    onGnu()
      .given()
      .when('AdoptDelegationOrder', withPoint({ delegateKind: 'employee' }))
      .refused('delegation.only-head-delegates-further', 'KL 7:6');
  });

  it('LOU 20:19: a decision under LOU is not appealed under KL 13', () => {
    onGnu()
      .given()
      .when('AdoptDelegationOrder', withPoint({ law: 'LOU 12 kap. 12 §', appeal: 'KL 13' }))
      .refused('delegation.procurement-appeal', 'LOU 20:19');
  });

  it('KL 6:40, 8:10: only what is appealed under KL 13 is posted for itself', () => {
    onGnu()
      .given()
      .when('AdoptDelegationOrder', withPoint({ ends: 'posted' }))
      .refused('delegation.posted-without-appeal', 'KL 6:40');
    onGnu()
      .given()
      .when('AdoptDelegationOrder', withPoint({ ends: 'posted', appeal: 'KL 13' }))
      .then(adopted({ points: [point({ ends: 'posted', appeal: 'KL 13' })] }));
  });

  it('has each point once', () => {
    onGnu()
      .given()
      .when('AdoptDelegationOrder', adopt({ points: [pointInput(), pointInput()] }))
      .refused('delegation.point-repeated');
  });

  it('holds from the day of each version until the next one does, whatever the days are', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 8 });
    const dayOf = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.integer({ min: -10, max: 3010 }), (froms, asked) => {
        const versions = froms
          .sort((a, b) => a - b)
          .map((from, index) => order({ version: index + 1, from: dayOf(from) }));
        const expected = froms.filter((from) => from <= asked).length;
        expect(versionOn(delegation({ versions }), dayOf(asked))?.version ?? 0).toBe(expected);
      }),
    );
  });
});

describe('delegating further', () => {
  it('KL 7:6: is done by the delegate of a point that allows it', () => {
    onGnu().given(adopted()).when('Subdelegate', subdelegate()).then(subdelegated);
    onGnu()
      .given(adopted({ points: [point({ mayBeSubdelegated: false })] }))
      .when('Subdelegate', subdelegate())
      .refused('delegation.not-further', 'KL 7:6');
  });

  it('needs a point of the order that holds on the day', () => {
    onGnu().given().when('Subdelegate', subdelegate()).refused('delegation.no-order', 'KL 6:37');
    onGnu()
      .given(adopted())
      .when('Subdelegate', subdelegate({ point: '9' }))
      .refused('delegation.unknown-point');
    onGnu()
      .given(adopted(), adopted({ version: 2, from: '2022-06-01', points: [point({ point: '4' })] }))
      .when('Subdelegate', subdelegate({ from: '2022-06-01' }))
      .refused('delegation.unknown-point');
  });

  it('is done once, until it is ended', () => {
    onGnu()
      .given(adopted(), subdelegated)
      .when('Subdelegate', subdelegate({ from: '2022-03-01' }))
      .refused('delegation.further-already');
    const end = Object.assign(new EndSubdelegation(), {
      committee: 'GNU',
      point: '3.2',
      to: 'Upphandlare',
      on: '2022-08-31',
    });
    const ended = {
      type: 'SubdelegationEnded',
      data: { point: '3.2', to: 'Upphandlare', on: end.on },
    } as const;
    onGnu().given(adopted(), subdelegated).when('EndSubdelegation', end).then(ended);
    onGnu()
      .given(adopted(), subdelegated, ended)
      .when('EndSubdelegation', Object.assign(new EndSubdelegation(), end, { on: '2022-09-01' }))
      .refused('delegation.not-delegated-further');
    onGnu()
      .given(adopted(), subdelegated, ended)
      .when('Subdelegate', subdelegate({ from: '2022-09-01' }))
      .then({ ...subdelegated, data: { ...subdelegated.data, from: '2022-09-01' } });
  });
});

describe('who may decide what cannot wait', () => {
  it('KL 6:39: is the chair or another member whom the committee lets', () => {
    onGnu()
      .given()
      .when('AppointUrgentDecider', appoint({ office: 'chair' }))
      .then(appointed('chair', null));
    onGnu()
      .given()
      .when('AppointUrgentDecider', appoint({ member: 'lo-berg' }))
      .then(appointed(null, 'lo-berg'));
    onGnu()
      .given()
      .when('AppointUrgentDecider', appoint({ member: 'bo-dal' }))
      .refused('delegation.urgent-needs-member', 'KL 6:39');
    onGnu()
      .given()
      .when('AppointUrgentDecider', appoint({}))
      .refused('delegation.office-or-member', 'KL 6:39');
  });

  it('is said once, and ends after it began', () => {
    onGnu()
      .given(appointed('chair', null))
      .when('AppointUrgentDecider', appoint({ office: 'chair', from: '2022-02-01' }))
      .refused('delegation.urgent-decider-already');
    onGnu()
      .given()
      .when('AppointUrgentDecider', appoint({ office: 'chair', to: '2021-12-31' }))
      .refused('delegation.ends-before-start');
    const end = Object.assign(new EndUrgentDecider(), {
      committee: 'GNU',
      office: 'chair',
      on: '2022-06-30',
    });
    onGnu().given().when('EndUrgentDecider', end).refused('delegation.no-urgent-decider');
    onGnu()
      .given(appointed('chair', null))
      .when('EndUrgentDecider', end)
      .then({ type: 'UrgentDeciderEnded', data: { office: 'chair', member: null, on: '2022-06-30' } });
  });
});
