import { abilityFor, mayRead, type Principal, seesRegisters } from '@diarium/access';
import { ROLES } from '@diarium/config';
import { onGround } from '@diarium/event-store';
import {
  type CaseListRow,
  type Found,
  type Page,
  guardedDesk,
  ListDocuments,
  queriesByName,
  type SecretReadingRow,
} from '@diarium/register';
import fc from 'fast-check';
import { as, HIDDEN, openRegisterWithSecrets, type WithSecrets } from './register-with-secrets';
import { waysThrough } from './ways-through-views';

/** Fields with which every query finds something of GNU, and of its secret case. */
const everything = {
  ...{ committee: 'GNU', year: 2022, case: 'GNU-2022-2', keys: ['GNU-2022-2'], title: `${HIDDEN} ett` },
  ...{ meeting: 'GNU-2022-06-20', decision: 'GNU-2022-D2', posting: 'GNU-2022-D2', paragraph: 'GNU-2022-1' },
  ...{ series: 'GNU-2022-2/document', day: '2022-06-01', on: '2022-06-01', today: '2022-12-01', from: 1 },
};

/** A query that takes a number takes a whole one where paragraphs are found. */
const fieldsOf = (name: string): object => ({
  ...everything,
  number: name === 'FindParagraphs' ? 1 : 'GNU/2/2022',
  ...(name === 'SearchRegister' ? { search: HIDDEN } : {}),
});

