import { agendas } from './agendas/agendas.read-model';
import { caseList } from './cases/case-list.read-model';
import { deadlines } from './deadlines/deadlines.read-model';
import { meetingCalendar } from './meetings/meeting-calendar.read-model';
import { paragraphs } from './minutes/paragraphs.read-model';
import { sittings } from './minutes/sittings.read-model';
import { MemoryRegister } from './testing/memory-register';

const persons = ['anna', 'bo', 'cia'];
const attendants = persons.map((person) => ({ person }));

let register: MemoryRegister;

const give = (name: string, fields: object, on: string, at?: string) => register.give(name, fields, on, at);
const refused = (code: string) => expect.objectContaining({ code }) as unknown;

/** Three members and a substitute of one region, for ever. */
async function establish(committee: string): Promise<void> {
  const on = '2019-01-01';
  const region = { party: 'region', name: 'Regionen', kind: 'region', members: 3, substitutes: 1 };
  const host = { name: `Nämnden ${committee}`, joint: false, host: 'Regionen', prefix: committee, from: on };
  await give('EstablishCommittee', { committee, ...host }, on);
  await give('AddParty', { committee, ...region }, on);
  for (const member of [...persons, 'siv']) {
    const seat = member === 'siv' ? 'substitute' : 'member';
    await give('ElectMember', { committee, member, name: member, party: 'region', seat, from: on }, on);
  }
}

const plan = (meeting: string, changes: object = {}, on = '2019-01-02') => {
  const when = meeting.slice(-10);
  const at = { when, starts: '09:00', mode: 'physical', planYear: Number(when.slice(0, 4)) };
  return give('PlanMeeting', { meeting, ...at, ...changes }, on);
};

const add = (meeting: string, item: string) =>
  give(
    'AddAgendaItem',
    { meeting, item, kind: 'decision', heading: `Om ${item}`, proposal: 'Bifall.' },
    '2019-01-02',
  );

const start = (meeting: string, changes: object = {}, on = meeting.slice(-10)) => {
  const led = { mode: 'physical', chair: 'anna', secretary: 'Karin Holm', attesters: ['bo'], attendants };
  return give('OpenMeeting', { meeting, on, at: '09:00', ...led, ...changes }, on);
};

const record = (meeting: string, fields: object) =>
  give('RecordParagraph', { meeting, ...fields }, meeting.slice(-10));

const end = (meeting: string, at = '11:00') => give('CloseMeeting', { meeting, at }, meeting.slice(-10));

const attest = (meeting: string, on: string) =>
  give('AttestMinutes', { meeting, on, by: ['anna', 'bo'] }, on);

const servingIn = async (key: string) =>
  (await register.rows(paragraphs)).get(key)?.serving.map(({ person }) => person);

