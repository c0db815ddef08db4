import {
  type CaseListItem,
  FindCase,
  ListAssignments,
  ListCases,
  ListDeadlines,
  ListDecisions,
  ListDelegatedDecisions,
  ListDocuments,
  ListGoals,
  ListMeetings,
  ListParagraphs,
  ListPostings,
  ListProcurement,
  type MeetingRow,
  type Page,
  ReadCaseFile,
  ReadCommittee,
  ReadReport,
  type ReportRow,
} from '@diarium/register';
import * as document from './documents/annual-report-2022';
import { meetings as planned } from './documents/plan-2022';
import { type ImportedRegister, openImportedRegister, plain, theOne } from './imported-register';

const all = { committee: 'GNU', year: 2022, limit: 500 };

let open: ImportedRegister;

beforeAll(async () => {
  open = await openImportedRegister();
});

afterAll(() => open.drop());

describe('the meetings of 2022', () => {
  let held: readonly MeetingRow[];

  beforeAll(async () => {
    held = (await open.ask(ListMeetings, { ...all, status: 'held' })).items;
  });

  it('were four, the ones that the plan held, and no other stands in the year', async () => {
    const year = await open.ask(ListMeetings, all);
    expect(held.map(({ key }) => key)).toEqual(year.items.map(({ key }) => key));
    expect(held.map(({ plannedFor }) => plannedFor)).toEqual(planned.map(({ when }) => when));
  });

  it('were held on days that neither the plan nor the report contradicts', () => {
    for (const { plannedFor, heldOn } of held) expect(plannedFor.startsWith(heldOn ?? '-')).toBe(true);
    expect(held.map(({ heldOn }) => heldOn)).toEqual([
      expect.stringMatching(/^2022/),
      expect.stringMatching(/^2022-04/),
      expect.stringMatching(/^2022/),
      expect.stringMatching(/^2022-11/),
    ]);
  });

  it('were held in a mode and at a place that the report does not tell', () => {
    for (const { heldMode, heldPlace, note } of held) {
      expect([heldMode, heldPlace]).toEqual([null, null]);
      expect(note).toMatch(/\S/);
    }
  });

  it.each(document.atEveryMeeting)('all took up what fits %p', (subject) => {
    for (const { dealtWith } of held)
      expect(dealtWith.map(({ title }) => title)).toContainEqual(expect.stringMatching(subject));
  });

  it.each(document.inApril)('took up, in April and no other month, what fits %p', (training) => {
    const months = held
      .filter(({ dealtWith }) => dealtWith.some(({ title }) => training.test(title)))
      .map(({ day }) => day.slice(0, 7));
    expect(months).toEqual(['2022-04']);
  });
});

describe('the cases of 2022', () => {
  const find = async (number: string): Promise<CaseListItem> => {
    const found = await open.ask(FindCase, { number });
    if (!found) throw new Error(`There is no case ${number}.`);
    return found;
  };

  it('are GNU/1–6/2022, without a gap', async () => {
    const { items, next } = await open.ask(ListCases, all);
    expect(items.map(({ number }) => number).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((serial) => `GNU/${serial}/2022`),
    );
    expect(next).toBeNull();
  });

  it.each(document.unexplained)('have no title for %s, and say so', async (number) => {
    const found = await find(number);
    expect(found).toMatchObject({ title: null, publicTitle: null, date: null });
    expect(found.missing).toMatch(/\S/);
  });

  it.each([document.citizensProposal, document.inquiry])(
    'have $number, $title',
    async ({ number, title }) => {
      expect(await find(number)).toMatchObject({ title });
    },
  );

  it('have the agreement, fixed in November, with its validity and its paragraph unknown', async () => {
    const { number, title, decidedOn, validFrom, validTo } = document.agreement;
    const found = await find(number);
    expect(found.title).toContain(title);
    const { items } = await open.ask(ListDecisions, { ...all, case: found.key });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ paragraph: null, validFrom, validTo });
    expect(items[0]?.decidedOn.slice(0, 7)).toBe(decidedOn);
    const { items: file } = await open.ask(ReadCaseFile, { case: found.key, limit: 500 });
    expect(file.map(({ type }) => type)).toEqual(['CaseRegistered', 'DecisionRecorded']);
  });

  it('have the citizens’ proposal, which the committee answered to the assembly', async () => {
    const { number, answer } = document.citizensProposal;
    const found = await find(number);
    expect(found.caseType).toMatch(/^medborgarförslag$/i);
    const report = await annualReport();
    const told = report.statements.filter(({ cases }) => cases.includes(found.key));
    expect(told.map(({ text }) => text)).toContainEqual(expect.stringContaining(answer));
  });

  it('have the inquiry, due on 3 April 2023 among the watches', async () => {
    const { number, due } = document.inquiry;
    const { key } = await find(number);
    const { items } = await open.ask(ListDeadlines, {
      today: '2022-12-31',
      committee: 'GNU',
      watchesOnly: true,
      subject: key,
      limit: 500,
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ on: due, due, met: false, state: 'open' });
    const { items: file } = await open.ask(ReadCaseFile, { case: key, limit: 500 });
    expect(file.map(({ data }) => JSON.stringify(data)).join()).toContain(due);
  });

  it('have no paragraph that no source gives', async () => {
    const { items } = await open.ask(ListDecisions, { limit: 500 });
    expect(items.filter(({ paragraph }) => paragraph !== null)).toEqual([]);
  });
});

