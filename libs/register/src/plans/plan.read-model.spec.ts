import * as fc from 'fast-check';
import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { plan, planIn, type PlanRow } from './plan.read-model';

const by = { meeting: null, decision: null, unknownBecause: 'Källan anger det inte.' };

const inPlan = (type: string, data: object): RecordedEvent =>
  recordedEvent({ stream: 'plan-GNU-2022', type, data });
const drafted = inPlan('PlanDrafted', { title: 'Verksamhetsplan 2022', assemblyPlan: null });
const adopted = (version: number) => inPlan('PlanAdopted', { version, by });
const revised = (version: number) => inPlan('PlanRevisionStarted', { version });
const goal = (key: string) =>
  inPlan('GoalSet', { goal: key, title: key, strategy: null, priority: null, measure: null });
const activity = (key: string, of: string | null) =>
  inPlan('ActivityPlanned', { activity: key, title: key, goal: of, strategies: [], priority: null });
const withdrawn = (kind: string, item: string) => inPlan('PlanItemWithdrawn', { kind, item });
const procurement = (item: string) =>
  inPlan('ProcurementItemPlanned', { item, name: item, responsible: 'RJH', planVersion: 1 });
const passedOn = (item: string) =>
  inPlan('ProcurementResponsibleChanged', { item, from: 'RJH', to: 'Region Västerbotten' });

function fold(...events: RecordedEvent[]): PlanRow {
  const rows = new Map<string, object | undefined>();
  foldInto(plan, rows, events);
  return rows.get('GNU-2022') as PlanRow;
}

const goalsIn = (row: PlanRow, version?: number) => planIn(row, version)?.content.goals.map((it) => it.goal);

describe('a plan as it is read', () => {
  it('begins as a draft without content', () => {
    expect(fold(drafted)).toMatchObject({
      key: 'GNU-2022',
      committee: 'GNU',
      year: 2022,
      title: 'Verksamhetsplan 2022',
      status: 'draft',
      version: 1,
      versions: [],
    });
  });

  it('shows each goal with its activities, and apart from them those that serve no goal', () => {
    const row = fold(drafted, goal('statistik'), activity('a', 'statistik'), activity('b', null));
    const { goals, activities } = planIn(row)?.content ?? {};
    expect(goals).toMatchObject([{ goal: 'statistik', activities: [{ activity: 'a' }] }]);
    expect(activities).toMatchObject([{ activity: 'b' }]);
  });

  it('keeps one text for each section, in the order in which the sections were begun', () => {
    const note = (section: string, text: string) => inPlan('PlanNoted', { section, text });
    const { content } = fold(drafted, note('a', '1'), note('b', '2'), note('a', '3'));
    expect(content.notes).toEqual([
      { section: 'a', text: '3' },
      { section: 'b', text: '2' },
    ]);
  });

  it('shows a procurement with the authority that is responsible now', () => {
    const before = fold(drafted, procurement('ramper'));
    const { content } = fold(drafted, procurement('ramper'), passedOn('ramper'));
    expect(before.content.procurement).toMatchObject([{ item: 'ramper', responsible: 'RJH' }]);
    expect(content.procurement).toMatchObject([{ item: 'ramper', responsible: 'Region Västerbotten' }]);
  });

  it('loses what is withdrawn', () => {
    const row = fold(
      ...[drafted, goal('g'), activity('a', 'g'), procurement('ramper')],
      ...[withdrawn('activity', 'a'), withdrawn('goal', 'g')],
      inPlan('ProcurementItemWithdrawn', { item: 'ramper' }),
    );
    expect(row.content).toMatchObject({ goals: [], activities: [], procurement: [] });
  });
});

describe('the versions of a plan', () => {
  const revision = fold(
    ...[drafted, goal('a'), procurement('ramper'), adopted(1)],
    ...[revised(2), withdrawn('goal', 'a'), goal('b'), passedOn('ramper')],
  );

  it('say when and by which decision each was adopted', () => {
    const { status, version, versions } = planIn(fold(drafted, adopted(1))) ?? {};
    expect({ status, version, versions }).toEqual({
      status: 'adopted',
      version: 1,
      versions: [{ version: 1, adoptedAt: '2022-01-01T00:00:00.000Z', by }],
    });
  });

  it('stay readable as they were adopted, while the next is worked on', () => {
    expect(revision).toMatchObject({ status: 'under revision', version: 2 });
    expect(goalsIn(revision, 1)).toEqual(['a']);
    expect(planIn(revision, 1)?.content.procurement).toMatchObject([{ responsible: 'RJH' }]);
    expect(goalsIn(revision)).toEqual(['b']);
    expect(goalsIn(revision, 2)).toEqual(['b']);
    expect(planIn(revision)?.content.procurement).toMatchObject([{ responsible: 'Region Västerbotten' }]);
  });

  it('are none where the plan never had them', () => {
    expect(planIn(revision, 3)).toBeUndefined();
    expect(planIn(fold(drafted, adopted(1)), 2)).toBeUndefined();
  });

  it('do not hold an assignment that was given after their adoption, and the plan as it stands does', () => {
    const assignment = inPlan('AssignmentGiven', { assignment: 'miljo', title: 'Miljö', from: 'RF' });
    const row = fold(drafted, adopted(1), assignment);
    expect(planIn(row, 1)?.content.assignments).toEqual([]);
    expect(planIn(row)?.content.assignments).toMatchObject([{ assignment: 'miljo' }]);
  });

  it('hold what each version held at its adoption, whatever happens later', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const change = fc.record({ key, does: fc.constantFrom('set', 'withdraw') });
    const rounds = fc.array(fc.array(change, { maxLength: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rounds, (changes) => {
        const events = [drafted];
        const goals = new Set<string>();
        const expected = changes.map((round, index) => {
          for (const { key, does } of round) {
            if (goals.has(key) !== (does === 'withdraw')) continue;
            events.push(does === 'set' ? goal(key) : withdrawn('goal', key));
            if (does === 'set') goals.add(key);
            else goals.delete(key);
          }
          events.push(adopted(index + 1), revised(index + 2));
          return [...goals];
        });
        const row = fold(...events);
        expect(expected.map((_, index) => goalsIn(row, index + 1))).toEqual(expected);
      }),
    );
  });
});
