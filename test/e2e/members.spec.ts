import { type Query } from '@nestjs/cqrs';
import {
  AddParty,
  ChangePoliticalParty,
  DeclareInterest,
  ElectMember,
  ListMembers,
  OpenMeeting,
  PlanMeeting,
  ReadAttendance,
  ReadServing,
  RecordArrival,
  RecordMemberLeft,
  RegisterCase,
  SetAttendanceLimit,
  SetSubstituteOrder,
  TakeOffice,
} from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const committee = 'GNU';

describe('the members of a committee', () => {
  let open: TestRegister;
  const give = async <Command extends object>(
    commandClass: new () => Command,
    fields: Partial<Command>,
    on?: string,
  ) => send(open.register, commandClass, fields, on);
  const ask = async <Result>(query: Query<Result>): Promise<Result> => {
    await open.register.projector.waitFor(await open.register.store.head());
    return open.register.queries.execute<Query<Result>, Result>(query);
  };
  const elect = (member: string, seat: 'member' | 'substitute', changes: Partial<ElectMember> = {}) =>
    give(ElectMember, {
      committee,
      member,
      name: member,
      party: 'berg',
      seat,
      from: '2022-01-01',
      ...changes,
    });
  const servingWithout = async (on: string, ...absent: string[]) => {
    const view = await ask(Object.assign(new ReadServing(), { committee, on, absent }));
    return view.places.map(({ member, servedBy }) => `${member.name}: ${servedBy?.name ?? '–'}`);
  };

  beforeAll(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
    const seats = { members: 2, substitutes: 2 };
    await give(AddParty, { committee, party: 'berg', name: 'Bergs kommun', kind: 'municipality', ...seats });
    await elect('kim', 'member', { politicalParty: 'C' });
    await elect('bo', 'member');
    await elect('lo', 'substitute');
    await elect('ann', 'substitute');
    await give(TakeOffice, { committee, office: 'chair', member: 'kim', from: '2022-01-01' });
    await give(SetSubstituteOrder, { committee, party: 'berg', order: ['ann', 'lo'], from: '2022-01-01' });
  });
  afterAll(() => open.drop());

  it('serve on a day, and for those absent the substitutes in their order', async () => {
    expect(await servingWithout('2022-03-01')).toEqual(['kim: kim', 'bo: bo']);
    expect(await servingWithout('2022-03-01', 'bo')).toEqual(['kim: kim', 'bo: ann']);
    expect(await servingWithout('2022-03-01', 'bo', 'ann')).toEqual(['kim: kim', 'bo: lo']);
  });

  it('are replaced when one leaves, and change their political party', async () => {
    await give(RecordMemberLeft, { committee, member: 'bo', on: '2022-06-30', reason: 'Avsägelse' });
    await elect('eva', 'member', { from: '2022-07-01', replaces: 'bo' });
    await give(ChangePoliticalParty, { committee, member: 'kim', from: '2022-07-01' });
    expect(await servingWithout('2022-07-01')).toEqual(['kim: kim', 'eva: eva']);
    const then = await ask(Object.assign(new ListMembers(), { committee, on: '2022-06-30' }));
    expect(then.find(({ member }) => member === 'kim')).toMatchObject({ politicalParty: 'C' });
    const now = await ask(Object.assign(new ListMembers(), { committee, on: '2022-07-01' }));
    expect(now.find(({ member }) => member === 'kim')).toMatchObject({ politicalParty: null });
    expect(now.find(({ member }) => member === 'eva')).toMatchObject({ replaces: 'bo' });
  });

  it('declare a disqualification in advance, in a case that is registered', async () => {
    const declare = { committee, member: 'kim', case: 'GNU-2022-1', because: 'Delägare', from: '2022-01-01' };
    await expect(give(DeclareInterest, declare)).rejects.toMatchObject({ code: 'committee.unknown-case' });
    const date = { kind: 'drawn-up', on: '2022-06-01' } as const;
    await give(RegisterCase, { committee, year: 2022, title: 'Upphandling', date });
    await give(DeclareInterest, declare);
    const { interests } = await ask(Object.assign(new ReadServing(), { committee, on: '2022-06-01' }));
    expect(interests).toMatchObject([{ member: 'kim', case: 'GNU-2022-1', because: 'Delägare' }]);
  });

  it('come to meetings or do not, which is counted over the year', async () => {
    const meeting = 'GNU-2022-05-02';
    await give(PlanMeeting, { meeting, when: '2022-05-02', planYear: 2022, starts: '09:00', place: 'Berg' });
    const attendants = [{ person: 'kim' }, { person: 'ann', servesFor: 'bo' }];
    const at = {
      on: '2022-05-02',
      at: '09:00',
      mode: 'physical',
      chair: 'kim',
      secretary: 'Eva Berg',
    } as const;
    await give(OpenMeeting, { meeting, ...at, attesters: ['ann'], attendants }, '2022-05-03');
    await give(RecordArrival, { meeting, at: '09:30', person: 'lo' }, '2022-05-03');
    const found = await ask(Object.assign(new ReadAttendance(), { committee, year: 2022 }));
    expect(found).toMatchObject({ meetings: 1, limit: 70 });
    expect(found.persons.map(({ name, share, served, low }) => [name, share, served, low])).toEqual([
      ['kim', 100, 1, false],
      ['bo', 0, 0, true],
      ['lo', 100, 0, false],
      ['ann', 100, 1, false],
    ]);
    await give(SetAttendanceLimit, { committee, percent: 0 });
    const later = await ask(Object.assign(new ReadAttendance(), { committee, year: 2022 }));
    expect(later.persons.some(({ low }) => low)).toBe(false);
  });
});
