import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { commandsForPeople, internalCommands, isCaseKey } from '@diarium/register';
import { parse } from 'yaml';
import { type Call } from '../command/call';
import { refuseUsage } from '../command/usage.rules';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCase } from '../lookup/resolve-case';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a file; `-` is standard input. */
export async function textOf(file: string): Promise<string> {
  try {
    return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    return refuseUsage('usage.file-not-read', { file, reason: (error as NodeJS.ErrnoException).code });
  }
}

/** YAML holds JSON, so one parser reads both. */
export function parsed(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    return refuseUsage('usage.data-not-read', { reason: (error as Error).message.split('\n')[0] });
  }
}

/** The class of a command that people may give: what only follows from what has happened is left to its policy. */
export function commandNamed(name: string): new () => object {
  if (internalCommands.has(name)) refuseLookup('command.internal', { name });
  return commandsForPeople.get(name) ?? refuseLookup('command.unknown', { name });
}

/** Fields that hold the key of a case. */
const NAMES_OF_CASES = new Set(['case', 'other', 'into', 'splitFrom']);

/** Cases may be named as people write them; commands take keys. */
export async function withCaseKeys(call: Call, fields: Fields): Promise<Fields> {
  const entries = Object.entries(fields).map(async ([name, value]) => {
    const isNumber = NAMES_OF_CASES.has(name) && typeof value === 'string' && !isCaseKey(value);
    return [name, isNumber ? (await resolveCase(call, value)).key : value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
