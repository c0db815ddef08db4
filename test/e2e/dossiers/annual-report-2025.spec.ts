import {
  ListCases,
  ListCommittees,
  ListDeadlines,
  ListGoals,
  type GoalList,
  ListMeetings,
  type MeetingRow,
  ReadCommittee,
  ReadPlan,
  ReadReport,
} from '@diarium/register';
import * as document from './documents/annual-report-2025';
import { type ImportedRegister, openImportedRegister, plain, theOne } from './imported-register';

let open: ImportedRegister;
let goals: GoalList;

beforeAll(async () => {
  open = await openImportedRegister();
  goals = await open.ask(ListGoals, { committee: 'GNU', year: 2025 });
});

afterAll(() => open.drop());

describe('the committee of the annual report on 2025', () => {
  it('is the one of 2022 under another prefix', async () => {
    const now = await open.ask(ReadCommittee, { committee: 'GNUS', on: '2025-12-31' });
    const before = await open.ask(ReadCommittee, { committee: 'GNU', on: '2022-12-31' });
    expect([before?.committee, before?.prefix]).toEqual(['GNU', 'GNU']);
    expect([now?.committee, now?.prefix]).toEqual(['GNU', 'GNUS']);
    const { items } = await open.ask(ListCommittees, { limit: 500 });
    expect(items.map(({ prefix }) => prefix).sort()).toEqual(['GNUS', 'HN']);
  });

  it('has no budget of its own in 2025 either, and no case that the report does not name', async () => {
    const committee = await open.ask(ReadCommittee, { committee: 'GNU' });
    expect(committee?.budgets).toContainEqual(
      expect.objectContaining({ year: 2025, form: 'none', amount: null }),
    );
    const { items } = await open.ask(ListCases, { committee: 'GNU', year: 2025 });
    expect(items).toEqual([]);
  });
});

describe('the assignments of 2025', () => {
  it('are two, with status and comment', () => {
    const shown = goals.items
      .filter(({ kind }) => kind === 'assignment')
      .map(({ title, statuses }) => {
        const { status, comment } = theOne(statuses, () => true);
        return { title: plain(title), status, comment: plain(comment) };
      });
    expect(shown).toEqual(document.assignments);
  });

  it('were given by the assembly in the goal area Ledningsprocesser', async () => {
    const plan = await open.ask(ReadPlan, { committee: 'GNU', year: 2025 });
    const { assignments = [], strategies = [] } = plan?.content ?? {};
    expect(assignments).toHaveLength(2);
    for (const { from, goalArea } of assignments) {
      expect(from).toMatch(/fullmäktige/i);
      expect(theOne(strategies, ({ strategy }) => strategy === goalArea).title).toBe(document.goalArea);
    }
  });
});

describe('the activities of 2025', () => {
  it('are four, each with its description', async () => {
    const plan = await open.ask(ReadPlan, { committee: 'GNU', year: 2025 });
    const { goals: aims = [], activities = [] } = plan?.content ?? {};
    const shown = [...aims.flatMap((goal) => goal.activities), ...activities].map((activity) => ({
      title: plain(activity.title),
      description: plain(activity.description),
    }));
    expect(shown).toEqual(document.activities.map(({ title, description }) => ({ title, description })));
  });

  it('have a comment for Tertial December 2025, and a status that is said to be lost', () => {
    const activities = goals.items.filter(({ kind }) => kind === 'activity');
    const shown = activities.map(({ title, statuses }) => {
      const { period, status, comment } = theOne(statuses, () => true);
      return { title: plain(title), period, status, comment: plain(comment) };
    });
    const { period } = document;
    expect(shown).toEqual(
      document.activities.map(({ title, comment }) => ({ title, period, status: null, comment })),
    );
    for (const { statuses } of activities) expect(statuses[0]?.statusMissing).toMatch(/\S/);
  });

  it('have no outcome, and no goal is counted', () => {
    expect(goals.items.filter(({ outcome }) => outcome !== null)).toEqual([]);
    expect(goals.totals).toEqual([]);
  });
});

describe('the meetings of 2025', () => {
  let held: readonly MeetingRow[];

  beforeAll(async () => {
    const page = await open.ask(ListMeetings, { committee: 'GNU', year: 2025, limit: 500 });
    held = page.items;
  });

  it('were four, three digital and a physical one in May, on days that the report does not tell', () => {
    expect(held.map(({ heldOn, heldMode }) => ({ heldOn, heldMode }))).toEqual(document.meetings);
    expect(held.map(({ status }) => status)).toEqual(['held', 'held', 'held', 'held']);
  });

  it('were at Hjälpmedelscentralen in May, where the members were shown around', () => {
    const may = theOne(held, ({ heldOn }) => heldOn === '2025-05');
    expect(may.heldPlace).toBe(document.physicalAt);
    expect(JSON.stringify([may.note, may.dealtWith])).toMatch(/rundvisning/i);
  });

  it.each(document.atEveryMeeting)('all took up what fits %p', (subject) => {
    for (const { dealtWith } of held)
      expect(dealtWith.map(({ title }) => title)).toContainEqual(expect.stringMatching(subject));
  });

  it('discussed an evaluation of the committee in September and November only', () => {
    const months = held
      .filter(({ dealtWith }) => dealtWith.some(({ title }) => /utvärdering/i.test(title)))
      .map(({ heldOn }) => heldOn);
    expect(months).toEqual(['2025-09', '2025-11']);
  });
});

describe('what goes on in 2026', () => {
  it('is what the report names, with the day or the thing it waits for', () => {
    for (const { matter, dueOn, awaiting } of document.carriedOver) {
      const found = theOne(goals.carriedOver, ({ title }) => matter.test(title));
      expect(found).toMatchObject({ fromYear: 2025, toYear: 2026, dueOn, takenOver: false });
      expect(found.awaiting ?? '').toMatch(awaiting ?? /^$/);
    }
    expect(goals.carriedOver).toHaveLength(document.carriedOver.length);
  });

  it('stands among the watches where it has a time', async () => {
    const { items } = await open.ask(ListDeadlines, {
      today: '2025-12-31',
      committee: 'GNU',
      watchesOnly: true,
      subject: 'GNU-2025',
      limit: 500,
    });
    const timed = document.carriedOver.filter(({ dueOn }) => dueOn !== null);
    expect(items).toHaveLength(timed.length);
    for (const { matter } of timed) {
      const watch = theOne(items, ({ note }) => matter.test(note));
      expect(watch).toMatchObject({ on: '2026-02', due: '2026-02-28', state: 'open' });
    }
  });
});

describe('what the annual report on 2025 claims', () => {
  it('is held against the register, in its own words', async () => {
    const report = await open.ask(ReadReport, { committee: 'GNU', year: 2025 });
    const claims = new Map(report?.statements.map(({ claim, text }) => [claim?.kind, { claim, text }]));
    expect(claims.get('meetings-held')).toMatchObject({ claim: { count: 4 } });
    expect(claims.get('meetings-by-mode')).toMatchObject({ claim: { digital: 3, physical: 1 } });
    expect(claims.get('happened')).toMatchObject({ claim: { in: '2026' } });
    expect(claims.get('happened')?.text).toContain('under 2026 har effektiviserat');
    expect(claims.get('all-assignments-carried-out')?.text).toContain('samtliga tilldelade uppdrag');
  });

  it('has the saving of about 900 000 kr among its figures', async () => {
    const report = await open.ask(ReadReport, { committee: 'GNU', year: 2025 });
    expect(report?.figures).toEqual([expect.objectContaining(document.saving)]);
  });
});
