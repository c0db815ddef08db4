import { ImportInterrupted } from '@diarium/import';
import { type Register } from '@diarium/register';
import { type Request, type Response } from 'express';
import { type ApiGround } from '../http/ground';
import { type CleanedAnswers } from '../idempotency/kept-answers.provider';
import { interruptedImport } from './import-problems';
import { ImportsController } from './imports.controller';

const request = {
  principal: { id: 'eva', name: 'Eva', grants: [{ role: 'registrar', committee: null, party: null }] },
  query: {},
  headers: {},
  body: { dossiers: [{ name: 'a.yaml', content: 'dossier: 1' }] },
  is: () => 'application/json',
  get: () => undefined,
} as unknown as Request;

describe('imports over HTTP', () => {
  it('take turns: who comes while another is under way is told to come again', async () => {
    let fail = (_: Error): void => undefined;
    const rehearse = jest.fn(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    const register = { rehearse, inside: {} } as unknown as Register;
    const controller = new ImportsController({ register } as ApiGround, {} as CleanedAnswers);
    const first = controller.import(request, {} as Response);
    await expect(controller.import(request, {} as Response)).rejects.toMatchObject({
      code: 'server.unavailable',
      extra: { retryAfterSeconds: 5 },
    });
    while (rehearse.mock.calls.length === 0) await new Promise(setImmediate);
    fail(new Error('over'));
    await expect(first).rejects.toThrow('over');
    expect(rehearse).toHaveBeenCalledTimes(1);
  });

  it('that stop on their way say where, and that they can be made again', () => {
    const at = { file: 'plan.yaml', line: 12, column: 3, field: 'plan' };
    const problem = interruptedImport(new ImportInterrupted({ done: 3, total: 9 }, at, new Error('away')));
    expect(problem).toMatchObject({ status: 503, code: 'import.interrupted' });
    expect(problem.texts.sv).toMatch(/Gör samma import igen.*plan[.]yaml:12 efter 3 av 9[.]$/);
  });
});
