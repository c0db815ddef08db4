import { EventEmitter } from 'node:events';
import { type Request, type Response } from 'express';
import { logRequests, openLogger } from './logger';

/** The statuses of the requests that are logged, of these. */
function loggedAt(level: 'error' | 'info' | 'warn', statuses: readonly number[]): unknown[] {
  const lines: string[] = [];
  const log = logRequests(openLogger(level, { write: (line) => lines.push(line) }));
  for (const statusCode of statuses) {
    const response = Object.assign(new EventEmitter(), { statusCode, writableFinished: true });
    const request = { id: 'r1', principal: { id: 'eva' }, method: 'GET' } as Request;
    void log(request, response as unknown as Response, () => undefined);
    response.emit('close');
  }
  return lines.map((line) => (JSON.parse(line) as { status: number }).status);
}

describe('the line of a request', () => {
  const statuses = [200, 304, 401, 403, 404, 409, 429, 500, 503];

  it('is written by default of what was refused for want of access or failed, which once left no trace', () => {
    expect(loggedAt('warn', statuses)).toEqual([401, 403, 429, 500, 503]);
  });

  it('is written of every request where one asks for it, and of none where faults alone are wanted', () => {
    expect(loggedAt('info', statuses)).toEqual(statuses);
    expect(loggedAt('error', statuses)).toEqual([]);
  });
});
