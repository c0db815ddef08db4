import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Job, type Word } from './application/job';

/** How an application ended. */
export interface Ended {
  readonly code: number | null;
  readonly errors: string;
  readonly wasReady: boolean;
  /** True when this process killed it. */
  readonly isKilled: boolean;
}

const ROOT = join(__dirname, '../..');

/** A child process that is an application. It ends by itself when this process does, for its input ends then. */
export class ApplicationProcess {
  readonly ended: Promise<Ended>;
  private readonly words = new Map<Word, () => void>();
  private readonly said = new Set<Word>();
  private errors = '';
  private isKilled = false;

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line as Word));
    child.stderr.on('data', (text: Buffer) => (this.errors += text.toString()));
    child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      child.once('close', (code) => {
        for (const resume of this.words.values()) resume();
        const { errors, isKilled } = this;
        resolve({ code, errors, isKilled, wasReady: this.said.has('ready') });
      });
    });
  }

  /** One that loads its program and waits for its job. */
  static start(): ApplicationProcess {
    const args = [
      '--require',
      join(ROOT, 'test/support/typescript.cjs'),
      join(__dirname, 'application/main.ts'),
    ];
    return new ApplicationProcess(spawn(process.execPath, args, { cwd: ROOT, stdio: 'pipe' }));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Resolves when the word is said, or nothing more will be. */
  async says(word: Word): Promise<void> {
    if (this.said.has(word) || this.hasEnded) return;
    await new Promise<void>((resolve) => this.words.set(word, resolve));
  }

  begin(job: Job): void {
    this.child.stdin.write(`${JSON.stringify(job)}\n`);
  }

  kill(): void {
    if (this.hasEnded) return;
    this.isKilled = true;
    this.child.kill('SIGKILL');
  }

  /** Lets it finish what is under way. Killed when that takes too long, which is told as a code of its own. */
  async stop(withinMs: number): Promise<Ended | 'hangs'> {
    this.child.stdin.end();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'hangs'>((resolve) => (timer = setTimeout(() => resolve('hangs'), withinMs)));
    const ended = await Promise.race([this.ended, late]);
    clearTimeout(timer);
    if (ended !== 'hangs') return ended;
    this.kill();
    await this.ended;
    return ended;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private hear(word: Word): void {
    this.said.add(word);
    this.words.get(word)?.();
    this.words.delete(word);
  }
}

/** Keeps applications loaded ahead, as many as one round takes, so that no round waits for that. */
export class Applications {
  private readonly ahead = [ApplicationProcess.start(), ApplicationProcess.start()];

  async take(): Promise<ApplicationProcess> {
    this.ahead.push(ApplicationProcess.start());
    const taken = this.ahead.shift() ?? ApplicationProcess.start();
    await taken.says('loaded');
    return taken;
  }

  async close(): Promise<void> {
    for (const application of this.ahead) application.kill();
    await Promise.all(this.ahead.map(({ ended }) => ended));
  }
}
