import { evolveWith, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import fc from 'fast-check';
import { interestIn, interestsFacts } from './interests.facts';
import { electedOn, type MembersFacts, membersFacts, seatsOn } from './members.facts';
import { servingOn } from './serving.facts';
import { type CommitteeDraft, elected, joined } from './testing/committee-events';

const events = (drafts: readonly CommitteeDraft[]): RecordedEvent[] =>
  drafts.map((draft) => recordedEvent({ stream: 'committee-GNU', ...draft }));
const factsOf = (...drafts: readonly CommitteeDraft[]): MembersFacts =>
  evolveWith(membersFacts, membersFacts.initial, events(drafts));
const order = (party: string, ...keys: string[]): CommitteeDraft => ({
  type: 'SubstituteOrderSet',
  data: { party, order: keys, from: '2023-01-01' },
});

const ground: CommitteeDraft[] = [
  joined('berg', 2),
  joined('are', 1),
  elected('kim', 'berg', { name: 'Kim Ek', politicalParty: 'C' }),
  elected('bo', 'berg'),
  elected('eva', 'are'),
  elected('lo', 'berg', { seat: 'substitute' }),
  elected('ann', 'berg', { seat: 'substitute' }),
  elected('ulf', 'are', { seat: 'substitute' }),
  { type: 'OfficeTaken', data: { office: 'chair', member: 'kim', from: '2023-01-01', to: '2024-12-31' } },
];
const names = (day: string, absent: string[], ...drafts: CommitteeDraft[]) =>
  servingOn(factsOf(...ground, ...drafts), day, absent).places.map(
    ({ member, servedBy }) => `${member.person}: ${servedBy?.person ?? '–'}`,
  );

describe('who is elected on a day', () => {
  it('is known with name, authority, political party and offices', () => {
    const changed: CommitteeDraft = {
      type: 'PoliticalPartyChanged',
      data: { member: 'kim', politicalParty: null, from: '2025-01-01' },
    };
    const facts = factsOf(...ground, changed);
    const kim = { person: 'kim', name: 'Kim Ek', party: 'berg', seat: 'member' };
    expect(electedOn(facts, '2024-12-31')[0]).toEqual({ ...kim, politicalParty: 'C', offices: ['chair'] });
    expect(electedOn(facts, '2025-01-01')[0]).toEqual({ ...kim, politicalParty: null, offices: [] });
    expect(electedOn(facts, '2022-12-31')).toEqual([]);
  });

  it('is not one who has left', () => {
    const facts = factsOf(
      ...ground,
      { type: 'MemberLeft', data: { member: 'bo', on: '2024-06-30' } },
      { type: 'OfficeLeft', data: { office: 'chair', member: 'kim', on: '2024-06-30' } },
    );
    expect(electedOn(facts, '2024-06-30').map(({ person }) => person)).toContain('bo');
    expect(electedOn(facts, '2024-07-01').map(({ person }) => person)).not.toContain('bo');
    expect(electedOn(facts, '2024-07-01')[0]?.offices).toEqual([]);
  });

  it('has as many seats as the parties of the day, where those of all are known', () => {
    const more: CommitteeDraft = {
      type: 'SeatsChanged',
      data: { party: 'are', members: 2, substitutes: 2, from: '2024-01-01' },
    };
    const left: CommitteeDraft = { type: 'PartyLeft', data: { party: 'berg', on: '2025-12-31' } };
    const facts = factsOf(...ground, more, left);
    expect(seatsOn(facts, '2023-12-31')).toEqual({ members: 3, substitutes: 3 });
    expect(seatsOn(facts, '2024-01-01')).toEqual({ members: 4, substitutes: 4 });
    expect(seatsOn(facts, '2026-01-01')).toEqual({ members: 2, substitutes: 2 });
    expect(seatsOn(factsOf(joined('berg', 1), joined('are', null)), '2024-01-01')).toBeNull();
    expect(seatsOn(membersFacts.initial, '2024-01-01')).toBeNull();
  });
});

describe('who serves on a day', () => {
  it('is each member who is there, and for one who is not the first substitute of the same party', () => {
    expect(names('2023-06-01', [])).toEqual(['kim: kim', 'bo: bo', 'eva: eva']);
    expect(names('2023-06-01', ['bo', 'eva'])).toEqual(['kim: kim', 'bo: lo', 'eva: ulf']);
    expect(names('2023-06-01', ['bo'], order('berg', 'ann'))).toEqual(['kim: kim', 'bo: ann', 'eva: eva']);
  });

  it('is the next in order when the first substitute is absent or called in already', () => {
    const laidDown = order('berg', 'ann', 'lo');
    expect(names('2023-06-01', ['kim', 'bo'], laidDown)).toEqual(['kim: ann', 'bo: lo', 'eva: eva']);
    expect(names('2023-06-01', ['bo', 'ann'], laidDown)).toEqual(['kim: kim', 'bo: lo', 'eva: eva']);
  });

  it('is a substitute in a vacant seat, until somebody is elected in the place of who left', () => {
    const left: CommitteeDraft = { type: 'MemberLeft', data: { member: 'bo', on: '2023-06-30' } };
    expect(names('2023-07-01', [], left)).toEqual(['kim: kim', 'eva: eva', 'bo: lo']);
    const { places } = servingOn(factsOf(...ground, left), '2023-07-01', []);
    expect(places.map(({ vacant }) => vacant)).toEqual([false, false, true]);
    const after = elected('mio', 'berg', { from: '2023-08-01' });
    expect(names('2023-08-01', [], left, after)).toEqual(['kim: kim', 'eva: eva', 'mio: mio']);
  });

  it('is nobody when no substitute of the party is left', () => {
    expect(names('2023-06-01', ['eva', 'ulf'])).toEqual(['kim: kim', 'bo: bo', 'eva: –']);
  });

  it('never serves for another party or for two members, and is never one who is absent', () => {
    const people = ['kim', 'bo', 'eva', 'lo', 'ann', 'ulf'];
    fc.assert(
      fc.property(fc.subarray(people), fc.shuffledSubarray(['lo', 'ann']), (absent, called) => {
        const facts = factsOf(...ground, order('berg', ...called));
        const { places, waiting } = servingOn(facts, '2023-06-01', absent);
        const serving = places.flatMap(({ servedBy }) => servedBy ?? []);
        const all = [...serving, ...waiting].map(({ person }) => person);
        expect(all).toEqual([...new Set(all)]);
        expect(all.sort()).toEqual(people.filter((it) => !absent.includes(it)).sort());
        for (const { member, servedBy } of places) if (servedBy) expect(servedBy.party).toBe(member.party);
      }),
    );
  });
});

describe('a declared disqualification', () => {
  const declare = (inCase: string | null): CommitteeDraft => ({
    type: 'InterestDeclared',
    data: { member: 'kim', case: inCase, because: 'Delägare', from: '2023-01-01', to: null },
  });
  const fold = (...drafts: CommitteeDraft[]) =>
    evolveWith(interestsFacts, interestsFacts.initial, events(drafts));
  const kim = { member: 'kim', case: 'GNU-2022-4', on: '2023-06-01' };

  it('KL 6:28: stands against the person in the case while it holds', () => {
    expect(interestIn(fold(declare('GNU-2022-4')), kim)).toMatchObject({ because: 'Delägare' });
    expect(interestIn(fold(declare('GNU-2022-4')), { ...kim, member: 'bo' })).toBeUndefined();
    expect(interestIn(fold(declare('GNU-2022-4')), { ...kim, on: '2022-12-31' })).toBeUndefined();
    expect(interestIn(fold(declare(null), declare('GNU-2022-5')), kim)).toBeUndefined();
  });

  it('stands no longer when it is withdrawn', () => {
    const withdrawn: CommitteeDraft = {
      type: 'InterestWithdrawn',
      data: { member: 'kim', case: 'GNU-2022-4', on: '2023-03-01' },
    };
    const interests = fold(declare('GNU-2022-4'), withdrawn);
    expect(interestIn(interests, { ...kim, on: '2023-03-01' })).toBeDefined();
    expect(interestIn(interests, kim)).toBeUndefined();
  });
});
