import {
  AddDraftVersion,
  AddDocumentVersion,
  CorrectDocument,
  type DailyListItem,
  DispatchDocument,
  type DocumentItem,
  ListDocuments,
  ListDrafts,
  type Page,
  ReadCaseFile,
  ReadDailyList,
  RegisterCase,
  RegisterDocument,
  StartDraft,
  WeedDraft,
} from '@diarium/register';
import { type Query } from '@nestjs/cqrs';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const inCase = 'GNU-2022-1';
const kim = { id: 'kim-ek', name: 'Kim Ek', kind: 'private-person' } as const;
const berg = { id: 'bergs-kommun', name: 'Bergs kommun', kind: 'authority' } as const;
const mark = { section: '25:1', on: '2022-06-01', authority: 'Region Jämtland Härjedalen' };
const file = (digit: string) => ({
  name: 'svar.pdf',
  mediaType: 'application/pdf',
  size: 10,
  checksum: digit.repeat(64),
});

describe('documents of a case in the views', () => {
  let open: TestRegister;

  const ask = async <Answer>(queryClass: new () => Query<Answer>, fields: object): Promise<Answer> => {
    await open.register.projector.waitFor(await open.register.store.head());
    return open.register.queries.execute(Object.assign(new queryClass(), fields));
  };
  const letter = { case: inCase, direction: 'incoming', arrived: '2022-06-01' } as const;

  beforeAll(async () => {
    open = await openTestRegister();
    const desk = open.register;
    await establishGnu(desk);
    for (const title of ['Hjälpmedel', 'Avtal'])
      await send(desk, RegisterCase, {
        committee: 'GNU',
        year: 2022,
        title,
        date: { kind: 'drawn-up', on: '2022-06-01' },
      });
    await send(desk, RegisterDocument, { ...letter, title: 'Fråga om Rullstol', sender: kim });
    await send(desk, StartDraft, { case: inCase, draft: 'svar', title: 'Svar', by: 'Eva Berg' });
    await send(desk, StartDraft, { case: inCase, draft: 'notes', title: 'Anteckningar', by: 'Eva Berg' });
    await send(desk, WeedDraft, { case: inCase, draft: 'notes' });
    await send(desk, AddDraftVersion, { case: inCase, draft: 'svar', file: file('a') });
    const own = { case: inCase, direction: 'outgoing', dated: '2022-06-01', drawnUpBy: 'attested' } as const;
    await send(desk, RegisterDocument, { ...own, draft: 'svar', recipients: [kim] });
    await send(desk, AddDocumentVersion, { case: inCase, document: 2, file: file('b') });
    await send(desk, DispatchDocument, { case: inCase, document: 2, on: '2022-06-02' }, '2022-06-02');
    await send(desk, StartDraft, { case: inCase, draft: 'rapport', title: 'Rapport', by: 'Eva Berg' });
    const tender = { ...letter, title: 'Anbud', sender: berg, tenderOpening: '2022-06-01', secrecy: mark };
    await send(desk, RegisterDocument, { ...tender, case: 'GNU-2022-2' });
    await send(desk, CorrectDocument, {
      case: inCase,
      document: 1,
      field: 'publicTitle',
      value: 'Fråga',
      reason: 'Allmänheten',
    });
  }, 60_000);

  afterAll(() => open.drop());

  it('a case has its documents in the order of their numbers, with their versions', async () => {
    const { items } = await ask<Page<DocumentItem>>(ListDocuments, { case: inCase });
    expect(items.map(({ number, status, title }) => [number, status, title])).toEqual([
      ['GNU/1/2022:1', 'Inkommen', 'Fråga om Rullstol'],
      ['GNU/1/2022:2', 'Expedierad', 'Svar'],
    ]);
    expect(items[1]).toMatchObject({ sent: '2022-06-02', files: [file('a'), file('b')], recipients: [kim] });
  });

  it('a draft is shown until it is official or weeded out', async () => {
    const drafts = await ask(ListDrafts, { case: inCase });
    expect(drafts.map(({ draft }) => draft)).toEqual(['rapport']);
  });

  it.each([
    [{ committee: 'GNU', year: 2022 }, ['GNU/2/2022:1', 'GNU/1/2022:2', 'GNU/1/2022:1']],
    [{ committee: 'GNU', year: 2021 }, []],
    [{ direction: 'outgoing' }, ['GNU/1/2022:2']],
    [{ correspondent: 'BERGS' }, ['GNU/2/2022:1']],
    [{ correspondent: 'kim ek' }, ['GNU/1/2022:2', 'GNU/1/2022:1']],
    [{ secrecy: true }, ['GNU/2/2022:1']],
    [{ secrecy: false, search: 'rullst' }, ['GNU/1/2022:1']],
  ])('documents over cases are found by %j', async (fields, expected) => {
    const { items } = await ask<Page<DocumentItem>>(ListDocuments, fields);
    expect(items.map(({ number }) => number)).toEqual(expected);
  });

  it('documents are read page by page, in a case and over cases', async () => {
    for (const given of [{ case: inCase }, { committee: 'GNU' }]) {
      const whole = await ask<Page<DocumentItem>>(ListDocuments, given);
      const first = await ask<Page<DocumentItem>>(ListDocuments, { ...given, limit: 1 });
      const rest = await ask<Page<DocumentItem>>(ListDocuments, { ...given, after: first.next });
      expect([...first.items, ...rest.items]).toEqual(whole.items);
    }
  });

  it('the list of a day shows what the public may see of what was registered then', async () => {
    const { items } = await ask<Page<DailyListItem>>(ReadDailyList, { committee: 'GNU', day: '2022-06-01' });
    expect(items.map(({ number, title, titleLeftOut }) => [number, title, titleLeftOut])).toEqual([
      ['GNU/1/2022:1', 'Fråga', null],
      ['GNU/1/2022:2', 'Svar', null],
      ['GNU/2/2022:1', null, 'secrecy'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Kim Ek|Bergs kommun|Rullstol|Anbud/);
    expect(await ask(ReadDailyList, { committee: 'GNU', day: '2022-06-02' })).toEqual({
      items: [],
      next: null,
    });
  });

  it('the case file tells what happened to its documents', async () => {
    const { items } = await ask(ReadCaseFile, { case: inCase });
    expect(items.map(({ type }) => type)).toEqual([
      'CaseRegistered',
      'DocumentRegistered',
      'DraftStarted',
      'DraftStarted',
      'DraftWeeded',
      'DraftVersionAdded',
      'DocumentRegistered',
      'DocumentVersionAdded',
      'DraftStarted',
      'DocumentTitleCorrected',
      'DocumentDispatched',
    ]);
  });
});
