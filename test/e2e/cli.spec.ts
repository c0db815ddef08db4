import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { diarium, type Ended } from '../../apps/cli/src/testing/diarium-process';

const dossiers = join(projectRoot(), 'examples/dossiers');
const files = readdirSync(dossiers).map((name) => join(dossiers, name));

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'diarium-cli-'));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const run = (words: string, input?: string): Promise<Ended> => diarium(database.url, words.split(' '), input);

interface Imported {
  readonly stored: boolean;
  readonly position: number;
  readonly dossiers: readonly { readonly new: number; readonly known: number }[];
}

async function imported(...options: string[]): Promise<Imported & { readonly entries: number }> {
  const { out } = await diarium(database.url, ['import', '--json', ...files, ...options]);
  const result = JSON.parse(out) as Imported;
  return { ...result, entries: result.dossiers.reduce((sum, it) => sum + it.new + it.known, 0) };
}

// One register from empty to full: each test goes on where the one before ended.
describe('The diarium command', () => {
  let entries: number;
  let events: string | undefined;

  it('tries out an import and stores nothing', async () => {
    const result = await imported('--dry-run');
    ({ entries } = result);
    expect(result).toMatchObject({ stored: false, position: 0 });
    expect(result.dossiers.map(({ known }) => known)).toEqual([0, 0, 0, 0]);
    expect(entries).toBeGreaterThan(200);
  });

  it('names every fault of a dossier by file, line and field, and stores nothing', async () => {
    const file = join(folder, 'faulty.yaml');
    await writeFile(file, 'dossier: 1\nid: faulty\ntitle: Fel\ncommittee: gnu\non: 2022-02-30\n');
    const { exit, out, err } = await diarium(database.url, ['import', file]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.replaceAll(/\s+/g, ' ')).toContain(`${file}:4:1 committee: Här ska stå nämndens kod`);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(`${file}:5:1 on: Här ska stå en dag så långt den är känd`);
  });

  // That it is empty also shows that nothing was stored before.
  it('fills an empty register with the examples at the first start, and leaves a filled one alone', async () => {
    const first = await run('start');
    expect(first).toMatchObject({ exit: 0 });
    expect(first.err).toMatch(/Läser in 4 dossierer: klart/);
    expect(first.out).toContain('3 av 4 mål har uppnåtts');
    expect(first.out).toContain('npm run diarium -- case GNU/6/2022');
    const second = await run('start');
    expect(second).toMatchObject({ exit: 0, out: first.out });
    ({ 1: events } = /redan fyllt: (\d+) händelser/.exec(second.err) ?? []);
  });

  it('changes nothing when the same dossiers are imported again', async () => {
    const again = await imported();
    expect(again).toMatchObject({ stored: true, entries });
    expect(again.dossiers.map((dossier) => dossier.new)).toEqual([0, 0, 0, 0]);
    expect(JSON.parse((await run('status --json')).out)).toMatchObject({ head: Number(events) });
  });

  it('gives the next number, also to two clerks at once', async () => {
    const clerks = ['Ett', 'Två'].map((title) =>
      run(`register --committee GNU --on 2022-12-01 --date 2022-12-01 --title ${title} --json`),
    );
    const given = (await Promise.all(clerks)).map(({ out }) => JSON.parse(out) as { number: string });
    expect(given.map(({ number }) => number).sort()).toEqual(['GNU/7/2022', 'GNU/8/2022']);
  });

  it('reads a case and what a program sends it', async () => {
    const watch = 'case: GNU/7/2022\nwatch: svar\non: "2023"\nnote: Svara\n';
    const { exit, out } = await run('do SetWatch --file - --on 2022-12-02', watch);
    expect({ exit, told: out.includes('Bevakning sattes till 2023: Svara') }).toEqual({
      exit: 0,
      told: true,
    });
    const shown = await run('case GNU/7/2022 --language en');
    expect(shown.out).toMatch(/2022-12-02 +A watch was set for 2023: Svara/);
  });

  it.each([
    ['close GNU/7/2022', 1, 'Ärendet GNU/7/2022 kan inte avslutas: bevakningar är öppna (svar).'],
    ['register --committee GNU --title X', 1, '(OSL 5:2 p. 1) [case.no-date]'],
    ['do SetWatch --data {}', 2, '[command.invalid]'],
    ['case GNU/99/2022', 3, 'Ärendet GNU/99/2022 finns inte. [case.unknown]'],
    [
      'do ResumeCase --data {"case":"GNU/7/2022"} --expected-revision 9',
      4,
      'Någon annan hann före: case-GNU-2022-7 står vid revision 0, inte 9. [log.revision-conflict]',
    ],
  ])('%s ends with %i and says why', async (words, exit, sentence) => {
    const ended = await run(words);
    expect({ exit: ended.exit, out: ended.out }).toEqual({ exit, out: '' });
    expect(ended.err.replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect(ended.err).not.toMatch(/^ +at /m);
  });

  it('ends with 5 when no database answers', async () => {
    const { exit, err } = await diarium('postgres://127.0.0.1:1/nobody', ['cases']);
    expect(exit).toBe(5);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('[database.unreachable]');
  });
});
