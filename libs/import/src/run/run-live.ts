import { type CommandGateway } from '@diarium/event-store';
import { type PlannedDossier } from '../mapping/plan-dossier';
import { type Place } from '../problem';
import { type ImportOptions } from './import-options';
import { type Done, doneOf } from './import-result';
import { submissions, submit } from './submit';

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

/**
 * Submits everything to the register in order: most commands follow on each other.
 * @throws ImportInterrupted
 */
export async function runLive(
  dossiers: readonly PlannedDossier[],
  options: ImportOptions & { readonly live: CommandGateway },
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const total = dossiers.reduce((sum, { commands }) => sum + commands.length, 0);
  for (const { dossier, command } of submissions(dossiers, 'import', options))
    try {
      done.push(doneOf(dossier, command, await submit(command, dossier, options.live, options)));
    } catch (error) {
      throw new ImportInterrupted({ done: done.length, total }, command.place, error);
    }
  return done;
}
