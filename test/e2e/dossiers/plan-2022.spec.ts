import {
  type CommitteeView,
  ListMeetings,
  ListProcurement,
  type MeetingRow,
  ReadCommittee,
  type ReadablePlan,
  ReadPlan,
} from '@diarium/register';
import * as document from './documents/plan-2022';
import { type ImportedRegister, openImportedRegister, plain, theOne } from './imported-register';

let open: ImportedRegister;
let plan: ReadablePlan;

beforeAll(async () => {
  open = await openImportedRegister();
  const found = await open.ask(ReadPlan, { committee: 'GNU', year: 2022 });
  if (!found) throw new Error('There is no plan GNU 2022.');
  plan = found;
});

afterAll(() => open.drop());

describe('the committee of the plan 2022', () => {
  let committee: CommitteeView;

  beforeAll(async () => {
    const found = await open.ask(ReadCommittee, { committee: 'GNU', on: '2022-06-01' });
    if (!found) throw new Error('There is no committee GNU.');
    committee = found;
  });

  it('has its name, its host and the executive board that supervises it', () => {
    expect(committee.name).toContain(document.committee.name);
    expect(committee).toMatchObject({
      prefix: 'GNU',
      joint: true,
      host: document.committee.host,
      supervisedBy: document.committee.supervisedBy,
    });
  });

  it('is joined by the region and the municipalities, whose seats the plan does not tell', () => {
    const kinds = committee.parties.map(({ kind }) => kind);
    expect(committee.parties.map(({ name }) => name)).toContain(document.committee.host);
    expect(kinds.filter((kind) => kind === 'region')).toHaveLength(1);
    expect(kinds).toContain('municipality');
    expect(committee.seats).toEqual({ members: null, substitutes: null });
  });

  it('has its tasks word by word', () => {
    expect(committee.tasks.map(({ text }) => plain(text))).toEqual(document.committee.tasks.map(plain));
  });

  it('is governed by its rules and the agreement', () => {
    const titles = committee.documents.map(({ title }) => title).join('; ');
    expect(titles).toMatch(/reglemente/i);
    expect(titles).toMatch(/samarbetsavtal/i);
  });

  it('has no budget of its own', () => {
    expect(committee.budgets).toContainEqual(expect.objectContaining(document.committee.budget));
  });

  it('may meet at a distance, by its revised rules', () => {
    expect(committee.remote?.from).toBe(document.committee.remoteFrom);
    expect(committee.remote?.decidedBy).toContain(document.committee.remoteDecidedOn);
  });
});

describe('the plan 2022', () => {
  it('follows the assembly’s plan', () => {
    expect(plan.assemblyPlan).toBe(document.assemblyPlan);
  });

  it('has four strategies with their thirteen priorities and twenty-one indicators, each under its own', () => {
    const titles = (all: readonly { readonly title: string }[]) => all.map(({ title }) => title);
    const strategies = plan.content.strategies.map(({ title, priorities, indicators }) => ({
      title,
      priorities: titles(priorities),
      indicators: titles(indicators),
    }));
    expect(strategies).toEqual(document.strategies);
    expect(strategies).toHaveLength(4);
    expect(strategies.flatMap(({ priorities }) => priorities)).toHaveLength(13);
    expect(strategies.flatMap(({ indicators }) => indicators)).toHaveLength(21);
  });

  const place = (strategy: string | null | undefined, priority: string | null) => {
    const under = theOne(plan.content.strategies, (one) => one.strategy === strategy);
    const wanted = theOne(under.priorities, ({ key }) => key === priority);
    return { strategy: under.title, priority: wanted.title };
  };

  it('has four goals, each under its strategy and priority', () => {
    const shown = plan.content.goals.map(({ title, strategy, priority }) => ({
      title: plain(title),
      ...place(strategy, priority),
    }));
    expect(shown).toEqual(
      document.activities.map(({ title, strategy, priority }) => ({ title, strategy, priority })),
    );
    expect(shown).toHaveLength(4);
  });

  it('has an activity of the year for each goal, under the same strategy and priority', () => {
    const shown = plan.content.goals.map(({ activities }) => {
      const { title, strategies, priority, starts, ends } = theOne(activities, () => true);
      const strategy = theOne(strategies, () => true);
      return { title: plain(title), ...place(strategy, priority), starts, ends };
    });
    expect(shown).toEqual(document.activities);
    expect(plan.content.activities).toEqual([]);
  });

  it('has fifteen procurements with who is responsible', () => {
    const items = plan.content.procurement.map(({ name, responsible }) => [name, responsible]);
    expect(items).toEqual(document.procurement);
    expect(items).toHaveLength(15);
  });

  it('shows the same procurements in the procurement plan', async () => {
    const { items } = await open.ask(ListProcurement, { committee: 'GNU', year: 2022, limit: 500 });
    const planned = items.filter(({ planVersion }) => planVersion !== null);
    expect(planned.map(({ name, responsible }) => [name, responsible]).sort()).toEqual(
      [...document.procurement].sort(),
    );
  });
});

describe('the meetings planned for 2022', () => {
  let meetings: readonly MeetingRow[];

  beforeAll(async () => {
    const page = await open.ask(ListMeetings, { committee: 'GNU', planYear: 2022, limit: 500 });
    meetings = page.items;
  });

  it('are four, each with its time, mode and place, subjects and presenters', () => {
    const shown = meetings.map(({ plannedFor, starts, ends, plannedMode, plannedPlace, subjects }) => ({
      when: plannedFor,
      starts,
      ends,
      mode: plannedMode,
      place: plannedPlace,
      subjects: subjects.map(({ title, presenter }) => [title, presenter]),
    }));
    expect(shown).toEqual(document.meetings);
    expect(shown).toHaveLength(4);
  });
});
