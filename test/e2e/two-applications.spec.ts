import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase } from '@diarium/database/testing';
import { registerMigrations } from '@diarium/register';
import { type Job } from '../faults/application/job';
import { ApplicationProcess } from '../faults/application-process';

describe('two applications on one database', () => {
  it('work side by side, end when they are told to, and complain of nothing', async () => {
    const database = await createTestDatabase({ migrations: registerMigrations });
    const folder = await mkdtemp(join(tmpdir(), 'diarium-two-'));
    const applications = [ApplicationProcess.start(), ApplicationProcess.start()];
    for (const [index, application] of applications.entries()) {
      const job: Job = {
        where: { dataDir: '', databaseUrl: database.url },
        work: 'commands',
        seed: index,
        clerks: 3,
        projectionBatch: 100,
        dossier: 0,
        journal: join(folder, `${index}.jsonl`),
      };
      await application.says('loaded');
      application.begin(job);
      await application.says('ready');
    }
    await sleep(1500);
    const quiet = { code: 0, errors: '', wasReady: true, isKilled: false };
    for (const application of applications) expect(await application.stop(30_000)).toEqual(quiet);
    await database.drop();
    await rm(folder, { recursive: true });
  });
});
