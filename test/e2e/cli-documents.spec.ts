import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, readSettings } from '@diarium/config';
import { run } from '../../apps/cli/src/run';
import { CapturedTerminal } from '../../apps/cli/src/testing/captured-terminal';
import { establishGnu, openTestRegister, type TestRegister } from '../support/open-test-register';

const lists = join(projectRoot(), 'examples/case-lists');
const list = [join(lists, 'gamla-diariet.csv'), '--map', join(lists, 'gamla-diariet.yaml')];
const terminal = new CapturedTerminal();

describe('cases and documents on the command line', () => {
  let open: TestRegister;
  let folder: string;

  const diarium = async (...words: string[]) => {
    const exit = await run(words, {
      terminal,
      version: '0',
      readSettings: () =>
        readSettings({ DIARIUM_LANGUAGE: 'sv', DIARIUM_ACTOR: 'Kim Ek', DIARIUM_DATA_DIR: folder }),
      openRegister: () => Promise.resolve({ ...open.register, close: () => Promise.resolve() }),
    });
    return { exit, ...terminal.take() };
  };
  /** What is shown, after it went well. */
  const shown = async (...words: string[]): Promise<string> => {
    const { exit, out, err } = await diarium(...words);
    expect(`${exit} ${err}`).toMatch(/^0 /);
    return out;
  };
  const on = ['--on', '2022-06-01'];

  beforeAll(async () => {
    open = await openTestRegister();
    folder = await mkdtemp(join(tmpdir(), 'diarium-'));
    await establishGnu(open.register);
    await shown(
      'register',
      '--committee',
      'GNU',
      '--title',
      'Upphandling av elrullstolar',
      '--date',
      '2022-06-01',
      ...on,
    );
  }, 60_000);

  afterAll(async () => {
    await open.drop();
    await rm(folder, { recursive: true });
  });

  it('an old list is looked at first, then imported, and its mapping is asked for', async () => {
    const preview = await shown('import', ...list, '--preview');
    expect(preview).toContain('GNU/3/2019');
    expect(preview).toContain('Ingenting är lagrat');
    expect(await shown('import', ...list)).toContain('nya poster är lagrade');
    expect(await shown('import', ...list)).toContain('Allt var redan inläst');
    expect(await diarium('import', list[0] ?? '')).toMatchObject({ exit: 2 });
    expect(await diarium('import', 'a.yaml', '--map', 'b.yaml')).toMatchObject({ exit: 2 });
  });

  it('a preview shows what is wrong, and the import refuses it', async () => {
    const wrong = join(folder, 'fel.csv');
    await writeFile(
      wrong,
      'Diarienr;Ärendemening;Inkom/upprättat;Från;Handläggare;Status;Avslutat\nGNU-1;A;B;;;Öppet;\n',
    );
    const words = ['import', wrong, ...list.slice(1)];
    expect(await shown(...words, '--preview')).toContain('är inget diarienummer');
    expect((await diarium(...words)).exit).toBe(2);
  });

  it('a similar case is hinted at, and registered all the same', async () => {
    const words = ['--title', 'Upphandling av elrullstolar igen', '--date', '2022-06-01', ...on];
    const out = await shown('register', '--committee', 'GNU', ...words);
    expect(out).toContain('GNU/2/2022');
    expect(out).toContain('Liknande ärenden');
  });

  it('documents are registered with what proves their files, dispatched, annulled and listed', async () => {
    const file = join(folder, 'svar.pdf');
    await writeFile(file, '%PDF-1.7\n');
    const letter = [
      '--direction',
      'incoming',
      '--title',
      'Fråga',
      '--date',
      '2022-06-01',
      '--from',
      'Kim Ek',
    ];
    await shown('document', 'register', 'GNU/1/2022', ...letter, '--sender-kind', 'private-person', ...on);
    const reply = [
      '--direction',
      'outgoing',
      '--title',
      'Svar',
      '--date',
      '2022-06-01',
      '--official',
      'attested',
    ];
    await shown(
      'document',
      'register',
      'GNU/1/2022',
      ...reply,
      '--recipient',
      'Kim Ek',
      '--content',
      file,
      ...on,
    );
    expect(await shown('document', 'dispatch', 'GNU/1/2022', '2', ...on)).toContain(
      'expedierades 2022-06-01',
    );
    const secret = ['--secrecy', '25:1', '--authority', 'Regionen'];
    await shown('document', 'register', 'GNU/1/2022', ...letter, ...secret, ...on);
    await shown('document', 'annul', 'GNU/1/2022', '3', '--reason', 'Två gånger', ...on);
    const { documents } = JSON.parse(await shown('documents', 'GNU/1/2022', '--json')) as {
      documents: { items: { number: string; status: string; files: { size: number }[] }[] };
    };
    expect(documents.items.map(({ number, status }) => [number, status])).toEqual([
      ['GNU/1/2022:1', 'Inkommen'],
      ['GNU/1/2022:2', 'Expedierad'],
      ['GNU/1/2022:3', 'Makulerad'],
    ]);
    expect(documents.items[1]?.files).toMatchObject([
      { name: 'svar.pdf', mediaType: 'application/pdf', size: 9 },
    ]);
    const again = join(folder, 'hämtad.pdf');
    expect(await shown('document', 'file', 'GNU/1/2022', '2', '--target', again)).toContain('svar.pdf');
    expect(await readFile(again, 'utf8')).toBe('%PDF-1.7\n');
    expect(await diarium('document', 'file', 'GNU/1/2022', '2', '--target', again)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('usage.file-not-written') as string,
    });
    expect(await diarium('document', 'file', 'GNU/1/2022', '1', '--target', `${again}2`)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('file.none') as string,
    });
    await writeFile(file, 'ingen pdf');
    expect(await diarium('document', 'version', 'GNU/1/2022', '2', '--content', file, ...on)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('file.other-type') as string,
    });
    await writeFile(file, '%PDF-1.4\n');
    await shown('document', 'version', 'GNU/1/2022', '2', '--content', file, ...on);
    expect(JSON.parse(await shown('personal-keys', 'status', '--json'))).toMatchObject({ destroyed: 0 });
    expect(await shown('documents', '--correspondent', 'kim', '--direction', 'outgoing')).toContain(
      'GNU/1/2022:2',
    );
    const day = await shown('postlist', 'GNU', '--day', '2022-06-01');
    expect(day).toContain('Privatperson');
    expect(day).not.toContain('Kim Ek');
  });

  it('cases are marked, split, merged, closed and archived', async () => {
    await shown('secrecy', 'mark', 'GNU/1/2022', '--secrecy', '25:1', '--authority', 'Regionen', ...on);
    expect(await shown('case', 'GNU/1/2022')).toContain('OSL 25:1');
    await shown('secrecy', 'lift', 'GNU/1/2022', '--reason', 'Offentligt', ...on);
    expect(await shown('split', 'GNU/1/2022', '--title', 'Barn', ...on)).toContain('GNU/3/2022');
    expect(await shown('case', 'GNU/3/2022')).toContain('utbrutet ur');
    await shown('merge', 'GNU/2/2022', 'GNU/1/2022', '--reason', 'Samma fråga', ...on);
    expect(await shown('case', 'GNU/1/2022')).toContain('har tagit upp GNU/2/2022');
    await shown('archive', 'GNU/2/2022', ...on);
    expect(await shown('case', 'GNU/2/2022')).toContain('Arkiverat');
    expect(await diarium('reopen', 'GNU/2/2022', '--reason', 'Ångrat', ...on)).toMatchObject({ exit: 1 });
  });

  it('templates are defined and listed', async () => {
    const data = { committee: 'GNU', template: 'remiss', caseType: 'Remiss', watches: [] };
    await shown('do', 'DefineCaseTemplate', '--data', JSON.stringify(data));
    expect(await shown('templates', 'GNU')).toContain('Remiss');
  });
});
