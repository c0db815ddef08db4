import * as fc from 'fast-check';
import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { carriedOver } from './carried-over.read-model';
import { goalStatus, type GoalStatusRow } from './goal-status.read-model';
import { type Counted, goalTotals } from './goal-totals';
import { GOAL_OUTCOMES, ITEM_KINDS } from './goal.events';
import { withTitles } from './list-goals.query';
import { strategies, type StrategyRow } from './strategies.read-model';

const on =
  (year: number) =>
  (type: string, data: object): RecordedEvent =>
    recordedEvent({ stream: `plan-GNU-${year}`, type, data });
const on2022 = on(2022);

const goal = on2022('GoalSet', {
  goal: 'statistik',
  title: 'Följa statistik',
  strategy: 'ekonomi',
  priority: 'styrning',
  measure: 'Genomförd aktivitet',
});
const notReached = on2022('OutcomeRecorded', {
  goal: 'statistik',
  outcome: 'Ej uppnått',
  measure: null,
  comment: 'En uppföljning ska ske',
  followUpOn: '2023-02-20',
});
const followedUp = on2022('FollowUpDone', { goal: 'statistik', on: '2023-02-20', result: 'Redovisad' });

function fold<Row>(model: Parameters<typeof foldInto>[0], ...events: RecordedEvent[]): Row[] {
  const rows = new Map<string, object | undefined>();
  foldInto(model, rows, events);
  return [...rows.values()].filter((row) => row !== undefined) as Row[];
}

const status = (...events: RecordedEvent[]) => fold<GoalStatusRow>(goalStatus, ...events);

describe('the status of the items of a plan', () => {
  it('has a row for each goal, activity and assignment', () => {
    const activity = on2022('ActivityPlanned', {
      activity: 'a',
      title: 'A',
      goal: 'statistik',
      strategies: [],
    });
    const assignment = on2022('AssignmentGiven', { assignment: 'u', title: 'U', goalArea: 'ekonomi' });
    expect(status(goal, activity, assignment)).toMatchObject([
      { key: 'GNU-2022|statistik', kind: 'goal', strategies: ['ekonomi'], priority: 'styrning' },
      { key: 'GNU-2022|a', kind: 'activity', goal: 'statistik' },
      { key: 'GNU-2022|u', kind: 'assignment', strategies: ['ekonomi'] },
    ]);
  });

  it('keeps the latest status of each period', () => {
    const reported = (period: string, word: string | null) =>
      on2022('StatusReported', {
        ...{ kind: 'goal', item: 'statistik', period, status: word },
        ...{ statusMissing: word === null ? 'Ikon' : null, comment: null },
      });
    const [row] = status(
      goal,
      reported('April', 'Ej påbörjad'),
      reported('Augusti', null),
      reported('April', 'Avslutad/klar'),
    );
    expect(row?.statuses).toEqual([
      { period: 'April', status: 'Avslutad/klar', statusMissing: null, comment: null },
      { period: 'Augusti', status: null, statusMissing: 'Ikon', comment: null },
    ]);
  });

  it('§ 6: shows the outcome beside the status, with its measure and its follow-up', () => {
    expect(status(goal, notReached)).toMatchObject([
      {
        statuses: [],
        outcome: 'Ej uppnått',
        measure: 'Genomförd aktivitet',
        followUp: { on: '2023-02-20', done: null },
      },
    ]);
    expect(status(goal, notReached, followedUp)).toMatchObject([
      { followUp: { on: '2023-02-20', done: { on: '2023-02-20', result: 'Redovisad' } } },
    ]);
  });

  it('lets a later outcome replace the earlier one and its follow-up', () => {
    const data = { goal: 'statistik', outcome: 'Uppnått', measure: 'Antal', comment: null, followUpOn: null };
    const reached = on2022('OutcomeRecorded', data);
    expect(status(goal, notReached, followedUp, reached)).toMatchObject([
      { outcome: 'Uppnått', measure: 'Antal', comment: null, followUp: null },
    ]);
  });

  it('marks what is withdrawn', () => {
    const withdrawn = on2022('PlanItemWithdrawn', { kind: 'goal', item: 'statistik' });
    expect(status(goal, withdrawn)).toMatchObject([{ withdrawn: true }]);
  });

  it('shows the titles of the strategies and the priority under which an item stands in its own year', () => {
    const named = (title: string) => ({
      strategy: 'ekonomi',
      title,
      priorities: [{ key: 'styrning', title: `Styrning ${title}` }],
      indicators: [],
    });
    const rows = fold<StrategyRow>(
      strategies,
      on(2023)('StrategyAdded', named('2023')),
      on2022('StrategyAdded', named('2022')),
    );
    const [row] = status(goal);
    expect(row && withTitles(row, rows)).toMatchObject({
      strategyTitles: ['2022'],
      priorityTitle: 'Styrning 2022',
    });
  });
});

