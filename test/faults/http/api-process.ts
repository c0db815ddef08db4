import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../support/free-port';
import { MASTER_KEY } from '../application/open-register-at';

const ROOT = join(__dirname, '../../..');
const ENDS_WITHIN_MS = 45_000;
const MOST_STARTS = 20;

/** The interface as its own process, at one address however often it is killed and started anew. */
export class ApiProcess {
  /** What was said on the error streams of starts that failed. */
  readonly failedStarts: string[] = [];
  /** What it logged as answers that nobody expected. */
  readonly unexpected: string[] = [];
  private child: ChildProcess | undefined;
  /** The end of what the last one said. */
  private said = '';

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async over(dataDir: string): Promise<ApiProcess> {
    return new ApiProcess(dataDir, await freePort());
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Returns when it serves. One that finds its server dead ends and says so; it is started again. */
  async start(): Promise<void> {
    for (let starts = 1; ; starts += 1) {
      const said = await this.startOnce();
      if (said === undefined) return;
      this.failedStarts.push(said);
      if (starts === MOST_STARTS) throw new Error(`The interface does not come up: ${said}`);
      await sleep(200);
    }
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Asks it to end. Returns what is wrong with how it did. */
  async stop(): Promise<string | undefined> {
    const { child } = this;
    if (!child) return undefined;
    if (hasEnded(child)) return `It had ended by itself (${child.signalCode ?? child.exitCode}).`;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    const late = sleep(ENDS_WITHIN_MS, undefined, { ref: false }).then(() => [undefined] as const);
    const [code] = await Promise.race([ended, late]);
    if (code === undefined) await this.kill();
    if (code === undefined) return `It did not end within ${ENDS_WITHIN_MS / 1000} s of SIGTERM.`;
    return code === 0 ? undefined : `It ended with ${code} after SIGTERM: ${this.said}`;
  }

  /** Undefined once it serves, else what it said before it ended. */
  private async startOnce(): Promise<string | undefined> {
    const child = spawn(
      process.execPath,
      ['--require', join(ROOT, 'bench/harness/typescript.cjs'), join(ROOT, 'apps/api/src/main.ts')],
      { cwd: ROOT, env: { ...process.env, ...this.settings() }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.child = child;
    // Else it would outlive a run that is ended from outside.
    const killWithUs = (): void => void child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => process.off('exit', killWithUs));
    this.said = '';
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(`${this.said.trim()} (exit ${code})`));
      createInterface({ input: child.stderr }).on('line', (line) => {
        this.said = `${this.said}${line}\n`.slice(-4000);
        if (line.includes('Serving ')) resolve(undefined);
        if (line.includes('"context":"problem"')) this.unexpected.push(line);
      });
    });
  }

  private settings(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: '',
      DIARIUM_DATA_DIR: this.dataDir,
      DIARIUM_MASTER_KEY: MASTER_KEY,
      DIARIUM_HTTP_PORT: String(this.port),
      DIARIUM_HTTP_RATE: '0',
    };
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
