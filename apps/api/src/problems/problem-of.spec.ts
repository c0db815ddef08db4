import { DatabaseError } from '@diarium/database';
import { RevisionConflict } from '@diarium/event-store';
import { QueryFailedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { problemOf } from './problem-of';

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('a server of the database that goes away while somebody is answered', () => {
  it.each([
    ['is told to clients', withCode('terminating connection due to administrator command', '57P01')],
    ['still recovers', withCode('the database system is in recovery mode', '57P03')],
    ['is not there', withCode('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
    ['breaks the connection', new Error('Connection terminated unexpectedly')],
    [
      'leaves a connection of the pool',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    [
      'breaks it between two statements',
      new Error('Query runner already released. Cannot run queries anymore.'),
    ],
    [
      'was once a fault: it breaks it before the next question',
      new QueryRunnerProviderAlreadyReleasedError(),
    ],
    ['is left as the interface ends', new Error('Cannot use a pool after calling end on the pool')],
    ['lets a new connection wait', new Error('timeout exceeded when trying to connect')],
    ['does not start again', new DatabaseError('database.start-timeout', 'It does not start.')],
  ])('is no fault of the interface where it %s', (_, error) => {
    expect(problemOf(error)).toMatchObject({ status: 503, code: 'server.unavailable' });
    expect(problemOf(new QueryFailedError('SELECT 1', [], error))).toMatchObject({ status: 503 });
  });

  it('is not what is told where the database refuses a statement', () => {
    const refused = withCode('relation "x" does not exist', '42P01');
    expect(problemOf(new QueryFailedError('SELECT', [], refused))).toMatchObject({ status: 500 });
    expect(problemOf(new DatabaseError('database.newer-schema', 'Newer.'))).toMatchObject({ status: 500 });
  });
});

describe('a revision that is another one', () => {
  it.each([
    [3, 4, /^Uppgifterna har ändrats av någon annan: de har revision 4\.$/, /^Somebody else has changed it/],
    [
      3,
      -1,
      /^Här är ingenting skrivet ännu/,
      /^Nothing has been written here since it came to be, so there is no revision 3\./,
    ],
    [-1, 4, /^Här skulle ingenting vara skrivet ännu/, /^Nothing was to have been written here yet/],
  ])('once was revision -1 in what people read: expected %d, found %d', (expected, actual, sv, en) => {
    const { status, code, texts } = problemOf(new RevisionConflict('case-GNU-2022-6', expected, actual));
    expect({ status, code }).toEqual({ status: 412, code: 'log.revision-conflict' });
    expect(texts.sv).toMatch(sv);
    expect(texts.en).toMatch(en);
    expect(texts.sv + texts.en).not.toContain('-1');
  });
});
