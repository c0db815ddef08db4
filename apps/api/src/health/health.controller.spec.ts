import { type PolicyStatus, type ReadModelStatus } from '@diarium/event-store';
import { type Response } from 'express';
import { type ApiGround } from '../http/ground';
import { HealthController } from './health.controller';

const live = { name: 'case-list', status: 'live', lag: 3 } as ReadModelStatus;
const reacting = { name: 'when-asked-answer', lag: 2, stoppedAt: null } as PolicyStatus;

async function readiness(views: readonly ReadModelStatus[], policies: readonly PolicyStatus[]) {
  const register = {
    projector: { status: () => Promise.resolve(views) },
    policies: { status: () => Promise.resolve(policies) },
  };
  let status = 0;
  const response = { status: (given: number) => (status = given) } as unknown as Response;
  const told = await new HealthController({ register } as unknown as ApiGround).ready(response);
  return { ...told, code: status };
}

describe('whether the interface can answer', () => {
  it('tells how far behind the log views and policies are', async () => {
    expect(await readiness([live], [reacting])).toEqual({
      ...{ code: 200, status: 'ready', log: 'up', database: 'up' },
      ...{ lag: 3, halted: [], policyLag: 2, stopped: [] },
    });
  });

  it('is no longer so when a policy stands still', async () => {
    const told = await readiness([live], [{ ...reacting, stoppedAt: 7 }]);
    expect(told).toMatchObject({ code: 503, status: 'not-ready', stopped: ['when-asked-answer'] });
  });

  it('is no longer so when a policy is far behind', async () => {
    const told = await readiness([live], [{ ...reacting, lag: 10_001 }]);
    expect(told).toMatchObject({ code: 503, status: 'not-ready', policyLag: 10_001, stopped: [] });
  });

  it('is no longer so when a view has halted', async () => {
    const told = await readiness([{ ...live, status: 'halted' }], [reacting]);
    expect(told).toMatchObject({ code: 503, halted: ['case-list'] });
  });
});
