import { type Query } from '@nestjs/cqrs';
import {
  AddAgendaItem,
  AddParty,
  AllowRemoteParticipation,
  AnnounceExtraMeeting,
  CancelMeeting,
  CompareAgendas,
  CompletePreparationStep,
  ElectMember,
  HoldMeeting,
  IssueAgenda,
  ListDeadlines,
  ListNotices,
  MoveMeeting,
  PlanMeeting,
  ReadAgenda,
  ReadCaseFile,
  RegisterCase,
  SendNotice,
  SetNoticePeriod,
  SetPreparationLeadTimes,
  WithdrawAgendaItem,
} from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const committee = 'GNU';
const meeting = 'GNU-2022-11-07';

describe('the agenda of a meeting, from the plan to the notice', () => {
  let open: TestRegister;
  const give = async <Command extends object>(
    commandClass: new () => Command,
    fields: Partial<Command>,
    on?: string,
  ): Promise<void> => {
    const { position } = await send(open.register, commandClass, fields, on);
    await open.register.policies.waitFor(position);
  };
  const ask = async <Result>(query: Query<Result>): Promise<Result> => {
    await open.register.projector.waitFor(await open.register.store.head());
    return open.register.queries.execute<Query<Result>, Result>(query);
  };
  const due = async () => {
    const { items } = await ask(
      Object.assign(new ListDeadlines(), { today: '2022-11-30', includeMet: true, subject: meeting }),
    );
    return items.map((row) => `${row.item ?? row.rule} ${row.due} ${row.state}`);
  };

  beforeAll(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
    await give(AllowRemoteParticipation, { committee, from: '2020-12', decidedBy: 'Fullmäktige' });
    await give(AddParty, { committee, party: 'berg', name: 'Bergs kommun', kind: 'municipality' });
    for (const [member, seat] of [
      ['kim', 'member'],
      ['lo', 'substitute'],
    ] as const)
      await give(ElectMember, { committee, member, name: member, party: 'berg', seat, from: '2022-01-01' });
    await give(RegisterCase, {
      committee,
      year: 2022,
      title: 'Ny överenskommelse',
      date: { kind: 'drawn-up', on: '2022-06-01' },
    });
    await give(PlanMeeting, { meeting: 'GNU-2022-02-21', when: '2022-02-21', planYear: 2022 });
    await give(HoldMeeting, { meeting: 'GNU-2022-02-21', on: '2022-02-21' });
    await give(PlanMeeting, { meeting, when: '2022-11-07', planYear: 2022, starts: '09:30' });
  });
  afterAll(() => open.drop());

  it('has days of preparation as soon as the committee lays them down', async () => {
    await give(SetPreparationLeadTimes, {
      committee,
      steps: [{ code: 'HNI', name: 'Inlämning', daysBefore: 15 }],
    });
    await give(SetNoticePeriod, { committee, days: 7 });
    expect(await due()).toEqual(['HNI 2022-10-21 overdue', 'deadline.notice 2022-10-31 overdue']);
  });

  it('begins with the minutes of the meeting before, and stands in the file of its cases', async () => {
    const item = { meeting, item: 'mtp', kind: 'decision', heading: 'MTP', case: 'GNU-2022-1' } as const;
    await give(AddAgendaItem, item);
    await give(AddAgendaItem, { meeting, item: 'budget', kind: 'information', heading: 'Budget' });
    await give(IssueAgenda, { meeting });
    const found = await ask(Object.assign(new ReadAgenda(), { meeting }));
    expect(found?.items.map((it) => it.item)).toEqual(['foregaende-protokoll', 'mtp', 'budget']);
    expect(found?.versions).toHaveLength(1);
    const file = await ask(Object.assign(new ReadCaseFile(), { case: 'GNU-2022-1' }));
    expect(file.items.map(({ type }) => type)).toContain('AgendaItemAdded');
  });

  it('is not called without a place, and is called once it is digital', async () => {
    const call = { meeting, on: '2022-10-28' };
    await expect(give(SendNotice, call, '2022-10-28')).rejects.toMatchObject({ code: 'notice.no-place' });
    await give(MoveMeeting, { meeting, to: '2022-11-07', mode: 'digital' });
    await give(SendNotice, call, '2022-10-28');
    expect(await ask(Object.assign(new ListNotices(), { meeting }))).toMatchObject({
      items: [{ on: '2022-10-28', agendaVersion: 1, mode: 'digital', members: ['kim'], substitutes: ['lo'] }],
    });
    expect(await due()).toEqual(['HNI 2022-10-21 overdue', 'deadline.notice 2022-10-31 met']);
  });

  it('moves with the meeting, which is called anew with a version of its own', async () => {
    await give(WithdrawAgendaItem, { meeting, item: 'budget', reason: 'Utgår' });
    await give(CompletePreparationStep, { meeting, code: 'HNI', on: '2022-10-20' }, '2022-10-20');
    await give(MoveMeeting, { meeting, to: '2022-11-14' });
    expect(await due()).toEqual(['HNI 2022-10-28 met', 'deadline.notice 2022-11-07 overdue']);
    await give(SendNotice, { meeting, on: '2022-11-08' }, '2022-11-08');
    expect(await due()).toEqual(['HNI 2022-10-28 met', 'deadline.notice 2022-11-07 late']);
    expect(await ask(Object.assign(new CompareAgendas(), { meeting, from: 1, to: 2 }))).toMatchObject({
      added: [],
      withdrawn: [{ item: 'budget' }],
      moved: [],
      changed: [],
    });
  });

  it('can be read when its meeting is cancelled, and has no days any longer', async () => {
    await give(CancelMeeting, { meeting, reason: 'Inga ärenden' });
    expect(await due()).toEqual([]);
    expect(await ask(Object.assign(new ReadAgenda(), { meeting }))).toMatchObject({
      versions: [{ version: 1 }, { version: 2 }],
    });
    const add = give(AddAgendaItem, { meeting, item: 'ny', kind: 'report', heading: 'Ny' });
    await expect(add).rejects.toMatchObject({ code: 'agenda.meeting-cancelled' });
  });

  it('is not needed for a meeting to be held, and needs no minutes', async () => {
    await give(AnnounceExtraMeeting, { meeting: 'GNU-2022-12-12', when: '2022-12-12' });
    await give(HoldMeeting, { meeting: 'GNU-2022-12-12', on: '2022-12-12' }, '2022-12-13');
    expect(await ask(Object.assign(new ReadAgenda(), { meeting: 'GNU-2022-12-12' }))).toMatchObject({
      items: [],
      versions: [],
    });
  });
});