describe('a matter from year to year', () => {
  const over = on2022('CarriedOver', {
    matter: 'statistik-2023',
    title: 'Uppföljning av statistiken',
    item: 'statistik',
    toYear: 2023,
    dueOn: '2023-02-20',
    awaiting: null,
    note: null,
  });
  const goal2023 = on(2023)('GoalSet', { goal: 'ny-statistik', title: 'Statistik', strategy: null });
  const taken = on(2023)('TakenOver', {
    matter: 'statistik-2023',
    fromYear: 2022,
    title: 'Uppföljning av statistiken',
    item: 'ny-statistik',
  });

  it('is linked from the item that it leaves and from the one that takes it over', () => {
    expect(status(goal, goal2023, over, taken)).toMatchObject([
      { year: 2022, carriedOver: { toYear: 2023, dueOn: '2023-02-20' }, takenOver: null },
      { year: 2023, carriedOver: null, takenOver: { fromYear: 2022, matter: 'statistik-2023' } },
    ]);
  });

  it('is listed with the years, and whether the later year took it over', () => {
    expect(fold(carriedOver, over)).toMatchObject([
      { key: 'GNU-2022|statistik-2023', fromYear: 2022, toYear: 2023, takenOver: false, takenOverAs: null },
    ]);
    expect(fold(carriedOver, over, taken)).toMatchObject([{ takenOver: true, takenOverAs: 'ny-statistik' }]);
  });

  it('needs no item in either year', () => {
    const loose = on2022('CarriedOver', { matter: 'm', title: 'M', item: null, toYear: 2023 });
    expect(status(loose)).toEqual([]);
    expect(fold(carriedOver, loose)).toMatchObject([{ matter: 'm', item: null }]);
  });
});

describe('the totals of a year’s goals', () => {
  const counted = (outcome: Counted['outcome'], changes: Partial<Counted> = {}): Counted => ({
    year: 2022,
    kind: 'goal',
    outcome,
    withdrawn: false,
    ...changes,
  });

  it('§ 6: are computed: three of four goals reached', () => {
    const rows = [counted('Uppnått'), counted('Uppnått'), counted('Uppnått'), counted('Ej uppnått')];
    expect(goalTotals(rows)).toEqual([
      { year: 2022, reached: 3, of: 4, partly: 0, notReached: 1, withoutOutcome: 0 },
    ]);
  });

  it('count each standing goal once in its year, and nothing else', () => {
    const row: fc.Arbitrary<Counted> = fc.record({
      year: fc.constantFrom(2022, 2023, 2024),
      kind: fc.constantFrom(...ITEM_KINDS),
      outcome: fc.constantFrom(null, ...GOAL_OUTCOMES),
      withdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const totals = goalTotals(rows);
        const standing = rows.filter(({ kind, withdrawn }) => kind === 'goal' && !withdrawn);
        expect(totals.map(({ year }) => year)).toEqual([...new Set(standing.map(({ year }) => year))].sort());
        for (const { year, of, reached, partly, notReached, withoutOutcome } of totals) {
          expect(of).toBe(standing.filter((it) => it.year === year).length);
          expect(reached + partly + notReached + withoutOutcome).toBe(of);
        }
      }),
    );
  });
});
