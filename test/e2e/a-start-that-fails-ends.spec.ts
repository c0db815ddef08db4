import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { openTestRegister } from '../support/open-test-register';

describe('the interface at a port that another program has', () => {
  it('says so and ends, and does not live on with the read models in its hands', async () => {
    const test = await openTestRegister();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const hook = join(projectRoot(), 'bench/harness/typescript.cjs');
    const child = spawn(process.execPath, ['--require', hook, join(projectRoot(), 'apps/api/src/main.ts')], {
      env: {
        ...process.env,
        DATABASE_URL: test.database.url,
        DIARIUM_DATA_DIR: join(tmpdir(), 'diarium-a-start-that-fails'),
        DIARIUM_MASTER_KEY: Buffer.alloc(32, 'diarium').toString('base64'),
        DIARIUM_HTTP_PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, said }).toEqual({ code: 70, said: expect.stringContaining('EADDRINUSE') as string });
    other.close();
    await test.drop();
  }, 120_000);
});
