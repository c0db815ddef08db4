import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CommandGateway } from '@diarium/event-store';
import { importDossiers, type Progress } from '@diarium/import';
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

const say = (word: Word): boolean => process.stdout.write(`${word}\n`);

/** A command that fails while faults happen is in the journal; the clerk goes on. */
async function orJournaled(work: Promise<unknown>): Promise<void> {
  await work.catch(async (error: unknown) => {
    if (!isRefusal(error)) await sleep(50);
  });
}

async function clerks(job: Job, commands: CommandGateway, stop: AbortSignal): Promise<void> {
  const random = new Random(job.seed);
  await orJournaled(commands.submit(establishCommittee(), byRegistrar()));
  const work = async (clerk: Clerk): Promise<void> => {
    while (!stop.aborted) await orJournaled(clerk.workOnce());
  };
  const all = Array.from(
    { length: job.clerks },
    () => new Clerk(commands, new Random(random.between(1, 2 ** 31))),
  );
  await Promise.all(all.map(work));
}

/** An import that a fault interrupts is taken up by a later one. It is at work when it stores its first command. */
async function imports(job: Job, { rehearse }: OpenRegister, live: CommandGateway): Promise<void> {
  const files = await dossiersOf(job.dossier);
  const options = { live, actor: IMPORTER, role: 'registrar', onProgress };
  const run = rehearse?.((desk) => importDossiers(files, { ...options, rehearsal: desk.commands }));
  await orJournaled(run ?? Promise.resolve());
}

function onProgress({ phase, done }: Progress): void {
  if (phase === 'import' && done === 0) say('ready');
}

async function work(job: Job, register: OpenRegister, stop: AbortSignal): Promise<void> {
  const journal = await JournalFile.open(job.journal);
  const commands = journalingGateway(register.commands, journal);
  if (job.work === 'import') await imports(job, register, commands);
  say('ready');
  if (job.work === 'projection') await Promise.all([clerks(job, commands, stop), rebuilds(register, stop)]);
  else await clerks(job, commands, stop);
  await journal.close();
}

/** A rebuild that a fault interrupts fails, and is begun anew. */
async function rebuilds({ projector }: OpenRegister, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) await orJournaled(projector.rebuild());
}

async function main(): Promise<void> {
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
