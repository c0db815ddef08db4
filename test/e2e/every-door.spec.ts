import {
  commandContext,
  DomainError,
  type FactReader,
  instantOf,
  Policies,
  policy,
} from '@diarium/event-store';
import { importDossiers } from '@diarium/import';
import { type CaseEvents, commandsByName } from '@diarium/register';
import { stringify } from 'yaml';
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

async function refusedByCommandLine(name: string, fields: object): Promise<string> {
  const { err } = await commandLineOver(open.register)(
    'do',
    name,
    '--data',
    JSON.stringify(fields),
    '--on',
    ON,
  );
  return /\[([\w.-]+)\]\s*$/.exec(err)?.[1] ?? err;
}

/** All at once, as an import is: nothing is stored, and each line is told. */
async function refusedByImport(): Promise<readonly string[]> {
  const head = {
    dossier: 1,
    id: 'prov',
    title: 'Prov',
    source: { document: 'Prov' },
    committee: 'EXN',
    on: ON,
  };
  const journal = unlawful.map(([name, fields]) => ({ do: name, with: fields }));
  const content = stringify({ ...head, journal });
  const { problems } = await open.register.rehearse((desk) =>
    importDossiers([{ name: 'prov.yaml', content }], {
      rehearsal: desk.commands,
      actor: 'prov',
      role: 'registrar',
    }),
  );
  return problems.map(({ code }) => code);
}

/** A policy that reacts to an event with all of them. */
async function refusedByPolicy(): Promise<readonly string[]> {
  const { register, database } = open;
  const react = () =>
    Promise.resolve(
      unlawful.map(([name, fields], index) => ({ key: String(index), command: commandOf(name, fields) })),
    );
  const policies = new Policies(
    {
      database,
      store: register.store,
      catalogue: register.catalogue,
      read: {} as FactReader,
      submit: (command, context) =>
        register.commands.submit(command, { ...context, occurredAt: instantOf(ON, '12:00') }),
      onTrouble: ({ error }) => {
        throw error;
      },
    },
    [policy<Pick<CaseEvents, 'HandlerAssigned'>>({ name: 'prov', react: { HandlerAssigned: react } })],
  );
  await policies.start();
  const { position } = await register.commands.submit(
    commandOf('AssignHandler', { case: 'EXN-2026-1', handler: 'Mio Norr' }),
    commandContext({ actor: 'prov', role: 'registrar', occurredAt: instantOf(ON, '12:00') }),
  );
  await policies.waitFor(position);
  await policies.stop();
  const { rows } = await database.pool.query<{ code: string }>(
    `SELECT code FROM diarium.policy_refusal WHERE policy = 'prov' ORDER BY key::int`,
  );
  return rows.map(({ code }) => code);
}

describe('what the rules refuse', () => {
  it('is refused for the same reason through every door: gateway, command line, import and policy', async () => {
    const head = await open.register.store.head();
    const codes: string[] = [];
    for (const [name, fields] of unlawful) codes.push(await refusedByGateway(name, fields));
    unlawful.forEach(([, , code], index) => expect(codes[index]).toContain(code));
    expect(new Set(codes).size).toBe(unlawful.length);
    for (const [index, [name, fields]] of unlawful.entries())
      expect([name, await refusedByCommandLine(name, fields)]).toEqual([name, codes[index]]);
    expect(await refusedByImport()).toEqual(codes);
    expect(await open.register.store.head()).toBe(head);
    expect(await refusedByPolicy()).toEqual(codes);
  });
});
