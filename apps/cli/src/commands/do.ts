import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { commandsByName, isCaseKey } from '@diarium/register';
import { parse } from 'yaml';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { refuseUsage } from '../command/usage.rules';
import { flag, text, uuid, wholeNumber } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { resolveCase } from '../lookup/resolve-case';
import { commandListPage } from '../views/command-list';
import { outcomePage } from '../views/outcome';
import { fieldsOf } from './command-fields';

type Fields = Readonly<Record<string, unknown>>;

export const doCommand = command({
  name: 'do',
  group: 'writing',
  args: { commandName: text() },
  options: {
    data: text('json'),
    file: text('path'),
    list: flag,
    commandId: uuid,
    expectedRevision: wholeNumber(-1, Number.MAX_SAFE_INTEGER),
  },
  examples: [
    'do --list',
    'do RecordMemberLeft --list',
    `do AddCaseParty --data '{"case":"GNU/4/2022","party":{"id":"rf","name":"Regionfullmäktige","kind":"authority","role":"recipient"}}'`,
    'do PlanMeeting --file meeting.yaml --on 2026-11-23',
  ],
  answer: async (call, { commandName, list, data, file, ...identity }) => {
    if (list || commandName === undefined) return listed(call, commandName);
    const named = commandsByName.get(commandName) ?? refuseLookup('command.unknown', { name: commandName });
    const fields = await withKeys(call, fieldsIn(await given(data, file)));
    const outcome = await call.submit(named, fields, identity);
    return { data: outcome, page: outcomePage(outcome.stream, outcome, call.texts) };
  },
});

function listed(call: Call, only: string | undefined): Answer {
  const names = [...commandsByName].filter(([name]) => only === undefined || name === only);
  if (names.length === 0) return refuseLookup('command.unknown', { name: only });
  const commands = names.map(([name, commandClass]) => ({ name, fields: fieldsOf(commandClass) }));
  return { data: commands, page: commandListPage(commands, call.texts) };
}

async function given(data: string | undefined, file: string | undefined): Promise<string> {
  if (data !== undefined) return data;
  if (file === undefined) return refuseUsage('usage.no-data');
  try {
    return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    return refuseUsage('usage.file-not-read', { file, reason: (error as NodeJS.ErrnoException).code });
  }
}

/** YAML holds JSON, so one parser reads both. */
function fieldsIn(source: string): Fields {
  let parsed: unknown;
  try {
    parsed = parse(source);
  } catch (error) {
    return refuseUsage('usage.data-not-read', { reason: (error as Error).message.split('\n')[0] });
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Fields;
  return refuseUsage('usage.data-no-fields');
}

/** Cases may be named as people write them; commands take keys. */
async function withKeys(call: Call, fields: Fields): Promise<Fields> {
  const entries = Object.entries(fields).map(async ([name, value]) => {
    const isNumber = (name === 'case' || name === 'other') && typeof value === 'string' && !isCaseKey(value);
    return [name, isNumber ? (await resolveCase(call, value)).key : value] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
