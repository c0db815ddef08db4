import fc from 'fast-check';
import { v4, v7, validate } from 'uuid';
import { commandIdFrom, eventIdOf } from './event-ids';

describe('the id of an event', () => {
  it('follows from its command and its place in it', () => {
    const commandId = '0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
    expect(eventIdOf(commandId, 0)).toBe(eventIdOf(commandId, 0));
    expect(eventIdOf(commandId, 0)).not.toBe(eventIdOf(commandId, 1));
    expect(eventIdOf(commandId, 0)).not.toBe(eventIdOf(v7(), 0));
  });

  it('is a UUID of version 8, whatever the version of the command id', () => {
    for (const commandId of [v7(), v4(), commandIdFrom('dossier', '1')])
      for (const index of [0, 1, 999]) {
        expect(validate(eventIdOf(commandId, index))).toBe(true);
        expect(eventIdOf(commandId, index)).toMatch(/^.{14}8.{4}[89ab]/);
      }
  });

  it('begins with the time of a time-ordered command id', () => {
    const commandId = v7();
    expect(eventIdOf(commandId, 3).slice(0, 13)).toBe(commandId.slice(0, 13));
    const random = v4();
    expect(eventIdOf(random, 3).slice(0, 13)).not.toBe(random.slice(0, 13));
  });

  it('is the same for a command id in capitals', () => {
    const commandId = v7();
    expect(eventIdOf(commandId.toUpperCase(), 1)).toBe(eventIdOf(commandId, 1));
  });

  it('is never that of another event', () => {
    const commands = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(commands, (commandIds) => {
        const ids = commandIds.flatMap((commandId) => [0, 1, 2].map((index) => eventIdOf(commandId, index)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('the id of a command that follows from its source', () => {
  it('is the same for the same words, and another for others', () => {
    expect(commandIdFrom('GNU', 'case', '6')).toBe(commandIdFrom('GNU', 'case', '6'));
    expect(commandIdFrom('GNU', 'case', '6')).not.toBe(commandIdFrom('GNU', 'case', '7'));
    expect(commandIdFrom('GNU', 'case6')).not.toBe(commandIdFrom('GNUcase', '6'));
  });
});
