import { type CommandGateway } from '@diarium/event-store';
import { type PlannedDossier } from '../mapping/plan-dossier';
import { type Place } from '../problem';
import { type ImportOptions } from './import-options';
import { type Done, doneOf } from './import-result';
import { type Submission, submissions, submit } from './submit';

/** The import stopped on its way. What is done stays done; the same import again takes up the rest. */
export class ImportInterrupted extends Error {
  constructor(
    /** How many commands the register took, of how many. */
    readonly progress: { readonly done: number; readonly total: number },
    /** The entry at which it stopped. */
    readonly at: Place,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The import stopped at ${at.file}:${at.line} (${at.field}) after ${progress.done} of ${progress.total}: ` +
        `${reason} Run the same import again; it goes on where it stopped.`,
      { cause },
    );
    this.name = 'ImportInterrupted';
  }
}

/** So many commands that do not wait for each other are under way at once. */
const AT_ONCE = 32;

/**
 * Submits everything to the register in order: most commands follow on each other, and wait.
 * @throws ImportInterrupted
 */
export async function runLive(
  dossiers: readonly PlannedDossier[],
  options: ImportOptions & { readonly live: CommandGateway },
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const total = dossiers.reduce((sum, { commands }) => sum + commands.length, 0);
  const give = async (window: readonly Submission[]): Promise<void> => {
    const given = await Promise.allSettled(
      window.map(async ({ dossier, command }) =>
        doneOf(dossier, command, await submit(command, dossier, options.live, options)),
      ),
    );
    for (const it of given) if (it.status === 'fulfilled') done.push(it.value);
    const failed = given.findIndex(({ status }) => status === 'rejected');
    const [at, result] = [window[failed], given[failed]];
    if (at && result?.status === 'rejected')
      throw new ImportInterrupted({ done: done.length, total }, at.command.place, result.reason);
  };
  let window: Submission[] = [];
  for (const submission of submissions(dossiers, 'import', options)) {
    window.push(submission);
    if (submission.command.independent && window.length < AT_ONCE) continue;
    // What waits for all before it waits for those that were under way as well.
    if (!submission.command.independent && window.length > 1) await give(window.splice(0, window.length - 1));
    await give(window);
    window = [];
  }
  await give(window);
  return done;
}
