import { type CommandGateway, LogError } from '@diarium/event-store';
import { ImportInterrupted } from '../run/run-live';
import { submit } from '../run/submit';
import { commandsOf, type ListedCommand } from './case-commands';
import { type CaseListOptions } from './case-list-options';
import { ListTally } from './list-tally';
import { commandCount, type PlannedCaseList } from './plan-case-list';
import { roundsOf } from './rounds-of';

/** How often a rule waits for a view that another process brings up to date, ten seconds each. */
const PATIENCE = 30;

/**
 * Registers a list that was taken in rehearsal, in rounds: the numbers of a year one after the other, years beside
 * each other, then what became of those cases, which wait for a view, all at once.
 * @throws ImportInterrupted
 */
export async function storeCaseList(
  plan: PlannedCaseList,
  options: CaseListOptions & { readonly live: CommandGateway },
): Promise<ListTally> {
  const { list } = plan.mapping;
  const tally = new ListTally();
  const total = commandCount(plan.years);
  let done = 0;
  const give = async (command: ListedCommand): Promise<void> => {
    try {
      tally.add(command, await patiently(() => submit(command, { id: list }, options.live, options)));
    } catch (error) {
      throw new ImportInterrupted({ done, total }, command.place, error);
    }
    done += 1;
    options.onProgress?.({ phase: 'import', done, total, dossier: list });
  };
  for (const round of roundsOf(plan.years)) {
    const years = round.map((places) => places.map((place) => commandsOf(place, plan.mapping)));
    await all(years.flat().map(({ registration }) => give(registration)));
    await all(years.flat().flatMap(({ ending }) => (ending ? [give(ending)] : [])));
  }
  return tally;
}

/** Ends when all have ended, so that nothing is given after an import has stopped. */
async function all(given: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(given);
  for (const it of ended) if (it.status === 'rejected') throw it.reason;
}

async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      const isLate = error instanceof LogError && error.code === 'projector.wait-timeout';
      if (!isLate || attempt === PATIENCE) throw error;
    }
}
