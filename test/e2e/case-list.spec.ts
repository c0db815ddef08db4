import { type CaseListItem, FindCase, ListCases, RegisterCase } from '@diarium/register';
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

  it('is shown newest first, page by page, each case once', async () => {
    const seen: CaseListItem[] = [];
    let after: string | undefined;
    do {
      const page = await list({ limit: 4, ...(after ? { after } : {}) });
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.map(({ serial }) => serial)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it.each([
    ['a word in another form', 'rullstol', [titles[3]]],
    ['a part of a compound', 'kostnad', [titles[1]]],
    ['words in any order', 'könsdysfori perukbidrag', [titles[0]]],
    ['capital letters', 'SÅRLÄKNING', [titles[2]]],
    ['a case number', 'GNU/5/2022', [titles[4]]],
    ['a percent sign as it is', '100 %', [titles[5]]],
    ['nothing for a word that is not there', 'hörapparat', []],
  ])('finds %s', async (_, search, expected) => {
    expect(await found(search)).toEqual(expected);
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
});
