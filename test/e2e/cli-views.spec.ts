import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readSettings } from '@diarium/config';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { openRegister, type Register, registerMigrations } from '@diarium/register';
import { run } from '../../apps/cli/src/run';
import { CapturedTerminal } from '../../apps/cli/src/testing/captured-terminal';

const dossiers = join(projectRoot(), 'examples/dossiers');
const files = readdirSync(dossiers).map((name) => join(dossiers, name));
const terminal = new CapturedTerminal();
let database: TestDatabase;
let register: Register;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: registerMigrations });
  const settings = readSettings({ DATABASE_URL: database.url });
  register = await openRegister({
    settings,
    onTrouble: ({ of, error }) => {
      throw new Error(`${of}: ${error.message}`);
    },
  });
  expect(await diarium('import', ...files)).toMatchObject({ exit: 0 });
});

afterAll(async () => {
  await register.close();
  await database.drop();
});

/** The command line over the one register of this test. */
async function diarium(...words: string[]) {
  const exit = await run(words, {
    terminal,
    version: '0',
    readSettings: () => readSettings({ DIARIUM_LANGUAGE: 'sv', DIARIUM_ACTOR: 'Kim Ek' }),
    openRegister: () => Promise.resolve({ ...register, close: () => Promise.resolve() }),
  });
  return { exit, ...terminal.take() };
}

/** What each reading command must show: in Swedish, in English, and as a field of its JSON. */
const views: readonly (readonly [words: string, swedish: string[], english: string[], json: string])[] = [
  ['committees', ['Nämnder', 'Region Norrbotten'], ['Committees', 'Host'], 'items'],
  ['committee HN', ['17 ledamöter och 17 ersättare', 'HNI: Sista dag'], ['17 members and 17'], 'seats'],
  ['members HN', ['Ledamöter och ersättare', 'Inga personer'], ['No persons are registered'], 'length'],
  ['cases', ['GNU/6/2022', '(Uppgift saknas)'], ['Open', '(Not given)'], 'items'],
  ['case GNU/6/2022', ['Bevakningar', '2023-04-03'], ['Watches', 'overdue'], 'watches'],
  ['history GNU/6/2022', ['Status: Öppet', 'av Kim Ek (registrator)'], ['by Kim Ek (registrar)'], 'length'],
  ['meetings GNU 2022', ['2022-02-21 09:30–15:00', 'hållet'], ['held'], 'items'],
  ['meeting GNU-2022-04-11', ['Planerade ämnen', 'Inköpschef'], ['Planned subjects'], 'decisions'],
  ['agenda GNU-2022-04-11', ['Föredragningslista 2022-04-11', 'Ingen'], ['No agenda'], 'items'],
  ['notice GNU-2022-04-11', ['Kallelse till 2022-04-11'], ['No notice is sent'], 'notices'],
  ['serving HN', ['Tjänstgörande', 'Inga personer'], ['No persons are registered'], 'places'],
  ['attendance HN 2025', ['0 sammanträden'], ['Attendance 2025', '70%'], 'limit'],
  ['decisions', ['Gäller 2023-01-01 – 2024-12-31'], ['Valid 2023-01-01 – 2024-12-31'], 'items'],
  ['plan GNU 2022', ['1. Strategi för länets utveckling', 'Läskamera'], ['Priorities (5)'], 'plan'],
  ['goals GNU 2022', ['3 av 4 mål har uppnåtts', 'Ej uppnått'], ['3 of 4 goals', 'Not reached'], 'totals'],
  [
    'search MTP',
    ['Ärende GNU/3/2022', 'Sammanträde GNU-2022-02-21'],
    ['Case GNU/3/2022', 'Decision GNU-2022-11-07'],
    'items',
  ],
  ['abbreviations GNU', ['MTP medicintekniska produkter', 'HMC inte förklarad'], ['not explained'], 'items'],
  ['users', ['Användare', 'Det finns inga'], ['Users', 'There are no users'], 'items'],
  ['inquiries', ['Inget har begärts'], ['Nothing is demanded'], 'items'],
  ['procurement', ['Transportkuvössystem'], ['outside the plan'], 'items'],
  ['report GNU 2022', ['169 000 tkr', 'ca +4 %'], ['about +4%'], 'report'],
  ['watches', ['GNU/6/2022', 'GNU 2022'], ['Watches', 'overdue'], 'items'],
  ['deadlines', ['KL 11:20'], ['KL 11:20', 'Deadlines'], 'items'],
  ['flags', ['planerades till 2022-02-21 men togs upp 2022-04-11'], ['was planned for 2022-02-21'], 'length'],
  [
    'numbers GNU 2022',
    ['1 saknar uppgifter, 2', 'ingen serie har luckor'],
    ['lacking particulars', 'each once'],
    'series',
  ],
  [
    'assignments GNU 2025 --unfinished',
    ['Ej slutförda uppdrag 2025', 'Pågående enligt plan'],
    ['Unfinished assignments 2025', 'under way'],
    'items',
  ],
  ['delegated GNU --open', ['Inget kommande sammanträde'], ['No delegated decisions'], 'nextMeeting'],
  ['status', ['Läsmodeller', 'case-list'], ['Read models', 'live'], 'head'],
];

