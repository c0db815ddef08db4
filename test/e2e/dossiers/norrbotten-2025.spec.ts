import {
  type CommitteeView,
  ListCommittees,
  ListMeetings,
  ListMembers,
  ReadCommittee,
  type ReadablePlan,
  ReadPlan,
} from '@diarium/register';
import * as document from './documents/norrbotten-2025';
import { type ImportedRegister, openImportedRegister, plain, theOne } from './imported-register';

let open: ImportedRegister;
let committee: CommitteeView;
let plan: ReadablePlan;

beforeAll(async () => {
  open = await openImportedRegister();
  const { items } = await open.ask(ListCommittees, { limit: 500 });
  const listed = theOne(items, ({ host }) => host === document.committee.host);
  expect(listed).toMatchObject({ parties: 15, seats: document.seats.all });
  const found = await open.ask(ReadCommittee, { committee: listed.committee, on: '2025-12-31' });
  const adopted = await open.ask(ReadPlan, { committee: listed.committee, year: 2025 });
  if (!found || !adopted) throw new Error('There is no committee, or no plan 2025.');
  [committee, plan] = [found, adopted];
});

afterAll(() => open.drop());

describe('Norrbotten’s joint committee', () => {
  it('exists from 1 January 2025 in the region’s organisation', () => {
    expect(committee.name).toMatch(document.committee.name);
    expect(committee).toMatchObject({ joint: true, from: document.committee.from });
  });

  it('has fifteen parties: the region and fourteen municipalities, each with its seats', () => {
    const { region, municipality } = document.seats;
    expect(committee.parties).toHaveLength(15);
    expect(new Set(committee.parties.map(({ name }) => name)).size).toBe(15);
    expect(theOne(committee.parties, ({ kind }) => kind === 'region')).toMatchObject({
      name: document.committee.host,
      ...region,
    });
    const municipalities = committee.parties.filter(({ kind }) => kind === 'municipality');
    expect(municipalities).toHaveLength(document.committee.municipalities);
    for (const party of municipalities) expect(party).toMatchObject(municipality);
  });

  it('has 17 members and 17 substitutes, counted from the parties, and invents none of their names', async () => {
    expect(committee.seats).toEqual({ members: 17, substitutes: 17 });
    expect(await open.ask(ListMembers, { committee: committee.committee })).toEqual([]);
  });

  it('has a chair and vice chair whom the region appoints', () => {
    expect(committee.presidium).toEqual(document.committee.presidium);
  });

  it('has its tasks, with the supplies that it distributes', () => {
    const tasks = committee.tasks.map(({ text }) => plain(text));
    const said = tasks.join('; ');
    for (const task of [...document.committee.tasks, ...document.committee.supplies])
      expect(said).toContain(task);
    expect(tasks[0]).toBe(document.committee.tasks[0]);
  });

  it('is governed by ten laws', () => {
    const laws = committee.documents.filter(({ kind }) => kind === 'law');
    expect(laws.map(({ title, reference }) => [title, reference])).toEqual(document.laws);
    expect(laws).toHaveLength(10);
  });

  it('is governed by seven documents of its own', () => {
    const documents = committee.documents.filter(({ kind }) => kind === 'governing-document');
    expect(documents.map(({ title }) => title)).toEqual(document.governingDocuments);
  });

  it.each(document.groups)('has the group %s, which meets %p times a year or more: %s', (...group) => {
    const [name, minimumMeetings, says] = group;
    const found = theOne(committee.groups, (one) => one.name === name);
    expect(found.minimumMeetings).toBe(minimumMeetings);
    expect(plain(found.purpose)?.toLowerCase()).toBe(says.toLowerCase());
  });

  it('has no other group', () => {
    expect(committee.groups).toHaveLength(document.groups.length);
  });

  it('prepares its matters in three rounds of five days', () => {
    const chain = theOne(committee.preparationChains, ({ year }) => year === document.preparation.year);
    expect(chain.steps.map(({ code, name }) => [code, name])).toEqual(document.preparation.steps);
    expect(chain.rounds).toEqual(document.preparation.rounds);
  });

  it('has a net budget of −4 287 tkr', () => {
    expect(theOne(committee.budgets, ({ year }) => year === 2025)).toMatchObject(document.committee.budget);
  });

  it('asks every item for decision for consequences on children’s rights and gender equality', () => {
    const titles = committee.consequenceTexts.map(({ title }) => title);
    expect(titles).toHaveLength(document.consequenceTexts.length);
    for (const text of document.consequenceTexts) expect(titles).toContainEqual(expect.stringMatching(text));
  });
});

describe('the plan of Norrbotten’s joint committee', () => {
  const keysOf = (goals: readonly string[]) =>
    goals.map((title) => theOne(plan.content.strategies, (one) => one.title === title).strategy);
  const under = <Item extends { readonly strategies: readonly string[] }>(
    items: readonly Item[],
    goals: readonly string[],
  ) => items.filter((item) => [...item.strategies].sort().join() === keysOf(goals).sort().join());

  const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => plain(title));

  it('has three strategic goals', () => {
    expect(titles(plan.content.strategies)).toEqual(document.strategicGoals);
  });

  it.each(document.pages)('has activities, indicators and follow-ups under $goals', (page) => {
    const activities = under(plan.content.activities, page.goals);
    const shown = activities
      .filter(({ partOf }) => partOf === null)
      .map(({ activity, title }) => ({
        title: plain(title),
        parts: titles(plan.content.activities.filter(({ partOf }) => partOf === activity)),
      }));
    expect(shown).toEqual(page.activities);
    expect(titles(under(plan.content.indicators, page.goals))).toEqual(page.indicators);
    expect(titles(under(plan.content.followUps, page.goals))).toEqual(page.followUps);
  });

  it('follows up three things more, whatever the goal', () => {
    expect(titles(under(plan.content.followUps, []))).toEqual(document.followUpsOfAll);
  });

  it('has nothing else', () => {
    const { activities, indicators, followUps, goals, assignments } = plan.content;
    const count = (of: (page: (typeof document.pages)[number]) => readonly unknown[]) =>
      document.pages.flatMap(of).length;
    expect(activities).toHaveLength(
      count((page) => page.activities.flatMap(({ title, parts }) => [title, ...parts])),
    );
    expect(indicators).toHaveLength(count((page) => page.indicators));
    expect(followUps).toHaveLength(count((page) => page.followUps) + document.followUpsOfAll.length);
    expect([...goals, ...assignments]).toEqual([]);
  });

  it('plans a meeting on each day of the committee in the preparation plan', async () => {
    const page = await open.ask(ListMeetings, { committee: committee.committee, limit: 500 });
    const step = document.preparation.steps.findIndex(([code]) => code === 'HN');
    expect(page.items.map(({ plannedFor, status }) => [plannedFor, status])).toEqual(
      document.preparation.rounds.map((round) => [round[step], 'planned']),
    );
  });
});