describe('what readers see of a register', () => {
  let given: WithSecrets;
  beforeAll(async () => {
    given = await openRegisterWithSecrets();
  });
  afterAll(() => given.open.drop());

  const answers = async (principal: Principal): Promise<ReadonlyMap<string, string>> => {
    const said = new Map<string, string>();
    for (const name of queriesByName.keys()) {
      const answer = await given.ask(principal, name, fieldsOf(name)).catch((error: unknown) => error);
      said.set(name, JSON.stringify({ answer }));
    }
    return said;
  };
  const holding = (said: ReadonlyMap<string, string>, text: string): readonly string[] =>
    [...said].filter(([, answer]) => answer.includes(text)).map(([name]) => name);
  const cases = (principal: Principal, fields: object = {}) =>
    given.ask<{ items: CaseListRow[] }>(principal, 'ListCases', { committee: 'GNU', ...fields });

  it.each([as('registrar'), as('secretary'), as('chair'), as('auditor', null)])(
    'the circle of a secret case reads it in every view: $name',
    async (principal) => {
      const told = holding(await answers(principal), HIDDEN);
      expect(told).toEqual(
        expect.arrayContaining([
          ...[
            'ListCases',
            'FindCase',
            'ReadCaseFile',
            'ReadCaseHistory',
            'FindSimilarCases',
            'ListDocuments',
          ],
          ...['ListDrafts', 'ListMeetings', 'ReadAgenda', 'CompareAgendas', 'ReadReport', 'FindDecisions'],
          ...['ReadDecisionFile', 'ReadSupervisionMatrix', 'ListInquiries', 'ListDelegatedDecisions'],
          ...['ReadDelegatedDecision', 'ListAssignments', 'ListUnfinishedAssignments', 'ListNumbers'],
          ...['ListDeadlines', 'SearchRegister'],
        ]),
      );
    },
  );

  it.each([as('officer'), as('board-supervisor')])(
    'no view tells those outside its circle of a secret case: $name',
    async (principal) => {
      const said = await answers(principal);
      expect(holding(said, HIDDEN)).toEqual([]);
      expect(holding(said, 'Rullstolar').length).toBeGreaterThan(5);
    },
  );

  it.each([as('registrar', 'HN'), as('officer', 'HN'), as('auditor', 'HN')])(
    'no view tells those of another committee anything: $name in HN',
    async (principal) => {
      const said = await answers(principal);
      for (const text of [HIDDEN, 'Rullstolar', 'GNU/', 'berg', 'Ärende om vård'])
        expect(holding(said, text).filter((name) => name !== 'ReadPublicFeed')).toEqual([]);
      expect(said.get('ReadPublicFeed')).not.toContain(HIDDEN);
    },
  );

  it('a secret case shows its number, date and public title alone', async () => {
    const { items } = await cases(as('board-supervisor'));
    expect(items.find(({ key }) => key === 'GNU-2022-2')).toEqual({
      ...{ key: 'GNU-2022-2', committee: 'GNU', year: 2022, serial: 2, number: 'GNU/2/2022' },
      ...{ date: '2022-05-01', publicTitle: 'Ärende om vård', title: null, missing: null, status: '' },
      ...{
        caseType: null,
        classification: null,
        initiative: '',
        handler: null,
        sender: null,
        archivedOn: null,
        registeredOn: '2022-06-01',
        since: '',
      },
      ...{ secrecy: { section: '', on: '', authority: '' }, position: expect.any(Number) as number },
    });
  });

  it('a search over the whole register finds nothing by what is hidden, and the open case by its words', async () => {
    const found = async (principal: Principal, search: string) =>
      (await given.ask<{ items: Found[] }>(principal, 'SearchRegister', { search })).items;
    const kinds = (await found(as('registrar'), HIDDEN)).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['case', 'document', 'decision', 'assignment', 'inquiry']);
    expect(await found(as('officer'), HIDDEN)).toEqual([]);
    expect(await found(as('board-supervisor'), 'vård')).toEqual([]);
    const open = await found(as('officer'), 'rullstolarna');
    expect(open.map(({ kind }) => kind)).toEqual(['case', 'decision', 'decision', 'assignment', 'inquiry']);
    expect(open[0]).toMatchObject({ number: 'GNU/1/2022', title: 'Rullstolar' });
    const wanted = { search: 'rullstol', limit: 2 };
    const pages = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: Page<Found> = await given.ask(as('officer'), 'SearchRegister', { ...wanted, after });
      pages.push(page.items);
      after = page.next;
    }
    expect(pages.flat()).toEqual(open);
    expect(await found(as('registrar', 'HN'), 'rullstol')).toEqual([]);
  });

  it('an officer sees the secret case that they handle, and not the other one', async () => {
    const titles = (await cases(as('officer'))).items.map(({ title }) => title);
    expect(titles).toEqual(['Okapi', null, 'Rullstolar']);
  });

  it('an officer does not see the secret case of another officer of the same name', async () => {
    const namesake: Principal = { ...as('officer'), id: 'officer-2', handles: [] };
    const titles = (await cases(namesake)).items.map(({ title }) => title);
    expect(titles).toEqual([null, null, 'Rullstolar']);
  });

  it.each([
    { search: HIDDEN },
    { caseType: `${HIDDEN}typ` },
    { handler: `${HIDDEN} Handläggare` },
    { status: 'Öppet' },
  ])('a secret case is not found by what is hidden of it: %j', async (fields) => {
    const found = async (principal: Principal) =>
      (await cases(principal, fields)).items.map(({ key }) => key);
    expect(await found(as('registrar'))).toContain('GNU-2022-2');
    expect(await found(as('board-supervisor'))).not.toContain('GNU-2022-2');
  });

  it('a secret case answers like one that does not exist', async () => {
    for (const name of ['ReadCaseFile', 'ReadCaseHistory', 'ListDrafts']) {
      const ask = (key: string) => given.ask(as('officer'), name, { case: key });
      expect(await ask('GNU-2022-2')).toEqual(await ask('GNU-2022-99'));
    }
  });

  it('a document that is marked on its own is masked in an open case, also in its file', async () => {
    const documents = await given.ask<{ items: { number: string; title: string | null }[] }>(
      as('board-supervisor'),
      'ListDocuments',
      { case: 'GNU-2022-1' },
    );
    expect(documents.items.map(({ number, title }) => [number, title])).toEqual([
      ['GNU/1/2022:1', 'Ansökan'],
      ['GNU/1/2022:2', null],
    ]);
    const file = await given.ask(as('officer'), 'ReadCaseFile', { case: 'GNU-2022-1' });
    expect(JSON.stringify(file)).toContain('Ansökan');
    expect(JSON.stringify(file)).not.toContain(HIDDEN);
  });

  it('the views show of every case and field what the rules allow', async () => {
    const principals = fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        committee: fc.constantFrom(null, 'GNU', 'HN'),
        party: fc.constant(null),
      }),
      { maxLength: 3 },
    );
    const all = (await cases(as('auditor', null), { committee: undefined })).items;
    const fields = ['number', 'date', 'publicTitle', 'title', 'handler', 'status', 'sender'] as const;
    await fc.assert(
      fc.asyncProperty(
        principals,
        fc.constantFrom('x', 'Namn officer', 'Olle Berg'),
        async (grants, name) => {
          const handles = [{ committee: 'GNU', handler: name }];
          const principal = { id: 'e1', name: 'Okänd', grants, handles };
          const ability = abilityFor(principal);
          fc.pre(seesRegisters(ability));
          const { items } = await cases(principal, { committee: undefined });
          for (const row of all) {
            const entry = { committee: row.committee, secret: row.secrecy !== null, handler: row.handler };
            const seen = items.find(({ key }) => key === row.key);
            const allowed = fields.map((field) =>
              mayRead(ability, entry, field) ? row[field] : nothing(field),
            );
            expect(fields.map((field) => (seen ? seen[field] : nothing(field)))).toEqual(allowed);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('who has read what is secret stands in the log before they get it, and auditors list it', async () => {
    const before = await given.open.register.store.head();
    const reader = { ...as('chair'), id: 'e77', name: 'Eva Chair' };
    for (let time = 0; time < 2; time += 1)
      await given.ask(reader, 'ReadCaseFile', { case: 'GNU-2022-2', limit: 50 });
    await given.ask(reader, 'ReadCaseFile', { case: 'GNU-2022-1', limit: 50 });
    await given.ask({ ...as('board-supervisor'), id: 'e78' }, 'ListCases', {
      committee: 'GNU',
      limit: 50,
    });
    await given.caughtUp();
    const list = (principal: Principal, fields: object) =>
      given.ask<{ items: SecretReadingRow[] }>(principal, 'ListReadings', { limit: 50, ...fields });
    const { items } = await list(as('auditor', 'GNU'), { reader: 'e77' });
    expect(items.map(({ name, role, question, read }) => [name, role, question, read])).toEqual([
      ['Eva Chair', 'chair', 'ReadCaseFile', ['GNU-2022-2']],
    ]);
    expect(items[0]?.position).toBeGreaterThan(before);
    expect((await list(as('auditor', null), { reader: 'e78' })).items).toEqual([]);
    await expect(list(as('registrar'), {})).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('a view that is built anew is guarded as before', async () => {
    await given.open.register.projector.rebuild(['case-list', 'case-circles']);
    expect((await cases(as('officer'))).items.map(({ title }) => title)).toEqual([
      'Okapi',
      null,
      'Rullstolar',
    ]);
  });

  it('a view of the past is guarded by the secrecy of today', async () => {
    const { projector, store } = given.open.register;
    const before = await store.head();
    await given.give('MarkDocumentSecrecy', { case: 'GNU-2022-1', document: 1, secrecy });
    await given.caughtUp();
    const ask = async (principal: Principal) => {
      const query = onGround(
        Object.assign(new ListDocuments(), { case: 'GNU-2022-1' }),
        await projector.past.ground({ position: before }),
      );
      const { items } = await guardedDesk(given.open.register, principal).queries.execute(query);
      return items.map(({ title }) => title);
    };
    expect(await ask(as('registrar'))).toEqual(['Ansökan', `${HIDDEN} journal`]);
    expect(await ask(as('officer'))).toEqual([null, null]);
  });

  it('a page of a committee’s cases is found by an index through the views too', async () => {
    expect(await waysThrough(given.open, as('officer', 'HN'))).toEqual([
      'case_list (committee, year, "position")',
    ]);
  });
});

const secrecy = { section: '25:1', on: '2022-06-01', authority: 'GNU' };

const nothing = (field: string): string | null => (field === 'status' ? '' : null);
