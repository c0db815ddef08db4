import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import * as commands from './agenda.commands';

const item = 'mtp';
const valid = {
  AddAgendaItem: {
    item,
    kind: 'decision',
    heading: 'MTP',
    case: 'GNU-2022-3',
    presenter: 'Inköpschef',
    documents: ['GNU-2022-3:1'],
    consequences: [{ key: 'barnratt', text: 'Inga' }],
    proposal: 'Godkänns.',
    at: 2,
  },
  ChangeAgendaItem: { item, case: null, presenter: null, proposal: null, heading: 'MTP 2023' },
  MoveAgendaItem: { item, to: 1 },
  WithdrawAgendaItem: { item, reason: 'Utgår' },
  IssueAgenda: {},
  SendNotice: { on: '2022-10-31' },
  CompletePreparationStep: { code: 'HNI', on: '2022-10-20' },
  SchedulePreparation: {},
  ForceAgendaItem: { item, heading: 'Anmälan', section: 'KL 6:40', decision: 'GNU-2022-D5' },
  ReleaseAgendaItem: { item, reason: 'Anmält' },
};

type Name = keyof typeof valid;

async function problemsOf(name: Name, changes: object = {}): Promise<string[]> {
  const command = plainToInstance<object, object>(commands[name], {
    meeting: 'GNU-2022-11-07',
    ...valid[name],
    ...changes,
  });
  const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true });
  return errors.map(({ property }) => property);
}

describe('the commands of an agenda', () => {
  it.each(Object.keys(valid) as Name[])('%s takes what it is for', async (name) => {
    await expect(problemsOf(name)).resolves.toEqual([]);
  });

  it.each(Object.keys(valid) as Name[])('%s wants a meeting, and nothing unknown', async (name) => {
    await expect(problemsOf(name, { meeting: 'GNU', forcedBy: {} })).resolves.toEqual(
      expect.arrayContaining(['meeting', 'forcedBy']),
    );
  });

  it.each([
    ['AddAgendaItem', 'item', 'MTP'],
    ['AddAgendaItem', 'kind', 'talk'],
    ['AddAgendaItem', 'documents', ['GNU-2022-3']],
    ['AddAgendaItem', 'documents', ['GNU-2022-3:1', 'GNU-2022-3:1']],
    ['AddAgendaItem', 'consequences', [{ key: 'Barnrätt', text: '' }]],
    ['AddAgendaItem', 'at', 0],
    ['MoveAgendaItem', 'to', 1.5],
    ['WithdrawAgendaItem', 'reason', ''],
    ['SendNotice', 'on', '2022-10'],
    ['ForceAgendaItem', 'decision', '34'],
  ] as const)('%s refuses %s where it cannot be: %j', async (name, field, value) => {
    await expect(problemsOf(name, { [field]: value })).resolves.toEqual([field]);
  });
});
