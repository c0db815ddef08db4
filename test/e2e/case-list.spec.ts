import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import * as register from '@diarium/register';
import {
  type CaseListItem,
  type CaseOrder,
  FindCase,
  ListCases,
  ListOpenCases,
  ReadBalance,
  RegisterCase,
} from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const titles = [
  'Perukbidrag och könsdysfori',
  'Medborgarförslag om hjälpmedel i högkostnadsskyddet',
  'Upphandling av sårläkningsprodukter',
  'Drivaggregat till manuella rullstolar',
  'Hjälpmedelscentralens öppettider',
  'Avgifter på 100 % för läkemedelsautomater',
];

describe('the list of cases', () => {
  let open: TestRegister;

  beforeAll(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
    for (const title of titles)
      await send(open.register, RegisterCase, {
        committee: 'GNU',
        year: 2022,
        title,
        date: { kind: 'drawn-up', on: '2022-06-01' },
      });
    await open.register.projector.waitFor(await open.register.store.head());
  });

  afterAll(() => open.drop());

  const list = (fields: Partial<ListCases>) =>
    open.register.queries.execute(Object.assign(new ListCases(), fields));

  const found = async (search: string): Promise<(string | null)[]> =>
    (await list({ search })).items.map(({ title }) => title);

  const pageByPage = async (fields: Partial<ListCases>): Promise<string[]> => {
    const seen: CaseListItem[] = [];
    let after: string | undefined;
    do {
      const page = await list({ limit: 4, ...fields, ...(after ? { after } : {}) });
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    return seen.map(({ number }) => number);
  };
  const sixCases = ['1', '2', '3', '4', '5', '6'].map((serial) => `GNU/${serial}/2022`);

  it('is shown newest first, page by page, each case once', async () => {
    expect(await pageByPage({})).toEqual(sixCases.toReversed());
  });

  it.each([
    ['a word in another form', 'rullstol', [titles[3]]],
    ['a part of a compound', 'kostnad', [titles[1]]],
    ['two words in other forms', 'rullstolarna manuell', [titles[3]]],
    ['words in any order', 'könsdysfori perukbidrag', [titles[0]]],
    ['capital letters', 'SÅRLÄKNING', [titles[2]]],
    ['a case number', 'GNU/5/2022', [titles[4]]],
    ['a percent sign as it is', '100 %', [titles[5]]],
    ['nothing for a word that is not there', 'hörapparat', []],
  ])('finds %s', async (_, search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  it('rests on stems that are beginnings of words', async () => {
    const folder = join(projectRoot(), 'examples', 'dossiers');
    const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const words = text
      .join(' ')
      .toLocaleLowerCase('sv')
      .match(/\p{L}+/gu);
    const { rows } = await open.database.pool.query(
      `SELECT word FROM unnest($1::text[]) AS word
       WHERE NOT starts_with(word, coalesce((ts_lexize('swedish_stem', word))[1], ''))`,
      [[...new Set(words)]],
    );
    expect(rows).toEqual([]);
  });

  it('never takes å, ä and ö for a and o', async () => {
    expect(await found('sarlakning')).toEqual([]);
  });

  it('is filtered by status, year and committee', async () => {
    expect((await list({ status: 'Stängt' })).items).toEqual([]);
    expect((await list({ committee: 'GNU', year: 2022, status: 'Öppet' })).items).toHaveLength(6);
    expect((await list({ committee: 'HN' })).items).toEqual([]);
  });

  it('refuses a cursor of another list', async () => {
    await expect(list({ after: 'bm90IGEgY3Vyc29y' })).rejects.toMatchObject({ code: 'query.bad-cursor' });
  });

  it('finds one case by its number or key', async () => {
    const find = (number: string) => open.register.queries.execute(Object.assign(new FindCase(), { number }));
    expect(await find('GNU/3/2022')).toMatchObject({ key: 'GNU-2022-3', title: titles[2] });
    expect(await find('GNU-2022-3')).toMatchObject({ number: 'GNU/3/2022' });
    expect(await find('GNU/7/2022')).toBeUndefined();
  });

  it('§ 2: tells of open cases how old they are and what last happened, page by page (balanslista)', async () => {
    const give = (name: 'AssignHandler' | 'CloseCase', fields: object) =>
      send(open.register, register[name] as new () => object, fields);
    await give('AssignHandler', { case: 'GNU-2022-1', handler: 'Eva Berg' });
    await give('CloseCase', { case: 'GNU-2022-6' });
    await open.register.projector.waitFor(await open.register.store.head());
    const asked = { today: '2023-06-01', committee: 'GNU' };
    const ask = (fields: Partial<ListOpenCases>) =>
      open.register.queries.execute(Object.assign(new ListOpenCases(), asked, fields));
    const first = await ask({ limit: 3 });
    const rest = await ask({ after: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ key }) => key)).toEqual(
      ['1', '2', '3', '4', '5'].map((serial) => `GNU-2022-${serial}`),
    );
    expect(first.items[0]).toMatchObject({
      number: 'GNU/1/2022',
      handler: 'Eva Berg',
      days: 365,
      ageClass: '1-to-2-years',
      last: { type: 'HandlerAssigned', data: { handler: 'Eva Berg' } },
    });
    expect(rest.next).toBeNull();
    const totals = await open.register.queries.execute(Object.assign(new ReadBalance(), asked));
    const byAge = { 'under-3-months': 0, '3-to-6-months': 0, '6-to-12-months': 0, 'over-2-years': 0 };
    expect(totals).toEqual([
      { committee: 'GNU', handler: 'Eva Berg', cases: 1, byAge: { ...byAge, '1-to-2-years': 1 } },
      { committee: 'GNU', handler: null, cases: 4, byAge: { ...byAge, '1-to-2-years': 4 } },
    ]);
    expect((await ask({ handler: 'Eva Berg' })).items).toHaveLength(1);
  });

  it('holds what it is narrowed to, each case once, whichever index it comes from', async () => {
    for (const [year, on] of [
      [2023, '2023-06-01'],
      [2024, '2024-06-01'],
    ] as const)
      await send(
        open.register,
        RegisterCase,
        {
          ...{ committee: 'GNU', year, title: 'Bredvid', handler: 'Kim Ek', caseType: 'Remiss' },
          date: { kind: 'drawn-up', on },
        },
        on,
      );
    await open.register.projector.waitFor(await open.register.store.head());
    const later = ['GNU/1/2023', 'GNU/1/2024'];
    const all = [...sixCases, ...later];
    const pages: readonly [Partial<ListCases>, readonly string[]][] = [
      [{ year: 2022 }, sixCases],
      [{ year: 2023 }, ['GNU/1/2023']],
      [{ committee: 'GNU', year: 2022 }, sixCases],
      [{ committee: 'GNU', year: 2022, search: 'gnu' }, sixCases],
      [{ committee: 'GNU' }, all],
      [{ committee: 'GNA' }, []],
      [{ handler: 'Kim Ek' }, later],
      [{ caseType: 'Remiss' }, later],
      [{ committee: 'GNU', status: 'Öppet' }, all.filter((number) => number !== 'GNU/6/2022')],
      [{ status: 'Stängt' }, ['GNU/6/2022']],
      [{ committee: 'GNU', sort: 'date' }, all],
    ];
    for (const [{ sort = 'registered', ...fields }, expected] of pages)
      for (const limit of [1, 3]) {
        expect(await pageByPage({ ...fields, limit, sort })).toEqual(expected);
        expect(await pageByPage({ ...fields, limit, sort: `-${sort}` as CaseOrder })).toEqual(
          expected.toReversed(),
        );
      }
  });
});
