import { ROLES } from '@diarium/config';
import { commandsByName } from '@diarium/register';
import { PREFIX } from '../../apps/api/src/http/prefix';
import { fieldExamples, type OperationExample } from '../../apps/api/src/openapi/examples';
import { openApiDocument } from '../../apps/api/src/openapi/document';
import { dossiersAndMeeting } from '../support/example-content';
import { openTestApi, type TestApi } from '../support/open-test-api';
import { send } from '../support/open-test-register';
import byHand from './by-hand.json';
import { shortened } from './shortened';

/** A day by which everything in the examples had been decided. */
const LIVED_ON = '2026-11-01';

type Values = Readonly<Record<string, string | number | readonly string[]>>;

interface Reading {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<number, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

const asked = byHand.asked as Readonly<Record<string, Values | undefined>>;
const operations: Readonly<Record<string, unknown>> = byHand.operations;

/** What each view answers before whom nothing is closed, in a register with the dossiers and the example meeting. */
export async function answersOfExamples(): Promise<Readonly<Record<string, OperationExample>>> {
  const api = await openTestApi({}, process.stderr, { content: dossiersAndMeeting });
  api.actAs({
    id: 'eva',
    name: 'Eva Berg',
    grants: ROLES.filter((role) => role !== 'party-reader').map((role) => ({
      ...{ role, committee: null, party: null },
    })),
  });
  for (const name of byHand.lived) await live(api, name);
  await api.register.projector.waitFor(await api.register.store.head());
  const today = new Date().toISOString().slice(0, 10);
  const examples: Record<string, OperationExample> = {};
  for (const [path, get] of viewsToAsk()) {
    const parameters = parametersOf(get);
    const { status, body } = await api.call(addressOf(path, get, parameters));
    if (status !== 200) throw new Error(`${get.operationId}: ${status} ${JSON.stringify(body)}`);
    examples[get.operationId] = { parameters, answer: shortened(body, today) };
  }
  await api.drop();
  return examples;
}

/** Whatever answers JSON and has no answer written by hand, by its path. */
function viewsToAsk(): readonly (readonly [path: string, get: Reading])[] {
  const methods = Object.entries(openApiDocument().paths) as [string, { readonly get?: Reading }][];
  return methods.flatMap(([path, { get }]) =>
    get?.responses[200]?.content?.['application/json'] &&
    path.startsWith(PREFIX) &&
    get.operationId !== 'ReadDescription' &&
    !operations[get.operationId]
      ? [[path.slice(PREFIX.length), get] as const]
      : [],
  );
}

/** What the path and the question must name, and what the operation is asked beside it. */
function parametersOf({ operationId, parameters = [] }: Reading): Values {
  const own = asked[operationId] ?? {};
  const needed = parameters.filter((it) => it.in === 'path' || it.required || it.name === 'today');
  return {
    ...Object.fromEntries(
      needed.flatMap(({ name }) => (fieldExamples[name] === undefined ? [] : [[name, fieldExamples[name]]])),
    ),
    ...own,
  };
}

function addressOf(path: string, { parameters = [] }: Reading, given: Values): string {
  const inPath = parameters.filter((it) => it.in === 'path').map(({ name }) => name);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given[name] ?? name)),
  );
  const query = Object.entries(given).filter(([name]) => !inPath.includes(name));
  return `${filled}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
}

/** Does what the examples do not hold and some views show. */
async function live({ register }: TestApi, name: string): Promise<void> {
  const command = commandsByName.get(name);
  const fields = (byHand.commands as Readonly<Record<string, object>>)[name];
  if (!command || !fields) throw new Error(`No command ${name}.`);
  await send(register, command, fields, LIVED_ON);
}
