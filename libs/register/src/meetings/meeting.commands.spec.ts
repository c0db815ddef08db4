import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import * as commands from './meeting.commands';

const meeting = 'GNU-2022-11-07';
const subject = { key: 'statistik', title: 'Statistik', presenter: 'Enhetschef' };
const matter = { key: 'peruk', title: 'Perukbidrag', case: 'GNU-2022-6', planned: 'statistik' };

const valid = {
  PlanMeeting: {
    when: '2022-11-07',
    starts: '09:30',
    ends: '12:00',
    mode: 'digital',
    place: 'Göviken',
    planYear: 2022,
    subjects: [subject],
  },
  AnnounceExtraMeeting: { when: '2022-11' },
  AddSubject: { subject },
  MoveMeeting: { to: '2023', starts: '10:00', reason: 'Sjukdom' },
  CallMeeting: { noticeOn: '2022-10-31' },
  HoldMeeting: { on: '2022-11', mode: 'hybrid', dealtWith: [matter], note: 'Rundvisning' },
  RecordMatterDealtWith: { matter },
  CancelMeeting: { reason: 'Inga ärenden' },
  RecordDecision: {
    decision: 'mtp',
    case: 'GNU-2022-3',
    title: 'MTP',
    text: 'Fastställs.',
    validFrom: '2023-01-01',
    validTo: '2024-12-31',
    due: { on: '2024', what: 'Ny överenskommelse' },
    responsible: 'Sekreterare',
  },
  DispatchDecision: { decision: 'mtp', on: '2022-11-14', recipients: ['Länets kommuner'] },
  ReportDecisionBack: { decision: 'mtp', on: '2023-04-03', result: 'Redovisad' },
};

type Name = keyof typeof valid;

async function problemsOf(name: Name, changes: object = {}): Promise<string[]> {
  const body = { meeting, ...valid[name], ...changes };
  const command: object = plainToInstance(commands[name] as new () => object, body);
  const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true });
  return errors.map(({ property }) => property);
}

describe('the commands of a meeting', () => {
  it.each(Object.keys(valid) as Name[])('%s takes what a source tells', async (name) => {
    await expect(problemsOf(name)).resolves.toEqual([]);
  });

  it.each(Object.keys(valid) as Name[])('%s wants the key of a meeting and nothing unknown', async (name) => {
    await expect(problemsOf(name, { meeting: 'GNU-2022-11-31', paragraph: 34 })).resolves.toEqual(
      expect.arrayContaining(['meeting', 'paragraph']),
    );
  });

  it.each([
    ['PlanMeeting', 'starts', '9.30'],
    ['PlanMeeting', 'mode', 'telepathic'],
    ['PlanMeeting', 'subjects', [{ title: 'Utan nyckel' }]],
    ['HoldMeeting', 'on', '2022-13'],
    ['HoldMeeting', 'dealtWith', [{ ...matter, case: 'GNU/6/2022' }]],
    ['CallMeeting', 'noticeOn', '2022-10'],
    ['RecordDecision', 'due', { on: 'snart', what: 'Svar' }],
    ['DispatchDecision', 'recipients', []],
    ['DispatchDecision', 'recipients', ['']],
  ] as const)('%s refuses %s where it cannot be: %j', async (name, field, value) => {
    await expect(problemsOf(name, { [field]: value })).resolves.toEqual([field]);
  });
});