const widthOf = (text: string): number => Math.max(...text.split('\n').map((line) => [...line].length));
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('Reading on the command line', () => {
  it.each(views)(
    '%s answers in Swedish, in English and in JSON, within the terminal’s width',
    async (words, swedish, english, json) => {
      const inSwedish = await diarium(...words.split(' '));
      const inEnglish = await diarium(...words.split(' '), '--language', 'en');
      const asJson = await diarium(...words.split(' '), '--json');
      expect([inSwedish, inEnglish, asJson].map(({ exit, err }) => ({ exit, err }))).toEqual(
        Array(3).fill({ exit: 0, err: '' }),
      );
      expect(widthOf(inSwedish.out)).toBeLessThanOrEqual(terminal.columns);
      for (const text of swedish) expect(plain(inSwedish.out)).toContain(text);
      for (const text of english) expect(plain(inEnglish.out)).toContain(text);
      expect(JSON.parse(asJson.out)).toHaveProperty(json);
    },
  );

  it('a case is found by its key, in small letters, and a committee by any prefix that it ever had', async () => {
    const { out } = await diarium('case', 'GNU/6/2022', '--json');
    expect((await diarium('case', 'gnu-2022-6', '--json')).out).toBe(out);
    const code = await diarium('committee', 'GNU', '--json');
    expect((await diarium('committee', 'gnus', '--json')).out).toBe(code.out);
  });

  it('a committee is shown as it stood on a day', async () => {
    const then = await diarium('committee', 'GNU', '--on', '2022-06-01');
    const now = await diarium('committee', 'GNU');
    expect(then.out).toMatch(/Prefix +GNU$/m);
    expect(now.out).toMatch(/Prefix +GNUS$/m);
  });

  it('a long list is read page by page, with the command for the next page', async () => {
    const first = await diarium('cases', '--limit', '4');
    const [, next = ''] = /Fler finns: diarium (.*)/.exec(first.out) ?? [];
    const second = await diarium(...next.split(' '));
    expect(`${first.out}${second.out}`.match(/GNU\/\d\/2022 /g)).toHaveLength(6);
    expect(second.out).not.toContain('Fler finns');
  });

  it('texts of a plan are printed when they are asked for', async () => {
    const { out } = await diarium('plan', 'GNU', '2022', '--texts');
    expect(plain(out)).toContain('Regionstyrelsen har uppsiktsplikt över nämndens verksamhet.');
  });

  it.each([
    ['case GNU/99/2022', 'case.unknown'],
    ['committee XYZ', 'committee.unknown'],
    ['meeting GNU-2022-04-12', 'meeting.unknown'],
    ['agenda GNU-2022-04-11 --version 2', 'agenda.unknown-version'],
    ['plan GNU 2021', 'plan.unknown'],
    ['plan GNU 2022 --version 7', 'plan.unknown-version'],
    ['report HN 2025', 'report.unknown'],
    ['rebuild nothing', 'read-model.unknown'],
    ['do Nothing', 'command.unknown'],
  ])('%s ends with 3, as that does not exist', async (words, code) => {
    const { exit, err } = await diarium(...words.split(' '));
    expect(exit).toBe(3);
    expect(plain(err)).toContain(`[${code}]`);
  });
});

