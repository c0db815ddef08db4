import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import * as commands from './committee.commands';

const valid = {
  EstablishCommittee: { name: 'Hjälpmedelsnämnden', joint: true, host: 'Region Norrbotten', prefix: 'HN' },
  RenameCommittee: { name: 'GNUS', from: '2024-01-01' },
  ChangeNumberPrefix: { prefix: 'GNUS', from: '2024-01-01' },
  AddParty: { party: 'lulea', name: 'Luleå kommun', kind: 'municipality', members: 1, substitutes: 1 },
  ChangeSeats: { party: 'lulea', members: 2, substitutes: 2, from: '2026-01-01' },
  RemoveParty: { party: 'lulea', on: '2026-12-31', reason: 'Avtalet sades upp' },
  ElectMember: { member: 'kim-ek', name: 'Kim Ek', party: 'lulea', seat: 'member', from: '2025-01-01' },
  RecordMemberLeft: { member: 'kim-ek', on: '2025-08-31' },
  SetPresidiumAppointment: { offices: ['chair', 'vice-chair'], appointedBy: 'Region Norrbotten' },
  TakeOffice: { office: 'chair', member: 'kim-ek', from: '2025-01-01', to: '2026-12-31' },
  LeaveOffice: { office: 'chair', member: 'kim-ek', on: '2025-08-31' },
  FormGroup: { group: 'lansdelsmoten', name: 'Länsdelsmöten', kind: 'forum', minimumMeetings: 4 },
  ChangeGroup: { group: 'lansdelsmoten', from: '2026-01-01' },
  DissolveGroup: { group: 'lansdelsmoten', on: '2026-12-31' },
  ReportGroupMeetings: { group: 'beredningsgruppen', year: 2022, meetings: 4 },
  AddGoverningDocument: { document: 'kl', title: 'Kommunallag', kind: 'law', reference: '2017:725' },
  RemoveGoverningDocument: { document: 'kl', on: '2026-12-31' },
  RequireConsequenceTexts: { texts: [{ key: 'barnratt', title: 'Barnrätt' }], from: '2025' },
  SetBudget: { year: 2025, form: 'net', amount: -4287 },
  SetPreparationChain: { year: 2025, steps: [{ code: 'HN', name: 'Nämnden' }], rounds: [['2025-01-31']] },
  AllowRemoteParticipation: { from: '2020-12', decidedBy: 'Regionfullmäktige' },
  StateTask: { task: 'sortiment', text: 'Besluta om vilka hjälpmedel som ska finnas.' },
};

type Name = keyof typeof valid;

async function problemsOf(name: Name, changes: object = {}): Promise<string[]> {
  const body = { committee: 'HN', ...valid[name], ...changes };
  const command: object = plainToInstance(commands[name] as new () => object, body);
  const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true });
  return errors.map(({ property }) => property);
}

describe('the commands of a committee', () => {
  it.each(Object.keys(valid) as Name[])('%s takes what a source tells', async (name) => {
    await expect(problemsOf(name)).resolves.toEqual([]);
  });

  it.each(Object.keys(valid) as Name[])('%s wants the code of a committee, nothing unknown', async (name) => {
    await expect(problemsOf(name, { committee: 'hn', code: 'HN' })).resolves.toEqual(
      expect.arrayContaining(['committee', 'code']),
    );
  });

  it.each([
    ['EstablishCommittee', 'joint', 'ja'],
    ['AddParty', 'party', 'Luleå kommun'],
    ['AddParty', 'members', 1.5],
    ['ElectMember', 'from', '2025'],
    ['SetPresidiumAppointment', 'offices', []],
    ['SetPresidiumAppointment', 'offices', ['chair', 'chair']],
    ['FormGroup', 'minimumMeetings', -1],
    ['RequireConsequenceTexts', 'texts', [{ key: 'Barnrätt' }]],
    ['SetBudget', 'amount', '4 287'],
    ['SetPreparationChain', 'rounds', [['2025-02-30']]],
    ['SetPreparationChain', 'rounds', [[]]],
    ['SetPreparationChain', 'rounds', '2025-01-31'],
  ] as const)('%s refuses %s where it cannot be: %j', async (name, field, value) => {
    await expect(problemsOf(name, { [field]: value })).resolves.toEqual([field]);
  });
});
