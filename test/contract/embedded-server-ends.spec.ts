import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const KEEPER = join(__dirname, '../../libs/database/keeper/server.mjs');
const SOON = { quitAfter: 1, killAfter: 2 };

/** A process in the place of a server, deaf to some signals; it tells when it is ready and which one ended it. */
async function deafTo(
  ...signals: readonly string[]
): Promise<{ child: ChildProcess; pid: number; end: Promise<unknown> }> {
  const ignored = signals.map((name) => `process.on('${name}', () => undefined);`).join(' ');
  const child = spawn(
    process.execPath,
    ['-e', `${ignored} console.log('ready'); setInterval(() => {}, 1000);`],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const end = once(child, 'exit').then(([, by]: unknown[]) => by);
  await once(child.stdout, 'data');
  return { child, pid: child.pid ?? 0, end };
}

/** Ends it as the keeper does, or as its guard does when the keeper is killed. */
async function ended(by: 'the keeper' | 'the guard', pid: number): Promise<void> {
  const work =
    by === 'the keeper'
      ? `const isAlive = () => { try { process.kill(${pid}, 0); return true; } catch { return false; } };
         await m.endServer({ pid: ${pid}, isAlive }, ${JSON.stringify(SOON)});`
      : `m.stopWhenThisProcessDies(${pid}, '/', ${JSON.stringify(SOON)}); process.kill(process.pid, 'SIGKILL');`;
  const keeper = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const m = await import('${KEEPER}'); ${work}`,
  ]);
  await once(keeper, 'exit');
}

describe.each(['the keeper', 'the guard'] as const)('a server that %s ends', (by) => {
  it('is asked, and ends', async () => {
    const { pid, end } = await deafTo();
    await ended(by, pid);
    expect(await end).toBe('SIGINT');
  });

  // PostgreSQL 18 waits for ever when it is told to end while it recovers from a crash.
  it('and that does not hear it is told to drop everything', async () => {
    const { pid, end } = await deafTo('SIGINT');
    await ended(by, pid);
    expect(await end).toBe('SIGQUIT');
  });

  it('and that hears nothing is killed', async () => {
    const { pid, end } = await deafTo('SIGINT', 'SIGQUIT');
    await ended(by, pid);
    expect(await end).toBe('SIGKILL');
  });
});
