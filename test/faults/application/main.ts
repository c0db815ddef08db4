import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CommandGateway } from '@diarium/event-store';
import { importDossiers, type Progress } from '@diarium/import';
import { readModels } from '@diarium/register';
import { JournalFile } from '../journal/journal-file';
import { Random } from '../random';
import { byRegistrar, Clerk, establishCommittee, IMPORTER } from './clerk';
import { dossiersOf } from './dossiers';
import { type Job, type Word } from './job';
import { isRefusal, journalingGateway } from './journaling-gateway';
import { openRegisterAt, type OpenRegister } from './open-register-at';

/*
 * An application that uses the register: it gets its job as the first line of its input, works until that input
 * ends, and closes the register. It is made to be killed.
 */

/** So many commands make sure that the next ones come thick and fast. */
const AT_FULL_SPEED = 30;

const say = (word: Word): boolean => process.stdout.write(`${word}\n`);

interface AtWork {
  readonly commands: CommandGateway;
  readonly stop: AbortSignal;
}

/** A command that fails while faults happen is in the journal; the clerk goes on. */
async function orJournaled(work: Promise<unknown>): Promise<void> {
  await work.catch(async (error: unknown) => {
    if (!isRefusal(error)) await sleep(50);
  });
}

async function clerks(job: Job, { commands, stop }: AtWork): Promise<void> {
  const random = new Random(job.seed);
  await orJournaled(commands.submit(establishCommittee(), byRegistrar()));
  let done = 0;
  const work = async (clerk: Clerk): Promise<void> => {
    while (!stop.aborted) {
      await orJournaled(clerk.workOnce());
      if (++done === AT_FULL_SPEED) say('ready');
    }
  };
  const all = Array.from(
    { length: job.clerks },
    () => new Clerk(commands, new Random(random.between(1, 2 ** 31))),
  );
  await Promise.all(all.map(work));
}

/** An import that a fault interrupts is taken up by a later one. */
async function imports(job: Job, { rehearse }: OpenRegister, { commands, stop }: AtWork): Promise<void> {
  const files = await dossiersOf(job.dossier);
  const options = { live: untilStopped(commands, stop), actor: IMPORTER, role: 'registrar', onProgress };
  const run = rehearse?.((desk) => importDossiers(files, { ...options, rehearsal: desk.commands }));
  await orJournaled(run ?? Promise.resolve());
}

function onProgress({ phase, done }: Progress): void {
  if (phase === 'import' && done === AT_FULL_SPEED) say('ready');
}

async function work(job: Job, register: OpenRegister, stop: AbortSignal): Promise<void> {
  const journal = await JournalFile.open(job.journal);
  const atWork = { commands: journalingGateway(register.commands, journal), stop };
  if (job.work === 'import') await imports(job, register, atWork);
  if (job.work === 'projection') await Promise.all([clerks(job, atWork), rebuilds(register, stop)]);
  else await clerks(job, atWork);
  await journal.close();
}

function untilStopped(commands: CommandGateway, stop: AbortSignal): CommandGateway {
  const submit: CommandGateway['submit'] = async (command, context) => {
    stop.throwIfAborted();
    return commands.submit(command, context);
  };
  return Object.assign(Object.create(commands) as CommandGateway, { submit });
}

/** A rebuild that a fault interrupts fails, and is begun anew. */
async function rebuilds({ projector }: OpenRegister, stop: AbortSignal): Promise<void> {
  const names = readModels.map(({ name }) => name);
  for (let turn = 0; !stop.aborted; turn += 1) {
    const name = names[turn % names.length];
    if (name) await orJournaled(projector.rebuild([name]));
  }
}

async function main(): Promise<void> {
  // Who interrupts the run from a terminal interrupts all processes of it; this one is told by the end of its input.
  process.on('SIGINT', () => undefined);
  const stop = new AbortController();
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => stop.abort());
  say('loaded');
  const job = await new Promise<Job | undefined>((resolve) => {
    lines.once('line', (line) => resolve(JSON.parse(line) as Job));
    lines.once('close', () => resolve(undefined));
  });
  if (!job) return;
  const register = await openRegisterAt(job.where, job);
  await work(job, register, stop.signal);
  await register.close();
  say('done');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
