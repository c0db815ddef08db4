import { scenario } from '@diarium/event-store/testing';
import { committeeDecider } from './committee.decider';
import { elected, established, joined, onGnu } from './testing/committee-events';

const committee = 'GNU';
const ground = [
  established(),
  joined('berg', 2),
  elected('kim', 'berg', { politicalParty: 'C' }),
  elected('lo', 'berg', { seat: 'substitute' }),
  elected('bo', 'berg', { seat: 'substitute' }),
];

describe('a replacement', () => {
  const left = { type: 'MemberLeft', data: { member: 'kim', on: '2025-08-31' } } as const;
  const elect = {
    committee,
    member: 'ann',
    name: 'ann',
    party: 'berg',
    seat: 'member',
    from: '2025-09-01',
    to: '2026-12-31',
    replaces: 'kim',
    politicalParty: 'C',
  } as const;

  it('is elected in the place of one who left, for the rest of the term', () => {
    onGnu
      .given(...ground, left)
      .when('ElectMember', elect)
      .then(elected('ann', 'berg', { from: '2025-09-01', replaces: 'kim', politicalParty: 'C' }));
  });

  it('is not elected in the place of one who still serves, or never had such a seat', () => {
    onGnu
      .given(...ground)
      .when('ElectMember', elect)
      .refused('committee.replaced-still-serves');
    onGnu
      .given(...ground, left)
      .when('ElectMember', { ...elect, replaces: 'lo' })
      .refused('committee.replaces-nobody');
  });
});

describe('the political party of an elected person', () => {
  const change = { committee, member: 'kim', from: '2025-01-01' };

  it('changes from a day on, to another or to none', () => {
    const data = { member: 'kim', politicalParty: 'M', from: '2025-01-01' };
    onGnu
      .given(...ground)
      .when('ChangePoliticalParty', { ...change, politicalParty: 'M' })
      .then({ type: 'PoliticalPartyChanged', data });
    onGnu
      .given(...ground)
      .when('ChangePoliticalParty', change)
      .then({ type: 'PoliticalPartyChanged', data: { ...data, politicalParty: null } });
  });

  it('changes only for one who is elected then, and to another than it is', () => {
    onGnu
      .given(...ground)
      .when('ChangePoliticalParty', { ...change, from: '2030-01-01' })
      .refused('committee.not-serving');
    onGnu
      .given(...ground)
      .when('ChangePoliticalParty', { ...change, politicalParty: 'C' })
      .refused('committee.nothing-changes');
  });
});

describe('the order in which substitutes are called in', () => {
  const set = { committee, party: 'berg', order: ['lo', 'bo'], from: '2023-01-01' };
  const laidDown = {
    type: 'SubstituteOrderSet',
    data: { party: 'berg', order: ['lo', 'bo'], from: '2023-01-01' },
  } as const;

  it('is laid down for the substitutes of a party', () => {
    onGnu
      .given(...ground)
      .when('SetSubstituteOrder', set)
      .then(laidDown);
    onGnu
      .given(...ground, laidDown)
      .when('SetSubstituteOrder', set)
      .refused('committee.nothing-changes');
  });

  it('names each substitute once, and nobody else', () => {
    onGnu
      .given(...ground)
      .when('SetSubstituteOrder', { ...set, order: ['lo', 'lo'] })
      .refused('committee.order-not-unique');
    onGnu
      .given(...ground)
      .when('SetSubstituteOrder', { ...set, order: ['kim'] })
      .refused('committee.order-needs-substitute');
    onGnu
      .given(...ground)
      .when('SetSubstituteOrder', { ...set, party: 'are' })
      .refused('committee.party-unknown');
  });
});

describe('a disqualification declared in advance', () => {
  const declare = { committee, member: 'kim', case: 'GNU-2022-4', because: 'Delägare', from: '2025-01-01' };
  const declared = {
    type: 'InterestDeclared',
    data: { member: 'kim', case: 'GNU-2022-4', because: 'Delägare', from: '2025-01-01', to: null },
  } as const;

  it('is declared by one who is elected, in a case or in general', () => {
    onGnu
      .given(...ground)
      .when('DeclareInterest', declare)
      .then(declared);
    onGnu
      .given(...ground, declared)
      .when('DeclareInterest', { ...declare, case: undefined })
      .then({ type: 'InterestDeclared', data: { ...declared.data, case: null } });
    onGnu
      .given(...ground)
      .when('DeclareInterest', { ...declare, from: '2030-01-01' })
      .refused('committee.not-serving');
  });

  it('is declared once, in a case that is registered, and ends after it begins', () => {
    onGnu
      .given(...ground, declared)
      .when('DeclareInterest', declare)
      .refused('committee.interest-declared');
    onGnu
      .given(...ground)
      .when('DeclareInterest', { ...declare, to: '2024-01-01' })
      .refused('committee.ends-before-start');
    scenario(committeeDecider, { facts: { prefixUsedBy: null, unknownCase: 'GNU-2022-9' } })
      .given(...ground)
      .when('DeclareInterest', { ...declare, case: 'GNU-2022-9' })
      .refused('committee.unknown-case');
  });

  it('is withdrawn while it holds', () => {
    const withdraw = { committee, member: 'kim', case: 'GNU-2022-4', on: '2025-03-01' };
    const withdrawn = {
      type: 'InterestWithdrawn',
      data: { member: 'kim', case: 'GNU-2022-4', on: '2025-03-01' },
    } as const;
    onGnu
      .given(...ground, declared)
      .when('WithdrawInterest', withdraw)
      .then(withdrawn);
    onGnu
      .given(...ground, declared, withdrawn)
      .when('WithdrawInterest', withdraw)
      .refused('committee.interest-unknown');
    onGnu
      .given(...ground, declared)
      .when('WithdrawInterest', { ...withdraw, case: undefined })
      .refused('committee.interest-unknown');
  });
});
