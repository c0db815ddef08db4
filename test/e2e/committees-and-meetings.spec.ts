import { plainToInstance } from 'class-transformer';
import * as register from '@diarium/register';
import { openTestRegister, type TestRegister } from '../support/open-test-register';
import { commandContext, DomainError } from '@diarium/event-store';

describe('committees and meetings in the views', () => {
  let open: TestRegister;
  const give = async (name: string, fields: object, on = '2022-12-01') => {
    const commandClass = (register as unknown as Record<string, new () => object>)[name]!;
    const context = commandContext({
      actor: 'Eva Berg',
      role: 'registrar',
      occurredAt: `${on}T10:00:00.000Z`,
    });
    return open.register.commands.submit(plainToInstance(commandClass, fields), context);
  };
  const ask = async <Answer>(name: string, fields: object): Promise<Answer> => {
    await open.register.projector.waitFor(await open.register.store.head());
    const queryClass = (register as unknown as Record<string, new () => object>)[name]!;
    const answer: unknown = await open.register.queries.execute(Object.assign(new queryClass(), fields));
    return answer as Answer;
  };

  beforeAll(async () => {
    open = await openTestRegister();
    await give('EstablishCommittee', {
      committee: 'GNU',
      name: 'GNU',
      joint: true,
      host: 'Region Jämtland Härjedalen',
      prefix: 'GNU',
    });
    await give('ChangeNumberPrefix', { committee: 'GNU', prefix: 'GNUS', from: '2024-01-01' });
    await give('EstablishCommittee', {
      committee: 'HN',
      name: 'Hjälpmedelsnämnden',
      joint: true,
      host: 'Region Norrbotten',
      prefix: 'HN',
      from: '2025-01-01',
    });
    await give('AddParty', {
      committee: 'HN',
      party: 'region',
      name: 'Region Norrbotten',
      kind: 'region',
      members: 3,
      substitutes: 3,
    });
    for (let i = 1; i <= 14; i += 1)
      await give('AddParty', {
        committee: 'HN',
        party: `k${i}`,
        name: `Kommun ${i}`,
        kind: 'municipality',
        members: 1,
        substitutes: 1,
      });
    await give('ElectMember', {
      committee: 'HN',
      member: 'kim-ek',
      name: 'Kim Ek',
      party: 'k1',
      seat: 'member',
      from: '2025-01-01',
      to: '2026-12-31',
    });
    await give('ElectMember', {
      committee: 'HN',
      member: 'lo-ek',
      name: 'Lo Ek',
      party: 'k1',
      seat: 'substitute',
      from: '2025-01-01',
    });
    await give('TakeOffice', { committee: 'HN', office: 'chair', member: 'kim-ek', from: '2025-01-01' });
    await give('RecordMemberLeft', { committee: 'HN', member: 'kim-ek', on: '2025-08-31' });
    await give('AllowRemoteParticipation', { committee: 'GNU', from: '2020-12', decidedBy: 'x' });
    await give('FormGroup', { committee: 'HN', group: 'g', name: 'G', kind: 'forum', minimumMeetings: 4 });
    await give('AddGoverningDocument', {
      committee: 'HN',
      document: 'kl',
      title: 'Kommunallag',
      kind: 'law',
    });
    await give('SetBudget', { committee: 'HN', year: 2025, form: 'net', amount: -4287 });
    await give('SetPreparationChain', {
      committee: 'HN',
      year: 2025,
      steps: [{ code: 'HN', name: 'n' }],
      rounds: [['2025-01-31']],
    });
    for (const when of ['2022-11-07', '2022-02-21', '2022-04-11', '2022-09-19', '2025-05', '2025'])
      await give('PlanMeeting', {
        meeting: `GNU-${when}`,
        when,
        planYear: Number(when.slice(0, 4)),
        mode: 'digital',
        subjects: [],
      });
    await give('RegisterCase', {
      committee: 'GNU',
      year: 2022,
      title: 'MTP',
      date: { kind: 'drawn-up', on: '2022-12-01' },
    });
    await give('HoldMeeting', {
      meeting: 'GNU-2022-11-07',
      on: '2022-11',
      mode: 'digital',
      dealtWith: [{ key: 'mtp', title: 'MTP', case: 'GNU-2022-1' }],
    });
    await give('RecordDecision', {
      meeting: 'GNU-2022-11-07',
      decision: 'mtp',
      case: 'GNU-2022-1',
      title: 'MTP',
      text: 'x',
      due: { on: '2023-04-03', what: 'y' },
    });
  });
  afterAll(() => open.drop());

  it('lists and finds committees', async () => {
    const { items } = await ask<{ items: { committee: string }[] }>('ListCommittees', {});
    expect(items).toMatchObject([
      { committee: 'GNU', prefix: 'GNUS', parties: 0, seats: { members: null } },
      { committee: 'HN', parties: 15, seats: { members: 17, substitutes: 17 } },
    ]);
    expect(await ask('FindCommittee', { committee: 'GNUS' })).toBe('GNU');
    expect(await ask('FindCommittee', { committee: 'gnu' })).toBe('GNU');
    expect(await ask('FindCommittee', { committee: 'XX' })).toBeUndefined();
    expect(await ask('ReadCommittee', { committee: 'GNUS', on: '2023-12-31' })).toMatchObject({
      committee: 'GNU',
      prefix: 'GNU',
    });
    expect(await ask('ReadCommittee', { committee: 'HN' })).toMatchObject({
      budgets: [{ amount: -4287 }],
      groups: [{ minimumMeetings: 4 }],
      documents: [{ document: 'kl' }],
    });
  });

  it('lists members on a day', async () => {
    expect(await ask('ListMembers', { committee: 'HN', on: '2025-08-31' })).toMatchObject([
      { member: 'kim-ek', partyName: 'Kommun 1', offices: [{ office: 'chair' }] },
      { member: 'lo-ek' },
    ]);
    expect(await ask('ListMembers', { committee: 'HN', on: '2025-09-01' })).toMatchObject([
      { member: 'lo-ek' },
    ]);
    expect(await ask('ListMembers', { committee: 'HN' })).toHaveLength(2);
  });

  it('refuses a prefix of another committee', async () => {
    await expect(
      give('ChangeNumberPrefix', { committee: 'HN', prefix: 'GNUS', from: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'committee.prefix-taken' });
  });

  it('pages meetings in date order', async () => {
    const keys: string[] = [];
    let after: string | undefined;
    do {
      const page: { items: { key: string }[]; next: string | null } = await ask('ListMeetings', {
        committee: 'GNU',
        limit: 2,
        ...(after ? { after } : {}),
      });
      keys.push(...page.items.map(({ key }) => key));
      after = page.next ?? undefined;
    } while (after);
    expect(keys).toEqual([
      'GNU-2022-02-21',
      'GNU-2022-04-11',
      'GNU-2022-09-19',
      'GNU-2022-11-07',
      'GNU-2025',
      'GNU-2025-05',
    ]);
    expect(await ask('ListMeetings', { status: 'held', year: 2022, planYear: 2022 })).toMatchObject({
      items: [{ key: 'GNU-2022-11-07', decisions: 1 }],
    });
    expect(await ask('ReadMeeting', { meeting: 'GNU-2022-11-07' })).toMatchObject({
      heldOn: '2022-11',
      dealtWith: [{ case: 'GNU-2022-1' }],
    });
    expect(await ask('ReadMeeting', { meeting: 'GNU-2029' })).toBeUndefined();
  });

  it('lists decisions', async () => {
    const one = { items: [{ key: 'GNU-2022-11-07#mtp' }], next: null };
    expect(
      await ask('ListDecisions', {
        case: 'GNU-2022-1',
        meeting: 'GNU-2022-11-07',
        year: 2022,
        committee: 'GNU',
      }),
    ).toMatchObject(one);
    expect(
      await ask('ListDecisions', { dueBefore: '2023-04-04', dispatched: false, reportedBack: false }),
    ).toMatchObject(one);
    expect(await ask('ListDecisions', { dueBefore: '2023-04-03' })).toMatchObject({ items: [] });
    await expect(
      give('RecordDecision', {
        meeting: 'GNU-2022-11-07',
        decision: 'a',
        case: 'GNU-2022-2',
        title: 'MTP',
        text: 'x',
      }),
    ).rejects.toThrow(DomainError);
    await give('DispatchDecision', {
      meeting: 'GNU-2022-11-07',
      decision: 'mtp',
      on: '2022-11-14',
      recipients: ['a'],
    });
    await give('ReportDecisionBack', {
      meeting: 'GNU-2022-11-07',
      decision: 'mtp',
      on: '2023-04-03',
      result: 'a',
    });
    expect(await ask('ListDecisions', { dispatched: true, reportedBack: true, limit: 1 })).toMatchObject({
      items: [{ dispatchedOn: '2022-11-14', result: 'a' }],
    });
  });
});
