import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Tasks } from '../tasks';

export type TaskName = keyof Tasks;
export type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** What a task found, and the memory that its process took at most. */
export interface Done<Found> {
  readonly found: Found;
  readonly peakMegabytes: number;
}

/** What a task's process sends. */
export type Message = Done<unknown> | { readonly failure: string };

/** Runs a task in a process of its own, so that neither memory nor compiled code mixes with another's. */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: Input<Name>,
  signal: AbortSignal,
): Promise<Done<Output<Name>>> {
  const child = fork(join(__dirname, 'child.ts'), [name, JSON.stringify(input)], {
    execArgv: ['--require', join(__dirname, 'typescript.cjs')],
    signal,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    child.on('message', (message: Message) => {
      if ('failure' in message) reject(new Error(`${name}: ${message.failure}`));
      else resolve(message as Done<Output<Name>>);
    });
    child.on('error', reject);
    child.on('exit', (code, by) => reject(new Error(`${name} ended with ${by ?? code}.`)));
  });
}
