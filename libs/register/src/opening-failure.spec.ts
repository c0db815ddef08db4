import { KeysError } from '@diarium/access';
import { InvalidSettings } from '@diarium/config';
import { DatabaseError } from '@diarium/database';
import { LogError } from '@diarium/event-store';
import { QueryFailedError } from 'typeorm';
import { openingFailure } from './opening-failure';

describe('what whoever starts a program of the register is told when it cannot be opened', () => {
  it.each([
    ['settings.invalid', new InvalidSettings([{ variable: 'X', text: 'X is wrong.' }])],
    ['database.newer-schema', new DatabaseError('database.newer-schema', 'Newer.')],
    ['keys.no-master-key', new KeysError('keys.no-master-key', 'None.')],
    ['log.other-log', new LogError('log.other-log', 'Another.')],
  ])('names its code: %s', (code, error) => {
    expect(openingFailure(error)).toEqual({ text: `${error.message} [${code}]`, isToldWhy: true });
  });

  it.each([
    ['a socket', new Error('Connection terminated unexpectedly')],
    ['a query', new QueryFailedError('SELECT 1', [], new Error('Connection terminated unexpectedly'))],
  ])('was the raw text of %s where the server went away after the register was open', (_, error) => {
    const { text, isToldWhy } = openingFailure(error);
    expect(text).toMatch(/^The connection to PostgreSQL broke: .+ \[database\.connection-lost\]$/);
    expect(isToldWhy).toBe(true);
  });

  it('is the message alone of what nobody expected', () => {
    const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
    expect(openingFailure(taken)).toEqual({ text: 'listen EADDRINUSE', isToldWhy: false });
    expect(openingFailure('odd')).toEqual({ text: 'odd', isToldWhy: false });
  });
});
