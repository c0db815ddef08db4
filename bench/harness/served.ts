import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a process has taken so far, and its memory now. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

export interface ServedProgram {
  /** Of its TypeScript, from the root of the project. */
  readonly file: string;
  readonly args?: readonly string[];
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, '../..');
const COMES_UP_WITHIN_MS = 600_000;

/** A server that is measured: a process of its own that prints `Serving <address>`. */
export class Served {
  private constructor(
    private readonly child: ChildProcess,
    /** `http://127.0.0.1:40123/api/v1` */
    readonly url: string,
  ) {}

  /** @throws Error when it ends, or says nothing for ten minutes */
  static async start({ file, args = [], env }: ServedProgram): Promise<Served> {
    const hooks = ['typescript.cjs', 'usage.cjs'].flatMap((name) => ['--require', join(__dirname, name)]);
    const child = fork(join(ROOT, file), [...args], {
      cwd: ROOT,
      env: { NODE_ENV: 'production', ...env },
      execArgv: hooks,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return new Served(child, await addressOf(child, file));
  }

  async usage(): Promise<Usage> {
    const answer = once(this.child, 'message') as Promise<[Usage]>;
    this.child.send('usage');
    return (await answer)[0];
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

async function addressOf(child: ChildProcess, file: string): Promise<string> {
  let said = '';
  const timer = setTimeout(() => child.kill('SIGKILL'), COMES_UP_WITHIN_MS);
  try {
    return await new Promise((resolve, reject) => {
      child.once('exit', () => {
        reject(new Error(`${file} did not come up: ${said}`));
      });
      if (child.stderr)
        createInterface({ input: child.stderr }).on('line', (line) => {
          said = `${said}${line}\n`.slice(-4000);
          const [, url] = /Serving (\S+)/.exec(line) ?? [];
          if (url !== undefined) resolve(url);
        });
    });
  } finally {
    clearTimeout(timer);
  }
}
