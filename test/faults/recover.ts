import { join } from 'node:path';
import { type RecordedEvent } from '@diarium/event-store';
import * as registerOf from '@diarium/register';
import { wholeLog } from '../e2e/dossiers/rows-of-read-models';
import { isRefusal, journalingGateway } from './application/journaling-gateway';
import { openRegisterAt } from './application/open-register-at';
import { checkJournal } from './check/check-journal';
import { checkLog } from './check/check-log';
import { checkReadModels } from './check/check-read-models';
import { type Finding } from './check/finding';
import { type Ground } from './grounds/ground';
import { type Invoked } from './journal/entries';
import { JournalFile } from './journal/journal-file';
import { type CommandRecord, readJournals } from './journal/read-journals';

export interface Recovered {
  readonly findings: readonly Finding[];
  readonly commands: ReadonlyMap<string, CommandRecord>;
  readonly log: readonly RecordedEvent[];
  /** Ids of the commands whose end was not known, and how many of these had been stored. */
  readonly unknown: number;
  readonly unknownStored: number;
}

const CAUGHT_UP_WITHIN_MS = 120_000;

type CommandClasses = Readonly<Record<string, new () => object>>;

/** The next application on the ground: it gives the commands again whose end is unknown, and all is checked. */
export async function recover(ground: Ground, journals: string, name: string): Promise<Recovered> {
  const open = [...readJournals(journals).values()].filter(({ isOpen }) => isOpen);
  const register = await openRegisterAt(ground.where(false), { projectionBatch: 1000 });
  try {
    const stored = new Set((await wholeLog(register.store)).map(({ metadata }) => metadata.commandId));
    const journal = await JournalFile.open(join(journals, name));
    const commands = journalingGateway(register.commands, journal);
    const failed: Finding[] = [];
    for (const { invoked } of open)
      await commands.submit(commandOf(invoked), invoked.context).catch((error: unknown) => {
        if (!isRefusal(error))
          failed.push({ kind: 'damaged', text: `${invoked.id} again: ${String(error)}` });
      });
    await journal.close();
    await register.projector.waitFor(await register.store.head(), { timeoutMs: CAUGHT_UP_WITHIN_MS });
    const log = await wholeLog(register.store);
    const known = readJournals(journals);
    return {
      findings: [
        ...failed,
        ...checkLog(log, ground),
        ...checkJournal(known, log),
        ...(await checkReadModels(ground.database, register)),
      ],
      commands: known,
      log,
      unknown: open.length,
      unknownStored: open.filter(({ invoked }) => stored.has(invoked.id)).length,
    };
  } finally {
    await register.close();
  }
}

function commandOf({ command, fields }: Invoked): object {
  const commandClass = (registerOf as unknown as CommandClasses)[command];
  if (!commandClass) throw new Error(`The register knows no command ${command}.`);
  return Object.assign(new commandClass(), fields);
}
