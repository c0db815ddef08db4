import {
  commandContext,
  type CommandGateway,
  DomainError,
  type FactReader,
  instantOf,
  Policies,
  policy,
  type Rule,
} from '@diarium/event-store';
import { importDossiers } from '@diarium/import';
import { capabilities, type CaseEvents, commandsByName } from '@diarium/register';
import { stringify } from 'yaml';
import { problemOf } from '../../apps/api/src/problems/problem-of';
import { commandLineOver } from '../support/command-line';
import { exampleMeeting } from '../support/example-content';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

const ON = '2026-11-02';
const meeting = 'EXN-2026-03-10';
const reason = 'Prov';

/** Commands that the rules of many capabilities refuse, once the example meeting is attested and posted. */
const unlawful: readonly (readonly [name: string, fields: object, code: string])[] = [
  [
    'RegisterCase',
    { committee: 'EXN', year: 2026, number: 9, title: 'Prov', date: { kind: 'drawn-up', on: ON } },
    'case.number-not-next',
  ],
  ['CloseCase', { case: 'EXN-2026-2' }, 'case.'],
  ['RegisterDocument', { case: 'EXN-2026-1', direction: 'incoming', title: 'Prov' }, 'document.'],
  ['AddAgendaItem', { meeting, item: 'sent', kind: 'information', heading: 'För sent' }, ''],
  ['TakeBackParagraph', { meeting, paragraph: 'EXN-2026-2', reason }, 'minutes.attested'],
  ['RecordParagraph', { meeting, kind: 'information', heading: 'För sent' }, ''],
  ['AttestMinutes', { meeting, on: '2026-03-18', by: ['anna-ek', 'gun-iver'] }, ''],
  ['PostOnBoard', { posting: meeting, board: 'gamma', on: '2026-03-20' }, 'posting.'],
  ['RecordLegalForce', { decision: 'EXN-2026-8', checkedOn: '2026-04-01', checkedBy: 'Nils Olin' }, ''],
  [
    'RecordUrgentDecision',
    {
      committee: 'EXN',
      year: 2026,
      on: ON,
      member: 'bo-berg',
      heading: 'Prov',
      text: 'Prov',
      urgentBecause: 'Prov',
    },
    'delegat',
  ],
  [
    'ElectMember',
    { committee: 'EXN', member: 'ny', name: 'Ny', party: 'alfa', seat: 'member', from: '2026-01-01' },
    'committee.seats-full',
  ],
  [
    'AnswerInquiry',
    { committee: 'EXN', year: 2026, inquiry: 'okänd', on: ON, answer: 'Nej' },
    'inquiry.unknown',
  ],
];

let open: TestRegister;

beforeAll(async () => {
  open = await openTestRegister({ content: exampleMeeting });
});

afterAll(() => open.drop());

const commandOf = (name: string, fields: object): object =>
  Object.assign(new (commandsByName.get(name) ?? Object)(), structuredClone(fields));

