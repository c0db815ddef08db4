import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AsOf,
  carryOutRemovals,
  erasureUnderWay,
  lastRemoval,
  openProvenRegister,
  type RemovalGround,
  type RemovalStep,
} from '@diarium/audit';
import { readSettings, type Settings } from '@diarium/config';
import { onGround } from '@diarium/event-store';
import { type FileDoor, openFileDoor, receiveFile } from '@diarium/file-store';
import { type DocumentItem, type Page, ReadCaseFile } from '@diarium/register';
import { parse } from 'yaml';
import { type DecidedIn, decideIn } from './decided.fixture';

const NAME = 'Ingegerd Qvistenström';
const TITLE = 'Brev om färdtjänst från en orolig granne';
/** Under which it was registered before it was corrected. */
const EARLIER = 'Brev från Tryggve-Lotta';
const CONTENT = 'Jag heter Xerxes-Ofelia och är mycket sjuk.';
const FILE = 'brev-fran-granne.txt';
const WORDS = [NAME, 'Qvistenstr', 'qvistenstrom', 'Xerxes-Ofelia', 'orolig granne', 'Tryggve-Lotta', FILE];

let folder: string;
let decided: DecidedIn;
let files: FileDoor;
let ground: RemovalGround;
let settings: Settings;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diarium-erasure-'));
  settings = readSettings({ DIARIUM_DATA_DIR: folder });
  const register = await openProvenRegister({ settings, onTrouble: () => undefined });
  decided = await decideIn({ register });
  files = await openFileDoor(settings);
  ground = { register, store: files.store, actor: 'Eva Berg', role: 'registrar' };
  await registerLetter();
});

afterAll(async () => {
  await files.store.close();
  await ground.register.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
});

async function registerLetter(): Promise<void> {
  const { give } = decided;
  const bytes = (async function* () {
    yield Buffer.from(CONTENT);
  })();
  const file = await receiveFile(files, { name: FILE, mediaType: 'text/plain', bytes });
  const sender = { id: 'ingegerd-qvistenstrom', name: NAME, kind: 'private-person' };
  const date = { kind: 'received', on: '2022-11-10' };
  const parties = [{ ...sender, role: 'party' }];
  await give(
    'RegisterCase',
    { committee: 'GNU', year: 2022, title: 'Färdtjänst', date, parties },
    '2022-11-10',
  );
  const second = { id: 'tryggve-ek', name: 'Tryggve Ek', kind: 'private-person', role: 'party' };
  await give(
    'RegisterCase',
    { committee: 'GNU', year: 2022, title: 'Ramp', date, parties: [second] },
    '2022-11-10',
  );
  await give('CloseCase', { case: 'GNU-2022-3' }, '2022-11-10');
  const third = { id: 'gunnar-alm', name: 'Gunnar Almkvist', kind: 'private-person', role: 'party' };
  await give(
    'RegisterCase',
    { committee: 'GNU', year: 2022, title: 'Hörapparat', date, parties: [third] },
    '2022-11-10',
  );
  await give('CloseCase', { case: 'GNU-2022-4' }, '2022-11-10');
  const letter = { case: 'GNU-2022-2', direction: 'incoming', title: EARLIER, arrived: '2022-11-10' };
  await give('RegisterDocument', { ...letter, sender, file }, '2022-11-10');
  const correction = { case: 'GNU-2022-2', document: 1, field: 'title', value: TITLE, reason: 'Fel' };
  await give('CorrectDocument', correction, '2022-11-10');
  await give('CloseCase', { case: 'GNU-2022-2' }, '2022-11-10');
}

/** The files of the data folder in which a word stands, and the words. */
async function found(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: string[] = [];
  for (const entry of entries.filter((it) => it.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const word of WORDS) if (bytes.includes(word)) hits.push(`${path.slice(folder.length)}: ${word}`);
  }
  return hits;
}

/** The view of the case at its first event, which is kept for the next who asks. */
async function askAboutThePast(): Promise<unknown> {
  const { register } = ground;
  const past = new AsOf(register);
  const head = await register.store.head();
  const query = Object.assign(new ReadCaseFile(), { case: 'GNU-2022-2' });
  return register.queries.execute(onGround(query, await past.ground({ position: head - 1 })));
}

const file = async (): Promise<string> =>
  JSON.stringify(await decided.ask<object>('ReadCaseFile', { case: 'GNU-2022-2' }));

const documents = async (): Promise<readonly DocumentItem[]> =>
  (await decided.ask<Page<DocumentItem>>('ListDocuments', { case: 'GNU-2022-2' })).items;

const request = (changes: object = {}) =>
  decided.give('RequestErasure', { ...wish, ...changes }, '2024-12-01');

/** The live tables in which a word stands, and the words. */
async function shown(words: readonly string[]): Promise<readonly string[]> {
  const { pool } = ground.register.database;
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'read'",
  );
  const hits: string[] = [];
  for (const { name } of rows)
    for (const word of words) {
      const { rowCount } = await pool.query(`SELECT FROM "read"."${name}" t WHERE strpos(t::text, $1) > 0`, [
        word,
      ]);
      if (rowCount) hits.push(`${name}: ${word}`);
    }
  return hits.sort();
}

const wish = {
  erasure: 'granne',
  subject: 'ingegerd-qvistenstrom',
  decision: 'GNU-2022-1',
  reason: 'Beslut om gallring',
};

/** Carries out, and dies before one of the steps. */
async function dieBefore(deadly: RemovalStep): Promise<void> {
  const onStep = (step: RemovalStep): void => {
    if (step === deadly) throw new Error(`died before ${step}`);
  };
  await expect(carryOutRemovals(ground, { othersForgetAfterMs: 0, onStep })).rejects.toThrow(deadly);
}