describe('Writing on the command line', () => {
  it('a case lives from registration to its end, each step told in words', async () => {
    const on = ['--on', '2022-12-01'];
    const register = ['register', '--committee', 'GNU', '--title', 'Läskameror', '--date', '2022-12-01'];
    const steps: [string[], string][] = [
      [[...register, '--from', 'Bergs kommun'], 'GNU/7/2022 Läskameror'],
      [['assign', 'GNU/7/2022', '--handler', 'Kim Ek'], 'Kim Ek blev handläggare'],
      [
        ['correct', 'GNU/7/2022', '--field', 'title', '--value', 'Läskamera', '--reason', 'Skrivfel'],
        'rättades',
      ],
      [
        ['watch', 'set', 'GNU/7/2022', '--due', '2023-02', '--note', 'Svar!'],
        'sattes till februari 2023: Svar!',
      ],
      [
        ['watch', 'move', 'GNU/7/2022', '--watch', 'svar', '--to', '2023-03-01', '--reason', 'x'],
        '2023-03-01',
      ],
      [
        ['watch', 'complete', 'GNU/7/2022', '--watch', 'svar', '--result', 'Besvarat'],
        'avslutades: Besvarat',
      ],
      [['relate', 'GNU/7/2022', 'GNU/4/2022', '--kind', 'see-also'], 'se även GNU/4/2022'],
      [['suspend', 'GNU/7/2022', '--reason', 'Väntar'], 'lades vilande'],
      [['resume', 'GNU/7/2022'], 'togs upp igen'],
      [['close', 'GNU/7/2022', '--as', 'Ad acta'], 'avslutades: Ad acta'],
      [['reopen', 'GNU/7/2022', '--reason', 'Nytt underlag'], 'återupptogs'],
      [['annul', 'GNU/7/2022', '--reason', 'Dubblett'], 'makulerades'],
    ];
    for (const [words, told] of steps) {
      const { exit, out, err } = await diarium(...words, ...on);
      expect({ words, exit, err }).toEqual({ words, exit: 0, err: '' });
      expect(plain(out)).toContain(told);
    }
    const history = await diarium('history', 'GNU/7/2022', '--json');
    expect(JSON.parse(history.out)).toContainEqual(
      expect.objectContaining({
        type: 'CaseCorrected',
        actor: 'Kim Ek',
        reason: 'Skrivfel',
        changes: [{ field: 'title', from: 'Läskameror', to: 'Läskamera' }],
      }),
    );
    const file = await diarium('case', 'GNU/7/2022');
    expect(file.out).toMatch(/^ {2}2022-12-01 {2}Ärendet registrerades/m);
  });

  it('every command of the register can be given as JSON or YAML, twice with one id as once', async () => {
    const party = '{id: rf, name: Regionfullmäktige, kind: authority, role: recipient}';
    const id = '0198c0de-0000-7000-8000-000000000001';
    const give = ['do', 'AddCaseParty', '--command-id', id, '--data', `{case: GNU/4/2022, party: ${party}}`];
    expect(plain((await diarium(...give)).out)).toContain('Regionfullmäktige blev mottagare i ärendet');
    expect(plain((await diarium(...give)).out)).toContain('Det var redan gjort; ingenting lades till.');
  });

  it('what a command cannot take is told field by field, once each', async () => {
    const { exit, err } = await diarium(
      'do',
      'AddCaseParty',
      '--data',
      '{"case":"GNU/4/2022","party":{"id":"RF"}}',
    );
    expect(exit).toBe(2);
    expect(plain(err)).toContain(
      'party.id har fel form; party.name saknas; party.kind saknas; party.role saknas.',
    );
  });

  it('all commands are listed with their fields', async () => {
    const { out } = await diarium('do', '--list');
    expect(plain(out)).toContain(
      'SetWatch • case: ärende, GNU/6/2022 • watch: nyckel eller kod • on: dag så långt',
    );
  });

  it('read models are rebuilt while the register is open', async () => {
    const before = await diarium('cases', '--json');
    const { exit, err } = await diarium('rebuild', 'case-list', 'case-file');
    expect({ exit, err: plain(err) }).toEqual({
      exit: 0,
      err: expect.stringMatching(/^Bygger om case-list, case-file: klart /) as string,
    });
    expect((await diarium('cases', '--json')).out).toBe(before.out);
  });

  it('a read model that has not halted cannot skip an event', async () => {
    const { exit, err } = await diarium('skip', 'case-list', '3', '--reason', 'x');
    expect({ exit, err }).toEqual({
      exit: 1,
      err: 'Läsmodellen har inte stannat vid den positionen. [projector.not-halted]\n',
    });
  });
});

describe('what is public, and what is not', () => {
  it('shows the changes of the public part, and goes on where it was left', async () => {
    const { out } = await diarium('feed', '--committee', 'GNU', '--limit', '1');
    expect(out).toContain('GNU/1/2022');
    const [, cursor = ''] = /--after\s+(\S+)/.exec(out) ?? [];
    const rest = await diarium('feed', '--committee', 'GNU', '--limit', '500', '--after', cursor);
    for (const text of ['GNU/2/2022', 'sammanträde', 'nämnd']) expect(rest.out).toContain(text);
  });

  it('lists who has read what is marked as secret', async () => {
    const { exit, out } = await diarium('readings', '--case-number', 'GNU/6/2022');
    expect([exit, out]).toEqual([0, expect.stringContaining('Ingen har läst')]);
  });
});
