import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commandContext,
  type CommandGateway,
  MemoryEventStore,
  type RecordedEvent,
} from '@diarium/event-store';
import { EstablishCommittee } from '@diarium/register';
import { type DossierFile } from '../dossier-files';
import { openDesk, openRehearsal } from '../testing/open-desk';
import { importCaseList } from './import-case-list';

const who = { actor: 'registratorn', role: 'registrar' };
const folder = join(__dirname, '../../../../examples/case-lists');
const example = async (name: string): Promise<DossierFile> => ({
  name,
  content: await readFile(join(folder, name)),
});

const mapping = (...lines: readonly string[]): DossierFile => ({
  name: 'lista.yaml',
  content: [
    'list: lista',
    'committee: GNU',
    'columns: { number: Nr, title: Rubrik, date: Datum, status: Status }',
    ...lines,
  ].join('\n'),
});
const csv = (...lines: readonly string[]): DossierFile => ({
  name: 'lista.csv',
  content: ['Nr;Rubrik;Datum;Status', ...lines].join('\n'),
});

describe('importing a list of cases', () => {
  let store: MemoryEventStore;
  let live: CommandGateway;

  beforeEach(async () => {
    store = new MemoryEventStore();
    live = await openDesk(store);
    const gnu = {
      committee: 'GNU',
      name: 'GNU',
      joint: false,
      host: 'Regionen',
      prefix: 'GNU',
      from: '2010-01-01',
    };
    await live.submit(
      Object.assign(new EstablishCommittee(), gnu),
      commandContext({ ...who, occurredAt: '2010-01-01T00:00:00.000Z' }),
    );
  });

  const run = async (
    list: DossierFile,
    described: DossierFile,
    options: { live?: CommandGateway } = { live },
  ) =>
    importCaseList(
      { list, mapping: described },
      { ...who, ...options, rehearse: async (work) => work(await openRehearsal(store)) },
    );
  const found = async (list: DossierFile, described = mapping()) => {
    const result = await run(list, described);
    expect(result.stored).toBe(false);
    expect(await store.head()).toBe(1);
    return result.problems.map(({ code, place }) => `${place.line}:${place.column} ${place.field} ${code}`);
  };
  const registered = async (year: number) =>
    (await store.readStream(`register-GNU-${year}`)).map(({ data }) => data as { title: string | null });
  const withoutTimes = (events: readonly RecordedEvent[]) =>
    events.map(({ recordedAt: _, metadata, ...event }) => ({ ...event, reason: metadata.reason }));

  it('takes over the numbers of an old register in order, the left out and the annulled among them', async () => {
    const result = await run(await example('gamla-diariet.csv'), await example('gamla-diariet.yaml'));
    expect(result.problems.map((it) => it.text('sv'))).toEqual([]);
    expect(result.preview.map(({ number, line }) => [number, line])).toEqual([
      ['GNU/1/2019', 2],
      ['GNU/2/2019', 3],
      ['GNU/3/2019', 6],
      ['GNU/4/2019', 6],
      ['GNU/1/2020', 7],
    ]);
    expect((await registered(2019)).map(({ title }) => title)).toEqual([
      'Årsredovisning för 2018',
      'Förfrågan om läskameror,\nandra påminnelsen',
      null,
      'Dubbelregistrerad förfrågan',
    ]);
    expect((await registered(2019))[2]).toMatchObject({
      missing: { particulars: ['title', 'date'], because: 'Numret finns inte i det gamla diariets lista' },
    });
    expect((await registered(2019))[1]).toMatchObject({
      initiative: 'external',
      parties: [{ id: 'bergs-kommun', kind: 'authority' }],
      handler: 'Åsa Öberg',
    });
    const ends = await Promise.all(
      ['2019-1', '2019-4', '2020-1'].map((key) => store.readStream(`case-GNU-${key}`)),
    );
    expect(ends.map(([event]) => [event?.type, event?.occurredAt.slice(0, 10)])).toEqual([
      ['CaseClosed', '2019-04-01'],
      ['CaseAnnulled', '2019-03-06'],
      ['CaseSuspended', '2020-01-13'],
    ]);
  });

  it('imported twice changes nothing, and a workbook is the same list', async () => {
    const described = await example('gamla-diariet.yaml');
    await run(await example('gamla-diariet.csv'), described);
    const before = await store.readAll({ after: 0, limit: 1000 });
    const again = await run(await example('gamla-diariet.csv'), described);
    expect(again.dossiers.map((it) => it.new)).toEqual([0]);
    const workbook = await run(await example('gamla-diariet.xlsx'), described);
    expect(workbook.problems.map((it) => it.text('en'))).toEqual([]);
    expect(workbook.dossiers.map((it) => it.new)).toEqual([0]);
    expect(await store.readAll({ after: 0, limit: 1000 })).toEqual(before);
  });

  it('shows what it would register, and stores nothing, in a preview', async () => {
    const result = await run(csv('GNU/1/2019;Avtal;2019-01-02;Öppet'), mapping(), {});
    expect(result).toMatchObject({
      stored: false,
      problems: [],
      preview: [{ number: 'GNU/1/2019', line: 2, registered: { title: 'Avtal' } }],
    });
    expect(await store.head()).toBe(1);
  });

  it('is the same in Windows-1252 with commas, quotes and empty rows', async () => {
    const text = 'Nr,Rubrik,Datum,Status\r\n\r\nGNU/1/2019,"Åtgärd, ""röd""",2019-01-02,Öppet\r\n,,,\r\n';
    await run({ name: 'lista.csv', content: Buffer.from(text, 'latin1') }, mapping());
    expect((await registered(2019)).map(({ title }) => title)).toEqual(['Åtgärd, "röd"']);
  });

  it('reads numbers and days as the old register wrote them', async () => {
    const list = csv('2019-002;Sen;31/12 2018;Klart', '2019-001;Tidig;2019;Öppet');
    const described = mapping(
      `number: '{year}-{serial}'`,
      `dateFormat: D/M YYYY`,
      `statuses: { Klart: Ad acta }`,
    );
    expect((await run(list, described)).problems.map((it) => it.text('sv'))).toEqual([]);
    const [first, second] = withoutTimes(await store.readStream('register-GNU-2019'));
    expect(first).toMatchObject({ data: { title: 'Tidig', date: { on: '2019' } } });
    expect(second).toMatchObject({ data: { title: 'Sen', date: { on: '2018-12-31' } } });
    expect(await store.readStream('case-GNU-2019-2')).toMatchObject([{ data: { as: 'Ad acta' } }]);
  });

  it('names all problems at once with line and column, and stores nothing', async () => {
    const list = csv(
      'GNU-1-2019;Avtal;2019-01-02;Öppet',
      'GNU/1/2019;Avtal;2 januari;Oklart',
      'GNU/2/2019;;2019-01-03;Öppet',
      `GNU/3/2019;${'x'.repeat(501)};2019-01-03;Öppet`,
    );
    expect(await found(list)).toEqual([
      '2:1 Nr case-list.not-a-number',
      '3:3 Datum case-list.not-a-day',
      '3:4 Status case-list.not-a-word',
      '4:1 Nr case.no-title',
      '5:2 Rubrik dossier.too-long',
    ]);
  });

  it('tells of a row that is refused, and not of those after it for its number', async () => {
    const list = csv(
      'GNU/1/2019;;2019-01-02;Öppet',
      'GNU/2/2019;Avtal;2019-01-03;Avslutat',
      'GNU/3/2019;;2019-01-03;Öppet',
      'GNU/1/2020;Avtal;2020-01-03;Öppet',
    );
    expect(await found(list)).toEqual(['2:1 Nr case.no-title', '4:1 Nr case.no-title']);
  });

  it('tells once a year that the committee is not established', async () => {
    const list = csv('GNU/1/2009;A;2009-01-02;Öppet', 'GNU/2/2009;B;2009-01-02;Öppet');
    const elsewhere = { name: 'lista.yaml', content: (mapping().content as string).replace('GNU', 'HSN') };
    expect(await found(list, elsewhere)).toEqual(['2:1 Nr case.unknown-committee']);
  });

  it('tells of the first thousand problems, and that there are more', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => `GNU/${index + 1}/2019;Avtal;i går;Öppet`);
    const all = await found(csv(...rows));
    expect(all).toHaveLength(1001);
    expect(all.at(-1)).toBe('1001:3 Datum case-list.more-problems');
  });

  it('of many years is registered in rounds, and stops where the register stops taking it', async () => {
    const rows = Array.from({ length: 12 }, (_, year) =>
      [1, 2, 3].map((serial) => `GNU/${serial}/${2010 + year};Avtal;${2010 + year}-02-01;Avslutat`),
    );
    const list = csv(...rows.flat());
    let given = 0;
    const failing = {
      submit: (...it: Parameters<CommandGateway['submit']>) =>
        (given += 1) === 40 ? Promise.reject(new Error('gone')) : live.submit(...it),
    } as CommandGateway;
    await expect(run(list, mapping(), { live: failing })).rejects.toMatchObject({
      message: expect.stringMatching(/^The import stopped at lista[.]csv:\d+ .* of 72: gone/) as unknown,
    });
    const resumed = await run(list, mapping());
    expect(resumed.dossiers[0]?.known).toBeGreaterThan(0);
    expect(await store.head()).toBe(73);
    expect((await run(list, mapping())).dossiers).toMatchObject([{ new: 0, known: 72 }]);
  });

  it('OSL 5:2: takes no number twice, and leaves none out without a reason', async () => {
    const twice = csv('GNU/1/2019;Avtal;2019-01-02;Öppet', 'GNU/1/2019;Avtal;2019-01-02;Öppet');
    expect(await found(twice)).toEqual(['3:1 Nr case-list.number-twice']);
    const gap = csv('GNU/1/2019;Avtal;2019-01-02;Öppet', 'GNU/4/2019;Avtal;2019-01-02;Öppet');
    expect(await found(gap)).toEqual(['3:1 Nr case-list.gap']);
  });

  it('OSL 5:2: registers no case without title or date, unless it is said why the list has none', async () => {
    const list = csv('GNU/1/2019;;;Öppet');
    expect(await found(list)).toEqual(['2:1 Nr case.no-title']);
    const result = await run(list, mapping('missing: Listan är ofullständig'));
    expect(result.problems).toEqual([]);
    expect(await registered(2019)).toMatchObject([{ missing: { particulars: ['title', 'date'] } }]);
  });

  it('takes over numbers only as the committee wrote them then', async () => {
    expect(await found(csv('HSN/1/2019;Avtal;2019-01-02;Öppet'))).toEqual(['2:1 Nr case-list.other-prefix']);
  });

  it('says what is wrong with the list and its mapping as a whole', async () => {
    expect(await found(csv())).toEqual(['1:1  case-list.empty']);
    expect(await found({ name: 'lista.csv', content: 'Nr;"Rubrik\nx' })).toEqual([
      '2:1  case-list.unreadable',
    ]);
    expect(await found({ name: 'lista.xlsx', content: 'inget' })).toEqual(['1:1  case-list.unreadable']);
    expect(await found({ name: 'lista.csv', content: { unreadable: 'ENOENT' } })).toEqual([
      '1:1  case-list.unreadable',
    ]);
    expect(await found({ name: 'lista.csv', content: 'Nr;Titel\n1;2' })).toEqual([
      '1:1  case-list.no-column',
      '1:1  case-list.no-column',
      '1:1  case-list.no-column',
    ]);
    const bad = await run(csv('GNU/1/2019;Avtal;2019-01-02;Öppet'), mapping('colour: red', 'sheet: 0'));
    expect(bad.problems.map(({ code }) => code)).toEqual(['case-list.mapping', 'case-list.mapping']);
    expect((await run(csv(), { name: 'm.yaml', content: '[1' })).problems).toHaveLength(1);
    expect((await run(csv(), { name: 'm.yaml', content: 'text' })).problems).toHaveLength(1);
  });
});
