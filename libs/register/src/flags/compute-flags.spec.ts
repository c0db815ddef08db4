import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { computeFlags } from './compute-flags';
import { yearAccount } from './flags.read-model';
import { type AccountedMeeting, emptyAccount, type YearAccount } from './year-account';

const meeting = (when: string, changes: Partial<AccountedMeeting> = {}): AccountedMeeting => ({
  when,
  state: 'held',
  mode: 'digital',
  subjects: [],
  dealtWith: [],
  ...changes,
});

const account = (changes: Partial<YearAccount>): YearAccount => ({ ...emptyAccount, ...changes });

const rulesIn = (year: number, changes: Partial<YearAccount>) =>
  computeFlags(account(changes), year).map(({ rule }) => rule);

const training = { key: 'mtp', title: 'Utbildning nytt regelverk MTP', serves: null };
const statistics = { key: 'statistik', title: 'Statistik', serves: 'folja-statistik' };
const goal = { title: 'Följa statistik', outcome: 'Ej uppnått' as const };

describe('the flags of a year', () => {
  it('are none for an empty year', () => {
    expect(computeFlags(emptyAccount, 2022)).toEqual([]);
  });

  it('show a subject that was planned for one meeting and taken up at another', () => {
    const meetings = {
      'GNU-2022-02-21': meeting('2022-02-21', { subjects: [training] }),
      'GNU-2022-04-11': meeting('2022-04-11', { dealtWith: [{ title: 'Utbildning', planned: 'mtp' }] }),
    };
    expect(computeFlags(account({ meetings }), 2022)).toEqual([
      {
        rule: 'flag.subject-at-another-meeting',
        subject: 'mtp',
        details: { subject: training.title, planned: '2022-02-21', held: ['2022-04-11'] },
      },
    ]);
  });

  it('are none for a subject taken up where it was planned, also when it came back later', () => {
    const dealtWith = [{ title: 'Utbildning', planned: 'mtp' }];
    const meetings = {
      a: meeting('2022-02-21', { subjects: [training], dealtWith }),
      b: meeting('2022-04-11', { dealtWith }),
    };
    expect(rulesIn(2022, { meetings })).toEqual([]);
  });

  it('show a goal that was not reached though a meeting was planned to deal with it', () => {
    const meetings = { a: meeting('2022-04-11', { subjects: [statistics] }) };
    const found = {
      meetings,
      goals: { statistik: goal },
      goalOfActivity: { 'folja-statistik': 'statistik' },
    };
    expect(rulesIn(2022, found)).toEqual(['flag.goal-not-reached-though-planned']);
    const reached = { ...found, goals: { statistik: { ...goal, outcome: 'Uppnått' as const } } };
    expect(rulesIn(2022, reached)).toEqual([]);
  });

  it('KL 6:5: show a report that calls all assignments carried out while one is not', () => {
    const statements = [
      { statement: 's', text: 't', claim: { kind: 'all-assignments-carried-out' as const } },
    ];
    const assignments = {
      a: { title: 'Väva in effektiviseringar', status: 'Avslutad/klar' as const },
      b: { title: 'Minska klimatpåverkan', status: 'Pågående enligt plan' as const },
    };
    const [flag, ...others] = computeFlags(account({ statements, assignments }), 2025);
    expect(others).toEqual([]);
    expect(flag).toMatchObject({ rule: 'flag.assignments-not-all-carried-out', subject: 's/b' });
    expect(rulesIn(2025, { statements, assignments: { a: assignments.a } })).toEqual([]);
  });

  it('show a report that tells of a later year as past', () => {
    const happened = (on: string) => [
      { statement: 's', text: 't', claim: { kind: 'happened' as const, in: on } },
    ];
    expect(rulesIn(2025, { statements: happened('2026') })).toEqual(['flag.future-told-as-past']);
    expect(rulesIn(2025, { statements: happened('2025-12') })).toEqual([]);
  });

  it('hold what a report counts against what the register counts', () => {
    const goals = { a: goal, b: { ...goal, outcome: 'Uppnått' as const } };
    const claim = (kind: object) => [{ statement: 's', text: 't', claim: kind as never }];
    const meetings = { a: meeting('2025-05', { mode: 'physical' }), b: meeting('2025-09') };
    const right = [
      claim({ kind: 'goals-reached', reached: 1, of: 2 }),
      claim({ kind: 'meetings-held', count: 2 }),
      claim({ kind: 'meetings-by-mode', digital: 1, physical: 1 }),
    ].flat();
    expect(rulesIn(2025, { goals, meetings, statements: right })).toEqual([]);
    const wrong = [
      claim({ kind: 'goals-reached', reached: 2, of: 2 }),
      claim({ kind: 'meetings-held', count: 4 }),
      claim({ kind: 'meetings-by-mode', digital: 2, physical: 0 }),
    ].flat();
    expect(rulesIn(2025, { goals, meetings, statements: wrong })).toEqual([
      'flag.goals-reached-differ',
      'flag.meetings-held-differ',
      'flag.meeting-modes-differ',
    ]);
  });

  it('show a planned meeting that a reported year never held, and none before the report', () => {
    const meetings = {
      a: meeting('2025-05', { state: 'planned' }),
      b: meeting('2025-09', { state: 'cancelled' }),
    };
    expect(rulesIn(2025, { meetings })).toEqual([]);
    const statements = [{ statement: 's', text: 't', claim: { kind: 'meetings-held' as const, count: 0 } }];
    expect(rulesIn(2025, { meetings, statements })).toEqual(['flag.planned-meeting-not-held']);
  });

  it('show a finished procurement that the plan did not hold', () => {
    expect(rulesIn(2022, { unplannedProcurements: ['Personlyftar'] })).toEqual([
      'flag.procurement-not-planned',
    ]);
  });

  it('leave out what was withdrawn from the plan', () => {
    const inPlan = (type: string, data: object) => recordedEvent({ stream: 'plan-GNU-2022', type, data });
    const rows = new Map<string, object | undefined>();
    foldInto(yearAccount, rows, [
      inPlan('GoalSet', { goal: 'a', title: 'A' }),
      inPlan('AssignmentGiven', { assignment: 'b', title: 'B' }),
      inPlan('PlanItemWithdrawn', { kind: 'goal', item: 'a' }),
      inPlan('PlanItemWithdrawn', { kind: 'assignment', item: 'b' }),
    ]);
    expect(rows.get('GNU-2022')).toMatchObject({ account: { goals: {}, assignments: {} } });
  });
});
