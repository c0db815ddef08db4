import { InvalidSettings, readSettings } from '@diarium/config';
import { DatabaseError } from '@diarium/database';
import { LogError, RevisionConflict } from '@diarium/event-store';
import { type Register, type RegisterOptions } from '@diarium/register';
import { commands } from './commands';
import { run } from './run';
import { CapturedTerminal } from './testing/captured-terminal';

const terminal = new CapturedTerminal();
const empty = { items: [], next: null };
const asked: object[] = [];

/** A register that holds nothing and remembers what it was asked. */
const register = {
  store: { head: () => Promise.resolve(0) },
  projector: { waitFor: () => Promise.resolve() },
  queries: {
    execute: (query: object) => {
      asked.push(query);
      return Promise.resolve('limit' in query ? empty : undefined);
    },
  },
  close: () => Promise.resolve(),
} as unknown as Register;

async function diarium(...words: string[]) {
  const exit = await run(words, {
    terminal,
    version: '1.2.3',
    readSettings: () => readSettings({ DIARIUM_LANGUAGE: 'sv' }),
    openRegister: () => Promise.resolve(register),
  });
  return { exit, ...terminal.take() };
}

/** The same, with a register that cannot answer. */
async function failing(error: Error, language: string) {
  const queries = { execute: () => Promise.reject(error) };
  const openRegister = () => Promise.resolve({ ...register, queries } as never);
  const exit = await run(['cases', '--language', language], {
    ...{ terminal, version: '', openRegister },
    readSettings: () => readSettings({}),
  });
  return { exit, ...terminal.take() };
}

