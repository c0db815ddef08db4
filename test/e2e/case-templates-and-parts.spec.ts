import {
  ArchiveCase,
  CloseCase,
  DefineCaseTemplate,
  FindCase,
  FindSimilarCases,
  ListCaseTemplates,
  ListDeadlines,
  MarkCaseSecrecy,
  MergeCase,
  ReadCaseFile,
  RegisterCase,
  SplitCase,
} from '@diarium/register';
import { type Query } from '@nestjs/cqrs';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const drawnUp = { committee: 'GNU', year: 2022, date: { kind: 'drawn-up', on: '2022-06-01' } } as const;
const mark = { section: '25:1', on: '2022-06-01', authority: 'Region Jämtland Härjedalen' };
const berg = { id: 'bergs-kommun', name: 'Bergs kommun', kind: 'authority', role: 'sender' } as const;

describe('cases that follow from each other', () => {
  let open: TestRegister;

  const ask = async <Answer>(queryClass: new () => Query<Answer>, fields: object): Promise<Answer> => {
    const head = await open.register.store.head();
    await open.register.policies.waitFor(head);
    await open.register.projector.waitFor(await open.register.store.head());
    return open.register.queries.execute(Object.assign(new queryClass(), fields));
  };
  const relationsOf = async (inCase: string) => {
    const { items } = await ask(ReadCaseFile, { case: inCase });
    return items.filter(({ type }) => type === 'CaseRelated').map(({ data }) => data);
  };

  beforeAll(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
    await send(open.register, DefineCaseTemplate, {
      committee: 'GNU',
      template: 'yttrande',
      caseType: 'Yttrande',
      titlePattern: 'Yttrande till {sender}',
      initiative: 'external',
      watches: [{ watch: 'svar', days: 30, note: 'Svaret ska vara inne' }],
    });
    for (const title of ['Upphandling av elrullstolar', 'Upphandling av elrullstolar 2023', 'Perukbidrag'])
      await send(open.register, RegisterCase, { ...drawnUp, title });
  }, 60_000);

  afterAll(() => open.drop());

  it('a case from a template begins with its particulars and its watches', async () => {
    expect(await ask(ListCaseTemplates, { committee: 'GNU' })).toMatchObject([{ template: 'yttrande' }]);
    await send(open.register, RegisterCase, { ...drawnUp, template: 'yttrande', parties: [berg] });
    expect(await ask(FindCase, { number: 'GNU/4/2022' })).toMatchObject({
      title: 'Yttrande till Bergs kommun',
      caseType: 'Yttrande',
      initiative: 'external',
      sender: 'bergs-kommun',
    });
    const { items } = await ask(ListDeadlines, {
      today: '2022-06-02',
      subject: 'GNU-2022-4',
      watchesOnly: true,
    });
    expect(items).toMatchObject([{ item: 'svar', due: '2022-07-01', note: 'Svaret ska vara inne' }]);
  });

  it('of a case that went into another both tell, and it keeps its number', async () => {
    await send(open.register, MergeCase, { case: 'GNU-2022-2', into: 'GNU-2022-1', reason: 'Samma fråga' });
    expect(await relationsOf('GNU-2022-2')).toEqual([{ other: 'GNU-2022-1', kind: 'merged-into' }]);
    expect(await relationsOf('GNU-2022-1')).toEqual([{ other: 'GNU-2022-2', kind: 'merged-from' }]);
    expect(await ask(FindCase, { number: 'GNU/2/2022' })).toMatchObject({ status: 'Stängt' });
  });

  it('of a case that was split both tell', async () => {
    await send(open.register, SplitCase, {
      ...drawnUp,
      title: 'Perukbidrag till barn',
      splitFrom: 'GNU-2022-3',
    });
    expect(await relationsOf('GNU-2022-3')).toEqual([{ other: 'GNU-2022-5', kind: 'split-into' }]);
    const { items } = await ask(ReadCaseFile, { case: 'GNU-2022-5' });
    expect(items[0]).toMatchObject({ type: 'CaseRegistered', data: { splitFrom: 'GNU-2022-3' } });
  });

  it('the list of cases shows secrecy marks and what went to the archive', async () => {
    await send(open.register, MarkCaseSecrecy, { case: 'GNU-2022-3', secrecy: mark });
    await send(open.register, CloseCase, { case: 'GNU-2022-3' });
    await send(open.register, ArchiveCase, { case: 'GNU-2022-3' }, '2022-06-03');
    expect(await ask(FindCase, { number: 'GNU/3/2022' })).toMatchObject({
      status: 'Stängt',
      secrecy: mark,
      archivedOn: '2022-06-03',
    });
  });

  it('a title like another’s is hinted at, nearest first, and a little likeness where the sender is the same', async () => {
    const similar = async (given: object) => {
      const found = await ask(FindSimilarCases, { committee: 'GNU', ...given });
      return found.map(({ number, sameSender }) => [number, sameSender]);
    };
    expect(await similar({ title: 'Upphandling av elrullstolar' })).toEqual([
      ['GNU/1/2022', false],
      ['GNU/2/2022', false],
    ]);
    expect(await similar({ title: 'Yttrande till nämnden' })).toEqual([]);
    expect(await similar({ title: 'Yttrande till nämnden', sender: 'bergs-kommun' })).toEqual([
      ['GNU/4/2022', true],
    ]);
    expect(await similar({ title: 'Läskameror' })).toEqual([]);
  });
});
