import { LogError } from '@diarium/event-store';
import { problemOf } from './problem-of';

describe('a log or a view that cannot be asked for now', () => {
  it.each(['log.unavailable', 'projector.wait-timeout', 'projector.halted'])(
    'is to come again where a rule could not be asked for now: %s is no fault of the server',
    (code) => {
      expect(problemOf(new LogError(code as 'log.unavailable', 'x'))).toMatchObject({
        status: 503,
        code: 'server.unavailable',
        extra: { retryAfterSeconds: 1 },
      });
    },
  );

  it('is a fault of the server where nobody expected it', () => {
    expect(problemOf(new TypeError('x'))).toMatchObject({ status: 500, code: 'server.internal' });
  });
});
