import { type Principal } from '@diarium/access';
import {
  type DailyListItem,
  type DocumentItem,
  type PublicFeed,
  queriesByName,
  QUERY_AUDIENCES,
} from '@diarium/register';
import { as, HIDDEN, NOBODY, openRegisterWithSecrets, type WithSecrets } from './register-with-secrets';

const inGnu = {
  posting: 'GNU-2022-D1',
  committee: 'GNU',
  year: 2022,
  meeting: 'GNU-2022-05-09',
  day: '2022-06-01',
  number: 'GNU/2/2022',
};
const partyReader = as('party-reader', null, 'berg');

describe('what the public sees', () => {
  let given: WithSecrets;
  beforeAll(async () => {
    given = await openRegisterWithSecrets();
    await given.give('DeliverReport', { committee: 'GNU', year: 2022, on: '2022-06-01' });
    await given.give('RegisterCase', {
      ...{ committee: 'GNU', year: 2022, title: '19811218-9876', secrecy, publicTitle: 'Ansökan' },
      date: { kind: 'drawn-up', on: '2022-05-01' },
    });
    await given.caughtUp();
  });
  afterAll(() => given.open.drop());

  const answers = async (principal: Principal): Promise<string> => {
    const said = [];
    for (const name of queriesByName.keys())
      if (QUERY_AUDIENCES[name] === 'everybody') {
        const fields = name === 'FindParagraphs' ? { ...inGnu, number: 1 } : inGnu;
        said.push(
          await given.ask(principal, name, {
            limit: 50,
            ...fields,
            keys: ['GNU-2022-2'],
            today: '2022-12-01',
          }),
        );
      }
    return JSON.stringify(said);
  };

  it.each([NOBODY, partyReader, as('administrator', null)])(
    'is nothing that is hidden, and no private person’s name: $name',
    async (principal) => {
      const said = await answers(principal);
      for (const text of [HIDDEN, 'Kim Ek', 'kim-ek', 'Olle Berg', '19811218'])
        expect(said).not.toContain(text);
      for (const text of ['Rullstolar', 'Ärende om vård', 'anna-ek', 'Privatperson'])
        expect(said).toContain(text);
    },
  );

  it('is a document by number, dates, direction and title, and of a secret one no more than colleagues see', async () => {
    const { items } = await given.ask<{ items: DocumentItem[] }>(NOBODY, 'ListDocuments', {
      case: 'GNU-2022-1',
    });
    expect(
      items.map(({ number, direction, title, publicTitle, status, sender, files }) => [
        ...[number, direction, title, publicTitle, status, sender?.name, files.length],
      ]),
    ).toEqual([
      ['GNU/1/2022:1', 'incoming', null, 'Ansökan', 'Inkommen', 'Privatperson', 0],
      ['GNU/1/2022:2', 'incoming', null, 'Bilaga', '', undefined, 0],
    ]);
    const colleague = as('officer', 'GNU');
    const [, secret] = items;
    const { items: seen } = await given.ask<{ items: DocumentItem[] }>(colleague, 'ListDocuments', {
      case: 'GNU-2022-1',
    });
    expect(secret).toEqual(seen[1]);
  });

  it('is the daily list, with an annulled document by its number alone', async () => {
    const { items } = await given.ask<{ items: DailyListItem[] }>(NOBODY, 'ReadDailyList', inGnu);
    expect(items.map(({ title, titleLeftOut }) => title ?? titleLeftOut)).toEqual([
      'Ansökan',
      'Bilaga',
      'annulled',
    ]);
  });

  it.each([
    [{ search: 'rullst' }, ['GNU/1/2022']],
    [{ search: 'vård' }, ['GNU/3/2022', 'GNU/2/2022']],
    [{ search: HIDDEN }, []],
    [{ status: 'Öppet' }, []],
    [{ handler: 'Olle Berg' }, []],
  ])('is found by what is shown alone: %j', async (fields, numbers) => {
    const { items } = await given.ask<{ items: { number: string }[] }>(NOBODY, 'ListCases', fields);
    expect(items.map(({ number }) => number)).toEqual(numbers);
  });

  it('holds no title that a personal identity number stands in, whatever the marks say', async () => {
    await given.give('LiftCaseSecrecy', { case: 'GNU-2022-4', reason: 'Prövad' });
    await given.caughtUp();
    await given.open.database.pool.query(
      `UPDATE read.case_list SET "publicTitle" = 'Gäller 811218-9876' WHERE key = 'GNU-2022-4'`,
    );
    const found = await given.ask<{ publicTitle: string | null }>(NOBODY, 'FindCase', {
      number: 'GNU/4/2022',
    });
    expect(found.publicTitle).toBeNull();
  });

  it('is a feed that goes on where it was left, with a tombstone for what was made secret since', async () => {
    const look = (fields: object) =>
      given.ask<PublicFeed>(NOBODY, 'ReadPublicFeed', { limit: 500, ...fields });
    const first = await look({ limit: 2 });
    const rest = await look({ after: first.next });
    expect([first.hasMore, rest.hasMore, rest.head]).toEqual([true, false, rest.items.at(-1)?.sequence]);
    expect(JSON.stringify([first, rest])).not.toMatch(new RegExp(`${HIDDEN}|Kim Ek|19811218`));
    await given.give('MarkCaseSecrecy', { case: 'HN-2022-1', secrecy });
    await given.caughtUp();
    const later = await look({ after: rest.next });
    expect(later.items.map(({ kind, key, shown }) => [kind, key, kind === 'case' && shown?.title])).toEqual([
      ['case', 'HN-2022-1', null],
    ]);
    expect(later.items[0]?.tombstones.map(({ reason }) => reason)).toEqual(['made-secret']);
    expect((await look({ after: later.next })).items).toEqual([]);
    expect(
      (await given.ask<PublicFeed>(as('officer', 'HN'), 'ReadPublicFeed', { limit: 500 })).items,
    ).toEqual((await look({})).items);
  });

  it('is less than what a party reads of the committee that it is a party of', async () => {
    const read = async (principal: Principal) => [
      (await given.ask<{ items: unknown[] }>(principal, 'ListReports', inGnu)).items.length,
      (await given.ask<{ items: unknown[] }>(principal, 'ListInquiries', { ...inGnu, today: '2022-12-01' }))
        .items.length,
    ];
    expect(await read(NOBODY)).toEqual([0, 0]);
    expect(await read(partyReader)).toEqual([1, 1]);
    for (const other of [as('party-reader', null, 'ragunda'), as('party-reader', 'HN', 'berg')])
      expect(await read(other)).toEqual([0, 0]);
  });
});

const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };
