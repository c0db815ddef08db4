import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { assignmentList, type AssignmentRow } from './assignment-list.read-model';
import { assignmentOn } from './assignment-on';

function only(...events: RecordedEvent[]): AssignmentRow {
  const rows = new Map<string, object | undefined>();
  foldInto(assignmentList, rows, events);
  const [row] = [...rows.values()];
  return row as AssignmentRow;
}

const own = (type: string, data: object, occurredAt: string) =>
  recordedEvent({
    stream: 'assignment-GNU-god-tillgang',
    type,
    data,
    occurredAt: `${occurredAt}T08:00:00.000Z`,
  });
const inPlan = (type: string, data: object, occurredAt: string) =>
  recordedEvent({ stream: 'plan-GNUS-2025', type, data, occurredAt: `${occurredAt}T08:00:00.000Z` });

const given = own(
  'AssignmentIssued',
  {
    from: 'assembly',
    giver: 'Regionfullmäktige',
    to: 'Nämnden',
    title: 'T',
    on: '2022-06-14',
    due: '2023-04',
  },
  '2022-06-20',
);
const report = own(
  'AssignmentReported',
  { on: '2022-11-07', status: 'Pågående enligt plan', comment: 'Enkät' },
  '2022-11-07',
);
const moved = own('AssignmentDueMoved', { from: '2023-04', to: '2023-06', title: 'T' }, '2023-03-01');
const done = own('AssignmentCompleted', { on: '2023-07-10', result: 'Klart' }, '2023-07-10');

describe('an assignment in the yearly list', () => {
  const row = only(given, report, moved, done);

  it('stands as it stood on the day: what came later is not yet known', () => {
    expect(row).toMatchObject({ key: 'GNU|god-tillgang', committee: 'GNU', assignment: 'god-tillgang' });
    expect(assignmentOn(row, '2022-10-01')).toMatchObject({
      state: 'open',
      age: 109,
      due: '2023-04',
      lastReport: null,
    });
    expect(assignmentOn(row, '2022-12-31')).toMatchObject({
      state: 'open',
      lastReport: { comment: 'Enkät' },
    });
    expect(assignmentOn(row, '2023-05-15')).toMatchObject({ state: 'open', due: '2023-06' });
    expect(assignmentOn(row, '2023-07-09')).toMatchObject({ state: 'overdue', result: null });
    expect(assignmentOn(row, '2023-07-10')).toMatchObject({ state: 'completed', result: 'Klart' });
  });

  it('that is written off says why', () => {
    const writtenOff = {
      ...own('AssignmentWrittenOff', { on: '2023-01-10' }, '2023-01-10'),
      metadata: { ...given.metadata, reason: 'Staten tar över' },
    };
    expect(assignmentOn(only(given, writtenOff), '2023-01-10')).toMatchObject({
      state: 'written-off',
      result: 'Staten tar över',
    });
  });
});

describe('an assignment of a plan in the yearly list', () => {
  const standing = inPlan('AssignmentGiven', { assignment: 'mtp', title: 'MTP', from: 'RF' }, '2025-01-10');
  const status = (period: string, is: string, occurredAt: string) =>
    inPlan(
      'StatusReported',
      { kind: 'assignment', item: 'mtp', period, status: is, comment: null },
      occurredAt,
    );

  it('is finished when its latest status says so, in the year of the plan', () => {
    const row = only(
      standing,
      status('Tertial April 2025', 'Pågående enligt plan', '2025-05-12'),
      status('Tertial December 2025', 'Avslutad/klar', '2026-02-20'),
    );
    expect(row).toMatchObject({
      planYear: 2025,
      ending: 'completed',
      endedOn: '2025',
      endedBy: '2025-12-31',
    });
    expect(assignmentOn(row, '2025-06-01')).toMatchObject({
      state: 'open',
      lastReport: { period: 'Tertial April 2025' },
    });
  });

  it('that goes on is unfinished, and says into which year it goes', () => {
    const carried = inPlan('CarriedOver', { matter: 'm', item: 'mtp', toYear: 2026 }, '2025-12-10');
    const row = only(
      standing,
      status('Tertial December 2025', 'Pågående med avvikelse', '2025-12-10'),
      carried,
    );
    expect(assignmentOn(row, '2025-12-31')).toMatchObject({ state: 'open', carriedTo: 2026 });
  });

  it('that is taken out of the plan has ended', () => {
    const withdrawn = inPlan('PlanItemWithdrawn', { kind: 'assignment', item: 'mtp' }, '2025-03-01');
    expect(assignmentOn(only(standing, withdrawn), '2025-03-01')).toMatchObject({ state: 'withdrawn' });
  });
});
