import { DatabaseError } from 'pg';
import { StoreClosed } from '../errors';
import { isOfTheData, isPassing } from './failures';

function ofTheServer(code: string): DatabaseError {
  return Object.assign(new DatabaseError('no', 1, 'error'), { code });
}

describe('a failure of the server', () => {
  it.each([
    ['a server that stops', '57P01'],
    ['a server that starts', '57P03'],
    ['a lost connection', '08006'],
    ['no connection left', '53300'],
    ['a deadlock', '40P01'],
    ['a position that another writer took', '23505'],
    ['a statement that was cancelled', '57014'],
  ])('may pass: %s', (_, code) => {
    expect([isPassing(ofTheServer(code)), isOfTheData(ofTheServer(code))]).toEqual([true, false]);
  });

  it.each([
    ['a character that cannot be stored', '22P05'],
    ['JSON that is none', '22P02'],
    ['JSON that is nested too deeply', '54001'],
  ])('comes from the data: %s', (_, code) => {
    expect([isPassing(ofTheServer(code)), isOfTheData(ofTheServer(code))]).toEqual([false, true]);
  });

  it.each([
    ['a full disk', '53100'],
    ['a function that is not there', '42883'],
  ])('is final, and no fault of the data: %s', (_, code) => {
    expect([isPassing(ofTheServer(code)), isOfTheData(ofTheServer(code))]).toEqual([false, false]);
  });
});

describe('a failure without a word from the server', () => {
  it('may pass when it comes from the connection', () => {
    expect(isPassing(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isPassing(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe(true);
    expect(isPassing(new Error('Query read timeout'))).toBe(true);
  });

  it('does not pass when it is ours', () => {
    expect(isPassing(new StoreClosed())).toBe(false);
    expect(isPassing(new TypeError('x is undefined'))).toBe(false);
    expect(isPassing('no error at all')).toBe(false);
  });
});