async function refusedByGateway(name: string, fields: object): Promise<string> {
  const context = commandContext({ actor: 'prov', role: 'registrar', occurredAt: instantOf(ON, '12:00') });
  try {
    await open.register.commands.submit(commandOf(name, fields), context);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return `${name} was done`;
}

type Given = readonly [name: string, fields: object, ...rest: unknown[]];

/** What a door tells of a refusal. */
interface Told {
  readonly code: string;
  readonly section: string;
}

async function toldByCommandLine(name: string, fields: object, commands: CommandGateway): Promise<Told> {
  const call = commandLineOver({ ...open.register, commands });
  const { err } = await call('do', name, '--data', JSON.stringify(fields), '--on', ON, '--json');
  const { code, section } = (JSON.parse(err) as { error: Told }).error;
  return { code, section };
}

/** All at once, as an import is: nothing is stored, and each line is told. */
async function toldByImport(given: readonly Given[], rehearsal: CommandGateway): Promise<readonly Told[]> {
  const head = {
    dossier: 1,
    id: 'prov',
    title: 'Prov',
    source: { document: 'Prov' },
    committee: 'EXN',
    on: ON,
  };
  const journal = given.map(([name, fields]) => ({ do: name, with: fields }));
  const content = stringify({ ...head, journal });
  const file = { name: 'prov.yaml', content };
  const { problems } = await importDossiers([file], { rehearsal, actor: 'prov', role: 'registrar' });
  return problems.map((problem) => ({ code: problem.code, section: problem.refusal.rule.section }));
}

/** A policy that reacts to an event with all of them. */
async function toldByPolicy(
  name: string,
  given: readonly Given[],
  commands: CommandGateway,
): Promise<readonly Told[]> {
  const { register, database } = open;
  const react = () =>
    Promise.resolve(
      given.map(([command, fields], index) => ({ key: String(index), command: commandOf(command, fields) })),
    );
  const policies = new Policies(
    {
      database,
      store: register.store,
      catalogue: register.catalogue,
      read: {} as FactReader,
      submit: (command, context) =>
        commands.submit(command, { ...context, occurredAt: instantOf(ON, '12:00') }),
      onTrouble: ({ error }) => {
        throw error;
      },
    },
    [policy<Pick<CaseEvents, 'HandlerAssigned'>>({ name, react: { HandlerAssigned: react } })],
  );
  await policies.start();
  const { position } = await register.commands.submit(
    commandOf('AssignHandler', { case: 'EXN-2026-1', handler: `Handläggaren för ${name}` }),
    commandContext({ actor: 'prov', role: 'registrar', occurredAt: instantOf(ON, '12:00') }),
  );
  await policies.waitFor(position, 60_000);
  await policies.stop();
  const { rows } = await database.pool.query<Told>(
    `SELECT code, substring(text from '\\[([^]]+)\\]$') AS section
     FROM diarium.policy_refusal WHERE policy = $1 ORDER BY key::int`,
    [name],
  );
  return rows;
}

const codesOf = (told: readonly Told[]): readonly string[] => told.map(({ code }) => code);

describe('what the rules refuse', () => {
  it('is refused for the same reason through every door: gateway, command line, import and policy', async () => {
    const { commands } = open.register;
    const head = await open.register.store.head();
    const codes: string[] = [];
    for (const [name, fields] of unlawful) codes.push(await refusedByGateway(name, fields));
    unlawful.forEach(([, , code], index) => expect(codes[index]).toContain(code));
    expect(new Set(codes).size).toBe(unlawful.length);
    for (const [index, [name, fields]] of unlawful.entries())
      expect([name, (await toldByCommandLine(name, fields, commands)).code]).toEqual([name, codes[index]]);
    const imported = open.register.rehearse((desk) => toldByImport(unlawful, desk.commands));
    expect(codesOf(await imported)).toEqual(codes);
    expect(await open.register.store.head()).toBe(head);
    expect(codesOf(await toldByPolicy('prov', unlawful, commands))).toEqual(codes);
  });

  it('is told with its code and section by every door, whichever rule of whichever rule book refuses', async () => {
    const rules = capabilities.flatMap((capability) => Object.entries<Rule>(capability.rules));
    const refused = rules.map(([code, rule]) => new DomainError(code, rule));
    const given = rules.map(([code]): Given => ['AssignHandler', { case: 'EXN-2026-1', handler: code }]);
    const expected = rules.map(([code, { section }]) => ({ code, section }));
    const overHttp = refused.map((refusal) => problemOf(refusal));
    expect(overHttp.map(({ code, extra }) => ({ code, section: extra.section }))).toEqual(expected);
    expect(await toldByImport(given, inTurn(refused))).toEqual(expected);
    expect(await toldByPolicy('alla', given, inTurn(refused))).toEqual(expected);
    // A call of the command line costs more than the others: one of each rule book.
    const firsts = capabilities.flatMap((capability) => Object.keys(capability.rules).slice(0, 1));
    for (const [index, [code]] of rules.entries()) {
      if (!firsts.includes(code)) continue;
      const [name, fields] = given[index] ?? ['', {}];
      expect(await toldByCommandLine(name, fields, inTurn(refused.slice(index)))).toEqual(expected[index]);
    }
  });
});

/** Refuses one command after the other for the next reason. */
function inTurn(refusals: readonly DomainError[]): CommandGateway {
  let next = 0;
  const submit = () =>
    Promise.reject(refusals[(next += 1) - 1] ?? new Error('nothing is left to refuse for'));
  return Object.assign(Object.create(open.register.commands) as CommandGateway, { submit });
}