describe('The command line', () => {
  it.each(['sv', 'en'])('lists every command, and the exit codes, in its help (%s)', async (language) => {
    const { exit, out } = await diarium('--help', '--language', language);
    const names = commands.map(({ name }) => name.split(' ')[0]);
    expect(exit).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const code of [0, 1, 2, 3, 4, 5, 70]) expect(out).toMatch(new RegExp(`^  ${code} `, 'm'));
  });

  it.each(commands.map(({ name }) => name))('shows how to use %s, with examples', async (name) => {
    const { exit, out } = await diarium(...name.split(' '), '--help');
    expect(exit).toBe(0);
    expect(out).toContain(`Användning: diarium ${name} `);
    expect(out).toMatch(/Exempel:\n( {2}diarium .+\n)+/);
  });

  it('understands every example that it shows', async () => {
    for (const { examples } of commands)
      for (const example of examples) {
        const words = [...example.matchAll(/'([^']*)'|(\S+)/g)].map(
          ([, quoted, word]) => quoted ?? word ?? '',
        );
        const { err } = await diarium(...words);
        expect(`${example}: ${err}`).not.toMatch(/usage\.(?!file-not-read)/);
      }
  });

  it('takes the options of all commands before and after the command', async () => {
    const before = await diarium('--language', 'en', '--json', 'cases');
    const after = await diarium('cases', '--json', '--language=en');
    expect(after).toEqual(before);
    expect(JSON.parse(after.out)).toEqual(empty);
  });

  it('hands over only what was given', async () => {
    await diarium('cases', '--year', '2022', '--status', 'Resting');
    expect(asked.at(-1)).toEqual({ limit: 50, sort: '-registered', year: 2022, status: 'Vilande' });
  });

  it.each([
    ['cases --foo', 'Flaggan --foo finns inte. [usage.unknown-option]'],
    ['cases --limt 3', 'Flaggan --limt finns inte. Menade du --limit? [usage.unknown-option]'],
    ['case', 'Argumentet <diarienummer> saknas. [usage.missing-argument]'],
    ['casse', 'Kommandot ”casse” finns inte. Menade du case eller cases? [usage.unknown-command]'],
    ['cases --year', 'Flaggan --year ska följas av ett värde. [usage.missing-value]'],
    ['assign GNU/1/2022', 'Flaggan --handler saknas. [usage.missing-option]'],
    ['case a b', 'Kommandot fick fler argument än det tar. [usage.too-many-arguments]'],
    ['cases --year 22', '--year ska vara ett år, ÅÅÅÅ, inte ”22”. [usage.not-a-year]'],
    [
      'cases --on 2022-02-30',
      '--on ska vara en dag som finns, ÅÅÅÅ-MM-DD, inte ”2022-02-30”. [usage.not-a-day]',
    ],
  ])('refuses %s in one sentence', async (words, sentence) => {
    const { exit, out, err } = await diarium(...words.split(' '));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toBe(
      `${sentence}\nSe ”diarium${words.startsWith('casse') ? '' : ` ${words.split(' ')[0]}`} --help”.\n`,
    );
  });

  it('says which words an option takes, in the user’s language', async () => {
    const { err } = await diarium('cases', '--status', 'nope', '--language', 'en');
    expect(err).toContain('--status must be one of Open, Resting, Closed, Ad acta, Annulled, not “nope”.');
  });

  it('tells programs what went wrong as JSON', async () => {
    const { exit, out, err } = await diarium('case', 'GNU/9/2022', '--json');
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'case.unknown',
        section: 'D',
        text: 'Ärendet GNU/9/2022 finns inte.',
        details: { number: 'GNU/9/2022' },
      },
    });
  });

  it('ends with 2 and its help when no command is given', async () => {
    const { exit, err } = await diarium();
    expect(exit).toBe(2);
    expect(err).toContain('Användning: diarium [flaggor] <kommando>');
  });

  it('ends with 5 when the settings, the database or the log cannot be used', async () => {
    const world = { terminal, version: '', readSettings: () => readSettings({}) };
    const unreachable = new DatabaseError('database.unreachable', 'Nobody answers.');
    const noDatabase = { ...world, openRegister: () => Promise.reject(unreachable) };
    expect(await run(['cases'], noDatabase)).toBe(5);
    expect(terminal.take().err).toBe('Databasen går inte att nå. Nobody answers. [database.unreachable]\n');
    const otherLog = new LogError('log.other-log', 'Name the log that the views were built from.');
    expect(await run(['cases'], { ...world, openRegister: () => Promise.reject(otherLog) })).toBe(5);
    expect(terminal.take().err).toContain('Databasens vyer hör till en annan logg. Name the log');
    const readInvalid = () => {
      throw new InvalidSettings([{ variable: 'X', text: 'X is wrong.' }]);
    };
    expect(await run(['cases'], { ...noDatabase, readSettings: readInvalid })).toBe(5);
    expect(terminal.take().err).toContain('X is wrong.');
  });

  it('told a server that goes away meanwhile as an unexpected error, without a code of its own', async () => {
    const { exit, err } = await failing(new Error('Connection terminated unexpectedly'), 'sv');
    expect(exit).toBe(5);
    expect(err.replaceAll('\n', ' ')).toMatch(
      /^Förbindelsen med databasen bröts\. .+\[database\.connection-lost\] $/,
    );
  });

  it.each([
    [9, 3, 'sv', 'Någon annan hann före: case-GNU-2022-7 står vid revision 3, inte 9.'],
    [9, -1, 'sv', 'Ingenting är skrivet i case-GNU-2022-7 ännu, så någon revision 9 finns inte.'],
    [9, -1, 'en', 'Nothing has been written to case-GNU-2022-7 yet, so it has no revision 9.'],
    [-1, 3, 'sv', 'I case-GNU-2022-7 skulle ingenting vara skrivet ännu, men den står vid revision 3.'],
    [-1, 3, 'en', 'Nothing was to have been written to case-GNU-2022-7 yet, but it is at revision 3.'],
  ] as const)(
    'tells a conflict between %d and %d in words that people use (%s)',
    async (seen, now, language, text) => {
      const { exit, err } = await failing(new RevisionConflict('case-GNU-2022-7', seen, now), language);
      expect(exit).toBe(4);
      expect(err.replaceAll('\n', ' ')).toBe(`${text} [log.revision-conflict] `);
    },
  );

  it('answers all the same when a view is behind or halted, and warns', async () => {
    const late = new LogError('projector.wait-timeout', 'After 10 ms case-list did not hold everything.');
    const openRegister = ({ onTrouble }: RegisterOptions) => {
      onTrouble({ of: 'case-list', error: new Error('It halted at event 7.') });
      return Promise.resolve({ ...register, projector: { waitFor: () => Promise.reject(late) } } as never);
    };
    expect(
      await run(['cases'], { terminal, version: '', readSettings: () => readSettings({}), openRegister }),
    ).toBe(0);
    const { out, err } = terminal.take();
    expect(out).toContain('Inga ärenden.');
    expect(err).toBe(
      'Varning: case-list kan inte fortsätta just nu. It halted at event 7.\n' +
        'Varning: det som visas kan vara äldre än loggen. After 10 ms case-list did not hold everything.\n',
    );
  });

  it('marks the options that a command must have', async () => {
    expect((await diarium('annul', '--help')).out).toContain('--reason <text>   Varför (krävs)');
  });

  it('ends with 70 for a fault of its own, and shows where only when asked to', async () => {
    const fault = () => Promise.reject(new TypeError('x is undefined'));
    const quiet = { terminal, version: '', readSettings: () => readSettings({}), openRegister: fault };
    expect(await run(['cases'], quiet)).toBe(70);
    expect(terminal.take().err).not.toContain('run.spec');
    const detailed = { ...quiet, readSettings: () => readSettings({ DIARIUM_LOG_LEVEL: 'debug' }) };
    expect(await run(['cases'], detailed)).toBe(70);
    expect(terminal.take().err).toContain('run.spec');
  });
});
