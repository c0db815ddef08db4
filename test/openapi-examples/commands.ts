import { readFileSync } from 'node:fs';
import { dayOf } from '@diarium/event-store';
import { exampleDossiers, plannedFrom } from '@diarium/import/testing';
import { parse } from 'yaml';
import { sittings } from '../support/command-line';

/** A command as an example has it, and when it happened; undefined where that may be today. */
export interface ExampleCommand {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly on: string | undefined;
}

interface JournalEntry {
  readonly do: string;
  readonly on: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The first command of each name that the four dossiers hold, else the one of the example meeting's journals. */
export async function commandsOfExamples(): Promise<ReadonlyMap<string, ExampleCommand>> {
  const found = new Map<string, ExampleCommand>();
  const add = (name: string, command: ExampleCommand): void => {
    if (!found.has(name)) found.set(name, command);
  };
  for (const file of await exampleDossiers())
    for (const { command, occurredAt, occurredOn } of plannedFrom(file).commands)
      add(command.constructor.name, {
        fields: { ...command },
        on: occurredOn ?? dayOf(occurredAt),
      });
  for (const journal of sittings)
    for (const { do: name, on, with: fields } of parse(readFileSync(journal, 'utf8')) as JournalEntry[])
      add(name, { fields: withKeys(fields) as ExampleCommand['fields'], on });
  return found;
}

/** The journals name cases by their numbers, the interface by their keys. */
function withKeys(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^(EXN)\/(\d+)\/(\d{4})/, '$1-$3-$2');
  if (Array.isArray(value)) return value.map(withKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, withKeys(of)]));
}
