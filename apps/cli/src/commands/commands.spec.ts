import {
  commandsByName,
  commandsForPeople,
  internalCommands,
  isMeetingKey,
  PlanMeeting,
  RegisterCase,
} from '@diarium/register';
import { commandNamed } from './command-data';
import { fieldsOf } from './command-fields';
import { keyFrom } from './key-from';

describe('Keys from texts', () => {
  it.each([
    ['Utredningen redovisas!', 'utredningen-redovisas'],
    ['Svar till Åre & Östersund (2:a gången)', 'svar-till-åre-östersund-2-a-gången'],
    ['x'.repeat(60), 'x'.repeat(40)],
    ['Ett två tre fyra fem sex sju åtta nio tio elva', 'ett-två-tre-fyra-fem-sex-sju-åtta-nio'],
  ])('%s → %s', (text, key) => {
    expect(keyFrom(text)).toBe(key);
  });
});

describe('The general door to the register', () => {
  it('knows the class of every command that a capability decides', () => {
    expect(commandsByName.size).toBeGreaterThan(60);
    for (const [name, commandClass] of commandsByName) expect(commandClass.name).toBe(name);
  });

  it('leaves to them what policies and operators alone give', () => {
    expect([...internalCommands].sort()).toEqual([
      'BeginProofLogAnew',
      'CompleteErasure',
      'ForceAgendaItem',
      'MoveDelegatedReporting',
      'RecordContentRemoved',
      'RecordReading',
      'ReleaseAgendaItem',
      'SchedulePreparation',
    ]);
    for (const name of internalCommands) {
      expect(commandsByName.has(name)).toBe(true);
      expect(commandsForPeople.has(name)).toBe(false);
      expect(() => commandNamed(name)).toThrow('command.internal');
    }
  });

  it('tells the fields of every command', () => {
    for (const [name, commandClass] of commandsByName)
      expect(`${name}: ${fieldsOf(commandClass).length > 0}`).toBe(`${name}: true`);
  });

  it('tells which fields a command must have, what they take, and what stands in them', () => {
    const fields = new Map(fieldsOf(RegisterCase).map((field) => [field.name, field]));
    expect(fields.get('committee')).toMatchObject({ required: true, kind: 'matches', list: false });
    expect(fields.get('title')).toMatchObject({ required: false, kind: 'isString' });
    expect(fields.get('initiative')).toMatchObject({ required: false, choices: ['own', 'external'] });
    const parties = fields.get('parties');
    expect(parties).toMatchObject({ required: false, list: true, kind: 'nestedValidation' });
    expect(parties?.fields.map(({ name }) => name)).toEqual(['id', 'name', 'kind', 'role']);
  });

  it('names what a command is about first', () => {
    expect(fieldsOf(PlanMeeting)[0]).toMatchObject({ name: 'meeting', kind: 'isMeetingKey', required: true });
    expect(isMeetingKey('GNU-2022-11-07')).toBe(true);
  });
});
