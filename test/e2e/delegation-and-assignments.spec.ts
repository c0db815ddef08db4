import { openGnu } from './open-gnu.fixture';

describe('what is decided on the committee’s behalf, and what it gives others to do', () => {
  let open: Awaited<ReturnType<typeof openGnu>>;

  const decision = {
    year: 2022,
    point: '3.2',
    by: 'Eva Berg',
    as: 'Upphandlare',
    on: '2022-05-31',
    text: 'Avtal tilldelas.',
  };

  beforeAll(async () => {
    open = await openGnu();
    const { inGnu } = open;
    await inGnu('AddParty', {
      party: 'berg',
      name: 'Bergs kommun',
      kind: 'municipality',
      members: 2,
      substitutes: 2,
    });
    for (const member of ['kim', 'lo'])
      await inGnu('ElectMember', { member, name: member, party: 'berg', seat: 'member', from: '2022-01-01' });
    await inGnu('TakeOffice', { office: 'chair', member: 'kim', from: '2022-01-01' });
    await inGnu('FormGroup', {
      group: 'beredning',
      name: 'Beredningsgruppen',
      kind: 'forum',
      minimumMeetings: 4,
    });
    await open.give('PlanMeeting', { meeting: 'GNU-2022-09-19', when: '2022-09-19', planYear: 2022 });
    await inGnu('RegisterCase', {
      year: 2022,
      title: 'Handskar',
      date: { kind: 'drawn-up', on: '2022-05-02' },
    });
    await inGnu('AdoptDelegationOrder', {
      from: '2022-01-01',
      points: [
        {
          point: '3.2',
          matter: 'Tilldelningsbeslut',
          delegateKind: 'head-of-administration',
          delegate: 'Inköpschef',
          mayBeSubdelegated: true,
          appeal: 'LOU',
        },
      ],
    });
    await inGnu('Subdelegate', { point: '3.2', to: 'Upphandlare', from: '2022-02-01' });
    await inGnu('AppointUrgentDecider', { office: 'chair', from: '2022-01-01' });
    await inGnu('RecordDelegatedDecision', { ...decision, case: 'GNU-2022-1', heading: 'Avtal om handskar' });
    await inGnu('RecordDelegatedDecision', { ...decision, heading: 'Samma avtal en gång till' });
    await inGnu('RecordUrgentDecision', {
      year: 2022,
      member: 'kim',
      on: '2022-05-31',
      heading: 'Förlängt avtal',
      text: 'Avtalet förlängs.',
      urgentBecause: 'Avtalet löper ut i morgon.',
    });
    await open.give('AnnulDelegatedDecision', { decision: 'GNU-2022-D2', reason: 'Dubblett' });
  });
  afterAll(() => open.drop());

  it('the order shows its points, delegates and who decides further', async () => {
    const order = await open.diarium('delegation', 'GNU', '--on', '2022-06-01');
    for (const text of ['Inköpschef', 'vidaredelegerat till Upphandlare', 'LOU 20 kap.', 'ordförande'])
      expect(order).toContain(text);
    const early = await open.asJson('delegation', 'GNU', '--on', '2021-12-31');
    expect(early).toMatchObject({ version: null, points: [] });
  });

  it('KL 6:40: open decisions are due at the next meeting, and end when a paragraph reports them', async () => {
    const toReport = await open.diarium('delegated', 'GNU', '--open', '--on', '2022-06-02');
    expect(toReport).toContain('Nästa sammanträde: 2022-09-19');
    expect(toReport).toContain('anmäls senast 2022-09-19');
    expect(await open.asJson('deadlines', '--committee', 'GNU', '--on', '2022-09-20')).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          rule: 'deadline.delegated-decision',
          subject: 'GNU-2022-D1',
          state: 'overdue',
        }),
        expect.objectContaining({
          rule: 'deadline.urgent-decision',
          subject: 'GNU-2022-D3',
          state: 'overdue',
        }),
      ]) as unknown,
    });
    expect(await open.diarium('deadlines', '--committee', 'GNU')).toContain('GNU D 3/2022');
    const meeting = { meeting: 'GNU-2022-09-19' };
    const attendants = ['kim', 'lo'].map((person) => ({ person }));
    const sitting = { on: '2022-09-19', at: '09:30', mode: 'physical', chair: 'kim', secretary: 'Eva Berg' };
    await open.give('OpenMeeting', { ...meeting, ...sitting, attesters: ['lo'], attendants }, '2022-09-19');
    const reports = ['GNU-2022-D1', 'GNU-2022-D3'];
    await open.give(
      'RecordParagraph',
      { ...meeting, kind: 'report', heading: 'Anmälan', reports },
      '2022-09-19',
    );
    const list = await open.diarium('delegated', 'GNU', '2022');
    for (const text of ['anmält 2022-09-19 §', 'makulerat: Dubblett', 'ordförande, brådskande'])
      expect(list).toContain(text);
    expect(await open.diarium('delegated', 'GNU', '--open')).toContain('Inga delegationsbeslut');
    expect(await open.asJson('delegated', 'GNU', '--search', 'handsk')).toMatchObject({
      items: [{ key: 'GNU-2022-D1', state: 'reported', case: 'GNU-2022-1' }],
    });
    expect(await open.diarium('case', 'GNU/1/2022')).toContain('Eva Berg (Upphandlare) beslutade');
  });

  it('every number is accounted for, the annulled one too', async () => {
    const account = await open.diarium('numbers', 'GNU', '2022');
    for (const text of ['ingen serie har luckor', '1, 2 makulerat, 3', 'Paragrafer'])
      expect(account).toContain(text);
    expect(await open.asJson('numbers', 'GNU', '2022')).toMatchObject({
      complete: true,
      series: [
        { kind: 'case', count: 1 },
        { kind: 'paragraph', count: 1 },
        { kind: 'delegated', count: 3, marks: { annulled: 1 } },
      ],
      documents: { series: 0, count: 0 },
    });
    const page = await open.asJson<{ items: object[]; next: string }>(
      ...['numbers', 'GNU', '--series', 'GNU-2022/delegated', '--limit', '1'],
    );
    expect(page).toMatchObject({
      items: [
        { from: 1, to: 1 },
        { from: 2, to: 2, state: 'annulled', because: 'Dubblett' },
        { from: 3, to: 3 },
      ],
      next: null,
    });
  });

  it('§ 7: the yearly list shows what is unfinished as it stood, until it is written off', async () => {
    const assignment = 'tillganglighet';
    await open.inGnu('IssueAssignment', {
      assignment,
      from: 'committee',
      giver: 'Nämnden',
      to: 'Inköpschef',
      title: 'Tillgänglighet',
      on: '2022-06-01',
      decision: 'GNU-2022-D1',
      due: '2022-12',
    });
    const report = {
      assignment,
      on: '2022-10-03',
      status: 'Pågående enligt plan',
      comment: 'Enkäten är ute.',
    };
    await open.inGnu('ReportAssignment', report, '2022-10-03');
    const end = { assignment, on: '2023-03-01', cited: 'Nämnden 2023-03-01 § 4', reason: 'Staten tar över' };
    await open.inGnu('WriteOffAssignment', end, '2023-03-01');
    const inYear = async (year: string) =>
      open.diarium('assignments', 'GNU', year, '--unfinished', '--on', '2023-06-01');
    const of2022 = await inYear('2022');
    for (const text of ['Tillgänglighet', '213 dagar', 'Enkäten är ute.', 'pågår'])
      expect(of2022).toContain(text);
    expect(await inYear('2023')).toContain('Inga uppdrag');
    const all = await open.diarium('assignments', 'GNU', '--on', '2023-06-01');
    expect(all).toContain('avskrivet 2023-03-01:');
  });

  it('§ 6: groups below their minimum stand among the deadlines, page by page', async () => {
    await open.inGnu('ReportGroupMeetings', { group: 'beredning', year: 2022, meetings: 3 }, '2023-01-10');
    const found: { rule: string; subject: string; state: string }[] = [];
    let after: string[] = [];
    do {
      const page = await open.asJson<{ items: typeof found; next: string | null }>(
        ...['deadlines', '--committee', 'GNU', '--on', '2024-02-01', '--all', '--limit', '1', ...after],
      );
      found.push(...page.items);
      after = page.next === null ? [] : ['--after', page.next];
    } while (after.length > 0);
    const ofGroups = found.filter(({ rule }) => rule === 'deadline.group-meetings');
    expect(ofGroups.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'GNU-2022 overdue',
      'GNU-2023 overdue',
      'GNU-2024 open',
    ]);
    expect(new Set(found.map((it) => JSON.stringify(it))).size).toBe(found.length);
    expect(found.filter(({ rule }) => rule === 'deadline.delegated-decision')).toMatchObject([
      { state: 'met' },
    ]);
  });
});
