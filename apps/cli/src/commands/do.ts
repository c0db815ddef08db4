import { commandsForPeople } from '@diarium/register';
import { type Answer, type Call } from '../command/call';
import { command } from '../command/command';
import { refuseUsage } from '../command/usage.rules';
import { flag, text, uuid, wholeNumber } from '../command/value';
import { refuseLookup } from '../lookup/lookup.rules';
import { commandListPage } from '../views/command-list';
import { outcomePage } from '../views/outcome';
import { commandNamed, type Fields, isFields, parsed, textOf, withCaseKeys } from './command-data';
import { fieldsOf } from './command-fields';

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
    const named = commandNamed(commandName);
    const fields = await withCaseKeys(call, await given(data, file));
    const outcome = await call.submit(named, fields, identity);
    return { data: outcome, page: outcomePage(outcome.stream, outcome, call.texts) };
  },
});

function listed(call: Call, only: string | undefined): Answer {
  const names = [...commandsForPeople].filter(([name]) => only === undefined || name === only);
  if (names.length === 0) return refuseLookup('command.unknown', { name: only });
  const commands = names.map(([name, commandClass]) => ({ name, fields: fieldsOf(commandClass) }));
  return { data: commands, page: commandListPage(commands, call.texts) };
}

async function given(data: string | undefined, file: string | undefined): Promise<Fields> {
  const source = data ?? (file === undefined ? refuseUsage('usage.no-data') : await textOf(file));
  const fields = parsed(source);
  return isFields(fields) ? fields : refuseUsage('usage.data-no-fields');
}