describe('the goals of 2022', () => {
  const goalsOf2022 = async () => open.ask(ListGoals, { committee: 'GNU', year: 2022 });

  it('have the plan’s words, measure, outcome and comment, and the one not reached its follow-up', async () => {
    const { items } = await goalsOf2022();
    const shown = items
      .filter(({ kind }) => kind === 'goal')
      .map(({ title, measure, outcome, comment, followUp }) => ({
        title: plain(title),
        measure,
        outcome,
        comment: plain(comment),
        followUpOn: followUp?.on ?? null,
      }));
    const told = document.goals.map(({ planned: title, ...goal }) => (title ? { ...goal, title } : goal));
    expect(shown).toEqual(told);
  });

  it('are reached in three of four cases, counted from the outcomes', async () => {
    const { totals } = await goalsOf2022();
    expect(totals).toEqual([{ year: 2022, reached: 3, of: 4, partly: 0, notReached: 1, withoutOutcome: 0 }]);
    const { statements } = await annualReport();
    const said = theOne(statements, ({ claim }) => claim?.kind === 'goals-reached');
    expect(said.text).toContain('tre av fyra mål');
    expect(said.claim).toMatchObject({ reached: 3, of: 4 });
  });

  it('have the follow-up of 20 February 2023 among the watches', async () => {
    const { items } = await open.ask(ListDeadlines, {
      today: '2022-12-31',
      committee: 'GNU',
      watchesOnly: true,
      subject: 'GNU-2022',
      limit: 500,
    });
    expect(items.map(({ rule, due, state }) => ({ rule, due, state }))).toEqual([
      { rule: 'deadline.goal-follow-up', due: '2023-02-20', state: 'open' },
    ]);
  });
});

describe('what else the annual report on 2022 tells', () => {
  it('is how much the central store sold', async () => {
    const { figures } = await annualReport();
    expect(figures).toContainEqual(expect.objectContaining(document.sales));
  });

  it('is which procurements were finished, one of which was not planned', async () => {
    const { items } = await open.ask(ListProcurement, { ...all, status: 'completed' });
    expect(items.map(({ completedAs }) => completedAs).sort()).toEqual([...document.finished].sort());
    const outside = theOne(items, ({ planVersion }) => planVersion === null);
    expect(outside.name).toBe(document.finishedOutsideThePlan);
  });

  it('is how often the preparation group met, and that there is a user council', async () => {
    const committee = await open.ask(ReadCommittee, { committee: 'GNU' });
    const group = (name: string) => theOne(committee?.groups ?? [], (one) => one.name === name);
    const { preparation, userCouncil } = document.groups;
    expect(group(preparation.name)).toMatchObject({ reported: [preparation.meetings] });
    expect(group(userCouncil.name)).toMatchObject({ kind: 'user-council', minimumMeetings: null });
  });
});

async function annualReport(): Promise<ReportRow> {
  const report = await open.ask(ReadReport, { committee: 'GNU', year: 2022 });
  if (!report) throw new Error('There is no annual report on 2022.');
  return report;
}

describe('lists in either order', () => {
  const today = '2023-06-01';
  const lists = [
    [ListMeetings, 'day', {}],
    [ListDecisions, 'day', {}],
    [ListDocuments, 'registered', {}],
    [ListDocuments, 'number', {}],
    [ListParagraphs, 'number', {}],
    [ListPostings, 'attested', { today }],
    [ListDelegatedDecisions, 'day', {}],
    [ListAssignments, 'day', { today, committee: 'GNU' }],
    [ListDeadlines, 'due', { today, includeMet: true }],
  ] as const;

  /** Every item, in pages of three. */
  async function paged(list: (typeof lists)[number][0], fields: object): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page: Page<unknown> = await open.ask(list as typeof ListMeetings, { ...fields, limit: 3, after });
      items.push(...page.items);
      after = page.next;
    }
    return items;
  }

  it.each(lists)('have all of %p by %s, page by page, and the same backwards', async (list, sort, fields) => {
    const forth = await paged(list, { ...fields, sort });
    const back = await paged(list, { ...fields, sort: `-${sort}` });
    expect(back).toEqual([...forth].reverse());
    expect(new Set(forth.map((item) => JSON.stringify(item))).size).toBe(forth.length);
  });
});
