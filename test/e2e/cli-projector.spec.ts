import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { diarium, ended, startProgram } from '../../apps/cli/src/testing/diarium-process';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
});

const establish = {
  committee: 'GNU',
  name: 'Gemensam nämnd',
  joint: true,
  host: 'Region Jämtland Härjedalen',
  prefix: 'GNU',
};

describe('The projector as a program of its own', () => {
  it('keeps the views at the head of the log while clerks work, until it is asked to stop', async () => {
    const worker = startProgram('projector', database.url);
    const worked = ended(worker);
    await once(worker.stderr, 'data');
    const words = ['do', 'EstablishCommittee', '--data', JSON.stringify(establish), '--on', '2022-01-01'];
    expect(await diarium(database.url, words)).toMatchObject({ exit: 0 });
    const committees = await diarium(database.url, ['committees']);
    expect(committees.out).toContain('Gemensam nämnd');
    worker.kill('SIGTERM');
    const { exit, err } = await worked;
    expect(exit).toBe(0);
    expect(err).toMatch(/Following the log from position 0\.\n.*Stopping after SIGTERM\.\n$/);
  });

  it('ends with 5 and says why when no database answers', async () => {
    const { exit, err } = await ended(startProgram('projector', 'postgres://127.0.0.1:1/nobody'));
    expect(exit).toBe(5);
    expect(err).toContain('does not answer');
  });
});