describe('the workflow bends as life does:', () => {
  beforeEach(async () => {
    register = await MemoryRegister.open();
    await establish('HSN');
  });
  afterEach(() => register.close());

  it('an agenda without minutes: the meeting was held, and a source tells no more than that', async () => {
    await plan('HSN-2024-03-11');
    await add('HSN-2024-03-11', 'budget');
    await give('IssueAgenda', { meeting: 'HSN-2024-03-11' }, '2024-03-01');
    await give('HoldMeeting', { meeting: 'HSN-2024-03-11', on: '2024-03-11' }, '2024-03-11');
    expect((await register.rows(meetingCalendar)).get('HSN-2024-03-11')?.status).toBe('held');
    expect((await register.rows(agendas)).get('HSN-2024-03-11')?.versions).toHaveLength(1);
    await expect(start('HSN-2024-03-11')).rejects.toEqual(refused('sitting.held-without-minutes'));
  });

  it('minutes without an agenda: what is taken up has its own heading', async () => {
    await plan('HSN-2024-03-11');
    await start('HSN-2024-03-11');
    await record('HSN-2024-03-11', {
      kind: 'decision',
      heading: 'Stängda vägar',
      points: [{ text: 'Bifall.' }],
    });
    await end('HSN-2024-03-11');
    await attest('HSN-2024-03-11', '2024-03-15');
    expect((await register.rows(paragraphs)).get('HSN-2024-1')).toMatchObject({
      ...{ item: null, heading: 'Stängda vägar', outcome: 'decided', attestedOn: '2024-03-15' },
    });
  });

  it('a cancelled meeting: it is neither opened nor held, and its number of § goes to the next', async () => {
    for (const meeting of ['HSN-2024-03-11', 'HSN-2024-04-08']) await plan(meeting);
    await give('CancelMeeting', { meeting: 'HSN-2024-03-11', reason: 'Storm' }, '2024-03-10');
    await expect(start('HSN-2024-03-11')).rejects.toEqual(refused('sitting.cancelled'));
    await start('HSN-2024-04-08');
    await record('HSN-2024-04-08', { kind: 'information', heading: 'Läget' });
    expect([...(await register.rows(paragraphs)).keys()]).toEqual(['HSN-2024-1']);
  });

  it('a paragraph corrected after attestation: it shows that and what was corrected', async () => {
    await plan('HSN-2024-03-11');
    await start('HSN-2024-03-11');
    await record('HSN-2024-03-11', { kind: 'decision', heading: 'Avgift', points: [{ text: '100 kr.' }] });
    await end('HSN-2024-03-11');
    const correction = { decision: 'HSN-2024-1', on: '2024-04-02', field: 'point', point: 1, to: '110 kr.' };
    const correct = () => give('CorrectParagraph', { ...correction, reason: 'Skrivfel' }, '2024-04-02');
    await expect(correct()).rejects.toEqual(refused('decision.correction-unattested'));
    await attest('HSN-2024-03-11', '2024-03-15');
    await correct();
    expect((await register.rows(paragraphs)).get('HSN-2024-1')).toMatchObject({
      points: [{ text: '100 kr.' }],
      corrections: [{ from: '100 kr.', to: '110 kr.', because: 'Skrivfel' }],
    });
  });

  it('a substitute serving in two items, for one who is disqualified in both, and not between them', async () => {
    const meeting = 'HSN-2024-03-11';
    await plan(meeting);
    for (const item of ['ett', 'mellan', 'tva']) await add(meeting, item);
    await start(meeting, { attendants: [...attendants, { person: 'siv' }] });
    for (const item of ['ett', 'tva'])
      await give('NoteDisqualification', { meeting, item, person: 'cia', because: 'Delägare' }, '2024-03-11');
    const serve = (at: string, servesFor?: string) =>
      give('ChangeService', { meeting, at, person: 'siv', servesFor }, '2024-03-11');
    await serve('09:10', 'cia');
    await record(meeting, { item: 'ett' });
    await serve('09:20');
    await record(meeting, { item: 'mellan' });
    await serve('09:30', 'cia');
    await record(meeting, { item: 'tva' });
    expect(await servingIn('HSN-2024-1')).toEqual(['anna', 'bo', 'siv']);
    expect(await servingIn('HSN-2024-2')).toEqual(['anna', 'bo', 'cia']);
    expect(await servingIn('HSN-2024-3')).toEqual(['anna', 'bo', 'siv']);
  });

  it('a member arriving late: takes the place from the substitute from then on', async () => {
    const meeting = 'HSN-2024-03-11';
    await plan(meeting);
    await start(meeting, {
      attendants: [{ person: 'anna' }, { person: 'bo' }, { person: 'siv', servesFor: 'cia' }],
    });
    await record(meeting, { kind: 'information', heading: 'Före' });
    await give('RecordArrival', { meeting, at: '09:40', person: 'cia' }, '2024-03-11');
    await record(meeting, { kind: 'information', heading: 'Efter' });
    expect(await servingIn('HSN-2024-1')).toEqual(['anna', 'bo', 'siv']);
    expect(await servingIn('HSN-2024-2')).toEqual(['anna', 'bo', 'cia']);
    expect((await register.rows(sittings)).get(meeting)?.services).toEqual([
      { person: 'siv', servesFor: 'cia', from: '09:00', until: '09:40' },
    ]);
  });

  it('a decision taken back before attestation, and not after', async () => {
    const meeting = 'HSN-2024-03-11';
    await plan(meeting);
    for (const item of ['ett', 'tva']) await add(meeting, item);
    await start(meeting);
    await record(meeting, { item: 'ett' });
    const takeBack = (paragraph: string) =>
      give('TakeBackParagraph', { meeting, paragraph, reason: 'Fel underlag' }, '2024-03-15');
    await takeBack('HSN-2024-1');
    await record(meeting, { item: 'ett' });
    await record(meeting, { item: 'tva' });
    await end(meeting);
    await attest(meeting, '2024-03-15');
    await expect(takeBack('HSN-2024-2')).rejects.toEqual(refused('minutes.attested'));
    const rows = await register.rows(paragraphs);
    expect([...rows.values()].map((row) => [row?.number, row?.item, row?.takenBack])).toEqual([
      [1, 'ett', true],
      [2, 'ett', false],
      [3, 'tva', false],
    ]);
  });

  it('a committee that changes name and prefix in the middle of a year: the numbers go on', async () => {
    const open = (on: string) =>
      give(
        'RegisterCase',
        { committee: 'HSN', year: 2024, title: 'Avtal', date: { kind: 'drawn-up', on } },
        on,
      );
    await open('2024-06-30');
    const from = '2024-07-01';
    await give('RenameCommittee', { committee: 'HSN', name: 'Nämnden för hälsa', from }, from);
    await give('ChangeNumberPrefix', { committee: 'HSN', prefix: 'NFH', from }, from);
    await open('2024-07-01');
    const rows = await register.rows(caseList);
    expect([...rows].map(([key, row]) => [key, row?.number])).toEqual([
      ['HSN-2024-1', 'HSN/1/2024'],
      ['HSN-2024-2', 'NFH/2/2024'],
    ]);
  });

  it('two committees meeting the same day: each has its own minutes book', async () => {
    await establish('KSN');
    for (const meeting of ['HSN-2024-03-11', 'KSN-2024-03-11']) {
      await plan(meeting);
      await start(meeting);
    }
    for (const meeting of ['HSN-2024-03-11', 'KSN-2024-03-11', 'HSN-2024-03-11'])
      await record(meeting, { kind: 'information', heading: 'Läget' });
    expect([...(await register.rows(paragraphs)).keys()].sort()).toEqual([
      ...['HSN-2024-1', 'HSN-2024-2', 'KSN-2024-1'],
    ]);
  });

  it('a year’s turn between meeting and attestation: the § stay in the year of the meeting', async () => {
    for (const meeting of ['HSN-2024-12-27', 'HSN-2025-01-07']) await plan(meeting);
    await start('HSN-2024-12-27');
    await record('HSN-2024-12-27', { kind: 'information', heading: 'Läget' });
    await end('HSN-2024-12-27');
    await start('HSN-2025-01-07');
    await record('HSN-2025-01-07', { kind: 'information', heading: 'Läget' });
    await attest('HSN-2024-12-27', '2025-01-08');
    const rows = await register.rows(paragraphs);
    expect([...rows].map(([key, row]) => [key, row?.attestedOn])).toEqual([
      ['HSN-2024-1', '2025-01-08'],
      ['HSN-2025-1', null],
    ]);
    const due = [...(await register.rows(deadlines)).values()].filter(
      (row) => row?.rule === 'deadline.attestation',
    );
    expect(due.map((row) => [row?.subject, row?.due, row?.metOn])).toEqual([
      ['HSN-2024-12-27', '2025-01-10', '2025-01-08'],
      ['HSN-2025-01-07', '2025-01-21', null],
    ]);
  });

  it.each([
    ['2024-02-29', '2024-03-14'],
    ['2023-02-28', '2023-03-14'],
  ])('leap days: a meeting on %s is attested by %s', async (day, due) => {
    await plan(`HSN-${day}`);
    await start(`HSN-${day}`);
    await record(`HSN-${day}`, { kind: 'information', heading: 'Läget' });
    await end(`HSN-${day}`);
    const row = [...(await register.rows(deadlines)).values()].find(
      (it) => it?.rule === 'deadline.attestation',
    );
    expect(row?.due).toBe(due);
  });

  it('leap days: there is none in another year', async () => {
    await expect(plan('HSN-2023-02-29')).rejects.toEqual(refused('command.invalid'));
  });

  it.each([
    ['2024-03-31', 'when the clocks go forward'],
    ['2024-10-27', 'when the clocks go back'],
  ])('summer time: what happens just before and after midnight of %s, %s, is of its own day', async (day) => {
    const year = Number(day.slice(0, 4));
    const register1 = (on: string, at: string) =>
      give('RegisterCase', { committee: 'HSN', year, title: 'Natt', date: { kind: 'drawn-up', on } }, on, at);
    await register1(day, '00:00');
    await register1(day, '02:30');
    await register1(day, '23:59');
    await expect(
      give(
        'RegisterCase',
        { committee: 'HSN', year, title: 'Natt', date: { kind: 'drawn-up', on: nextDay(day) } },
        day,
        '23:59',
      ),
    ).rejects.toEqual(refused('case.date-after-registration'));
    const rows = await register.rows(caseList);
    expect([...rows.values()].map((row) => row?.registeredOn)).toEqual([day, day, day]);
  });
});

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