describe('disposal and erasure', () => {
  it('list what falls due by a row, once its case is closed', async () => {
    const row = {
      committee: 'GNU',
      row: 'brev',
      what: 'Brev',
      years: 2,
      from: 'case-closed',
      ground: '§ 1/2022',
    };
    await decided.give('SetRetentionRow', row, '2022-11-11');
    const due = (today: string) =>
      decided.ask<Page<{ number: string }>>('ListDueForDisposal', { committee: 'GNU', today });
    expect((await due('2024-11-09')).items).toEqual([]);
    expect((await due('2024-11-10')).items).toMatchObject([{ number: 'GNU/2/2022:1', row: 'brev' }]);
  });

  it('refuse to erase whom a kept document names, and whoever was elected', async () => {
    await expect(request()).rejects.toMatchObject({ code: 'erasure.documents-kept' });
    await expect(request({ subject: 'kim-ek' })).rejects.toMatchObject({
      code: 'erasure.elected',
    });
  });

  it('leave the words nowhere, although the work died before every step of it', async () => {
    await ground.register.database.pool.query('CHECKPOINT');
    const before = await found();
    expect(before.some((hit) => hit.startsWith('/files/'))).toBe(true);
    expect(before.some((hit) => hit.includes('/base/') && hit.endsWith(NAME))).toBe(true);

    const it1 = { case: 'GNU-2022-2', document: 1 };
    await decided.give(
      'AppraiseDocument',
      { ...it1, appraisal: 'dispose', note: 'Utan värde' },
      '2024-12-01',
    );
    await decided.give('DisposeDocument', { ...it1, row: 'brev' }, '2024-12-01');
    await askAboutThePast();
    // Who sent the letter is gone with it; who is a party to the case is not.
    const seen = await shown([NAME, wish.subject]);
    expect(seen).toEqual(expect.arrayContaining([`case_entry: ${NAME}`, `person_ties: ${wish.subject}`]));
    await request();
    // No view was built anew for that, and none shows it.
    expect(await shown([NAME])).toEqual([]);
    expect(await shown([wish.subject])).toEqual([`erasure: ${wish.subject}`]);
    expect(JSON.stringify(await askAboutThePast())).not.toContain(NAME);
    expect(await file()).not.toContain(NAME);
    for (const step of ['close', 'destroy', 'rebuild', 'traces', 'record'] as const) {
      await dieBefore(step);
      // Whoever repeats the request is told of the one that is open, also when nothing can be read of whose it is.
      const { subject, decision } = wish;
      expect(await erasureUnderWay(ground.register, { subject, decision })).toMatchObject({ key: 'granne' });
      await expect(request({ erasure: 'igen' })).rejects.toMatchObject({ code: 'erasure.under-way' });
    }
    expect(await carryOutRemovals(ground, { othersForgetAfterMs: 0 })).toEqual({
      documents: ['GNU/2/2022:1'],
      erasures: ['granne'],
      tracesLeft: false,
    });

    expect(await found()).toEqual([]);
    expect(await carryOutRemovals(ground)).toMatchObject({ documents: [], erasures: [] });
    expect(await lastRemoval(ground.register.database)).toMatchObject({ state: 'done', by: 'Eva Berg' });
  });

  it('are carried out by one at a time, and are interrupted where a server stops', async () => {
    const { database } = ground.register;
    const another = await database.connect();
    await another.query('SELECT pg_advisory_lock($1, 1)', [0x6469_6172]);
    await expect(carryOutRemovals(ground)).rejects.toMatchObject({ code: 'removal.under-way' });
    await another.end();
    await request({ erasure: 'granne-2', subject: 'tryggve-ek' });
    await expect(carryOutRemovals(ground, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(await lastRemoval(database)).toMatchObject({ state: 'interrupted', endedAt: null, removed: null });
  });

  it('close the data when the register is opened next, where the process died right after the request', async () => {
    const died = jest.spyOn(ground.register.projector, 'overwrite').mockRejectedValueOnce(new Error('died'));
    await expect(request({ erasure: 'granne-3', subject: 'gunnar-alm' })).rejects.toThrow('died');
    died.mockRestore();
    const again = await openProvenRegister({ settings, onTrouble: () => undefined });
    expect(await shown(['Almkvist'])).toEqual([]);
    expect(await again.keys?.keyOf('gunnar-alm')).toBeUndefined();
    await again.close();
  });

  it('leave a tombstone, and the log as it was', async () => {
    expect(await documents()).toMatchObject([
      { number: 'GNU/2/2022:1', status: 'Gallrad', title: null, files: [], sender: null },
    ]);
    const { items } = await decided.ask<Page<object>>('ListDisposals', { committee: 'GNU' });
    expect(items).toMatchObject([
      {
        number: 'GNU/2/2022:1',
        disposedOn: '2024-12-01',
        ground: { row: 'brev', text: '§ 1/2022' },
        removedOn: expect.any(String) as string,
      },
    ]);
    expect(await file()).toMatch(/\[raderad [\w-]{8}\]/);
  });

  it('have rows of a retention plan as an example, which a register takes', async () => {
    const text = await readFile('examples/retention/dokumenthanteringsplan.yaml', 'utf8');
    const rows = parse(text) as { do: string; with: object }[];
    for (const row of rows) await decided.give(row.do, { ...row.with, committee: 'GNU' }, '2024-12-01');
    const plan = await decided.ask<readonly object[]>('ListRetentionRows', { committee: 'GNU' });
    expect(plan).toHaveLength(rows.length + 1);
  });
});
