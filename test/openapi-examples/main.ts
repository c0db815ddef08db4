import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { announceTestServer, startThrowAwayServer } from '@diarium/database/testing';
import { projectRoot } from '@diarium/config';
import { format, resolveConfig } from 'prettier';
import { type Route } from '../../apps/api/src/routes/route';
import { routeTables } from '../../apps/api/src/routes';
import { fieldsInPath } from '../../apps/api/src/openapi/parameters';
import { type OperationExample } from '../../apps/api/src/openapi/examples';
import { answersOfExamples } from './answers';
import byHand from './by-hand.json';
import { commandsOfExamples, type ExampleCommand } from './commands';

const FILE = join(projectRoot(), 'apps/api/src/openapi/operation-examples.json');
const handWritten = byHand as {
  readonly commands: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  readonly operations: Readonly<Record<string, OperationExample>>;
};

/** Writes the examples of the description: commands of the dossiers, answers of a register that holds them. */
async function main(): Promise<void> {
  const commands = await commandsOfExamples();
  const examples: Record<string, OperationExample> = {};
  for (const route of routeTables.flatMap(({ routes }) => routes)) {
    const { name } = route.message;
    if (route.kind !== 'command') continue;
    const given = byHandOf(name) ?? commands.get(name);
    if (given) examples[name] = exampleOf(given, route);
  }
  const server = await startThrowAwayServer();
  announceTestServer(server.url);
  Object.assign(examples, await answersOfExamples());
  await server.stop();
  const text = JSON.stringify({ ...examples, ...handWritten.operations });
  writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'json' }));
}

function byHandOf(name: string): ExampleCommand | undefined {
  const written = handWritten.commands[name];
  if (!written) return undefined;
  const { 'Diarium-Occurred-On': on, ...fields } = written;
  return { fields, on: on as string | undefined };
}

/** Its body says nothing that holds where nothing is said. */
function exampleOf({ fields, on }: ExampleCommand, route: Route): OperationExample {
  const inPath = fieldsInPath(route);
  const defaults = new route.message() as Readonly<Record<string, unknown>>;
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const parameters = given.filter(([name]) => inPath.includes(name));
  const body = given.filter(([name, to]) => !inPath.includes(name) && !isDeepStrictEqual(to, defaults[name]));
  return {
    parameters: {
      ...Object.fromEntries(parameters),
      ...(on === undefined ? {} : { 'Diarium-Occurred-On': on }),
    },
    body: Object.fromEntries(body),
  };
}

void main();
