import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Acknowledged, type Entry, type Invoked } from './entries';

/** Everything that is known of one command, of all processes that gave it. */
export interface CommandRecord {
  readonly invoked: Invoked;
  readonly acknowledged: readonly Acknowledged[];
  readonly refused: number;
  /** True while no process has heard how it ended. */
  readonly isOpen: boolean;
}

/** The commands of all journals in the folder, by their id. */
export function readJournals(folder: string): ReadonlyMap<string, CommandRecord> {
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return commandsOf(texts.flatMap(entriesOf));
}

export function commandsOf(entries: readonly Entry[]): ReadonlyMap<string, CommandRecord> {
  const commands = new Map<string, CommandRecord>();
  for (const entry of entries) commands.set(entry.id, withEntry(commands.get(entry.id), entry));
  return commands;
}

/** A process that was killed may have left half a line at the end. */
export function entriesOf(text: string): readonly Entry[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);
}

function withEntry(known: CommandRecord | undefined, entry: Entry): CommandRecord {
  if (entry.what === 'invoked')
    return known ?? { invoked: entry, acknowledged: [], refused: 0, isOpen: true };
  if (!known) throw new Error(`The journal tells the end of ${entry.id}, which never began.`);
  if (entry.what === 'acknowledged')
    return { ...known, acknowledged: [...known.acknowledged, entry], isOpen: false };
  if (entry.what === 'refused') return { ...known, refused: known.refused + 1, isOpen: false };
  return known;
}
