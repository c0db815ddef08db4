import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { ended, startProgram } from '../../apps/cli/src/testing/diarium-process';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

describe('the programs with their log in EventStoreDB', () => {
  let server: EventStoreDbDouble;
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    [server, database, folder] = await Promise.all([
      EventStoreDbDouble.start(),
      createTestDatabase(),
      mkdtemp(join(tmpdir(), 'diarium-programs-')),
    ]);
  });
  afterAll(async () => {
    server.die();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const start = (app: 'api' | 'cli' | 'projector', ...words: string[]) =>
    startProgram(app, database.url, words, {
      EVENTSTORE_URL: server.url(),
      DIARIUM_DATA_DIR: folder,
      DIARIUM_HTTP_PORT: '0',
      DIARIUM_MASTER_KEY: Buffer.alloc(32, 'diarium').toString('base64'),
    });

  it('fill the register at the first start, keep its views, and serve it', async () => {
    const first = start('cli', 'start');
    first.stdin.end();
    expect(await ended(first)).toMatchObject({ exit: 0, out: expect.stringContaining('GNU') as string });
    expect(server.stored.length).toBeGreaterThan(200);
    expect((await database.pool.query('SELECT FROM diarium.log')).rowCount).toBe(0);

    const worker = start('projector');
    const worked = ended(worker);
    await once(worker.stderr, 'data');
    const api = start('api', '--demo');
    const served = ended(api);
    const address = await new Promise<string>((resolve) => {
      let said = '';
      const listen = (text: Buffer): void => {
        said += text.toString();
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (url !== undefined) resolve(url);
      };
      api.stderr.on('data', listen);
      api.stdout.on('data', listen);
    });
    const found = await fetch(`${address}/api/v1/cases?committee=GNU&limit=5`);
    const { items } = (await found.json()) as { items: { number: string }[] };
    expect(items.map(({ number }) => number)).toContain('GNU/6/2022');
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    for (const program of [api, worker]) program.kill('SIGTERM');
    expect([(await served).exit, (await worked).exit]).toEqual([0, 0]);
  }, 180_000);
});
