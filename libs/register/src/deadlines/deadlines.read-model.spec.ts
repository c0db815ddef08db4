import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const fold = (...events: RecordedEvent[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()].filter((row): row is DeadlineRow => row !== undefined);
};

const registered = (data: object, occurredAt = '2022-03-02T08:00:00.000Z') =>
  recordedEvent({
    stream: 'register-GNU-2022',
    revision: 3,
    type: 'CaseRegistered',
    occurredAt,
    data: { title: 'Hjälpmedel', caseType: null, date: { kind: 'received', on: '2022-03-01' }, ...data },
  });

const inCase = (type: string, data: object, occurredAt?: string) =>
  recordedEvent({ stream: 'case-GNU-2022-4', type, data, ...(occurredAt ? { occurredAt } : {}) });

const inPlan = (type: string, data: object) => recordedEvent({ stream: 'plan-GNU-2022', type, data });

describe('deadlines', () => {
  it('OSL 5:1: a document registered the day after it arrived is in time, later is late', () => {
    const [inTime] = fold(registered({}));
    expect(inTime).toMatchObject({ rule: 'deadline.registration', section: 'OSL 5:1', due: '2022-03-02' });
    expect(inTime && stateOn(inTime, '2022-03-09')).toBe('met');
    const [late] = fold(registered({}, '2022-03-08T08:00:00.000Z'));
    expect(late && stateOn(late, '2022-03-09')).toBe('late');
  });

  it('OSL 5:1: a case whose date no source gives raises no alarm', () => {
    expect(fold(registered({ date: null }))).toEqual([]);
  });

  describe('OSL 5:1: a document', () => {
    const dates = { dated: '2022-02-20', received: null, arrived: '2022-03-01', sent: null };
    const document = (data: object, occurredAt = '2022-03-02T08:00:00.000Z') =>
      inCase(
        'DocumentRegistered',
        { document: 2, direction: 'incoming', title: 'Brev', dates, ...data },
        occurredAt,
      );

    it('is registered the day after it arrived, or late', () => {
      const [inTime] = fold(document({}));
      expect(inTime).toMatchObject({ key: 'deadline.registration|GNU-2022-4|2', due: '2022-03-02' });
      expect(inTime && stateOn(inTime, '2022-03-09')).toBe('met');
      const [late] = fold(document({}, '2022-03-08T08:00:00.000Z'));
      expect(late && stateOn(late, '2022-03-09')).toBe('late');
    });

    it('of the authority’s own counts from the day on which it was drawn up or sent', () => {
      expect(fold(document({ direction: 'drawn-up' }))[0]).toMatchObject({ due: '2022-02-21' });
      const sent = { ...dates, dated: null, sent: '2022-03-02' };
      expect(fold(document({ direction: 'outgoing', dates: sent }))[0]).toMatchObject({ due: '2022-03-03' });
      expect(fold(document({ dates: { ...dates, arrived: null } }))).toEqual([]);
    });

    it('counts from the day of arrival as it is corrected, and not when it is annulled', () => {
      const late = document({}, '2022-03-08T08:00:00.000Z');
      const corrected = (field: string) =>
        inCase('DocumentCorrected', { document: 2, field, from: null, to: '2022-03-07' });
      expect(fold(late, corrected('arrived'))[0]).toMatchObject({ due: '2022-03-08' });
      expect(fold(late, corrected('received'))[0]).toMatchObject({ due: '2022-03-02' });
      expect(fold(late, inCase('DocumentAnnulled', { document: 2 }))).toEqual([]);
    });
  });

  it('KL 6:34, 6:38: a citizens’ proposal is decided within a year, by a decision in the case', () => {
    const proposal = registered({ caseType: 'Medborgarförslag' });
    const row = fold(proposal).find(({ rule }) => rule === 'deadline.citizens-proposal');
    expect(row).toMatchObject({ subject: 'GNU-2022-4', due: '2023-03-01', met: false });
    expect(row && stateOn(row, '2023-03-02')).toBe('overdue');
    const decision = recordedEvent({
      stream: 'meeting-GNU-2022-11-07',
      type: 'DecisionRecorded',
      occurredAt: '2022-11-07T09:00:00.000Z',
      data: { decision: 'svar', case: 'GNU-2022-4', title: 'Svar', due: null },
    });
    const met = fold(proposal, decision).find(({ rule }) => rule === 'deadline.citizens-proposal');
    expect(met).toMatchObject({ met: true, metOn: '2022-11-07' });
  });

  it('a watch is due on the last day of what is known of its date, moves, and is met when completed', () => {
    const set = inCase('WatchSet', { watch: 'w', on: '2026-02', note: 'Hostmaskiner' });
    expect(fold(set)[0]).toMatchObject({
      rule: 'deadline.watch',
      on: '2026-02',
      due: '2026-02-28',
      met: false,
    });
    const moved = inCase('WatchMoved', { watch: 'w', from: '2026-02', to: '2026-03-15' });
    expect(fold(set, moved)[0]).toMatchObject({ due: '2026-03-15' });
    const done = inCase('WatchCompleted', { watch: 'w', result: 'Klart' }, '2026-03-16T09:00:00.000Z');
    const [row] = fold(set, moved, done);
    expect(row).toMatchObject({ met: true, metOn: '2026-03-16', result: 'Klart' });
    expect(row && stateOn(row, '2026-04-01')).toBe('late');
  });

  it('a decision that calls for something has its day, until it is reported back', () => {
    const due = { on: '2023-04-03', what: 'Utredningen redovisas' };
    const data = { decision: 'd', case: null, title: 'Utredning', due };
    const recorded = recordedEvent({ stream: 'meeting-GNU-2022-11-07', type: 'DecisionRecorded', data });
    expect(fold(recorded)[0]).toMatchObject({ rule: 'deadline.decision', due: '2023-04-03', note: due.what });
    const back = recordedEvent({
      stream: 'meeting-GNU-2022-11-07',
      type: 'DecisionReportedBack',
      data: { decision: 'd', case: null, on: '2023-04-03', result: 'Redovisad' },
    });
    expect(fold(recorded, back)[0]).toMatchObject({ met: true, metOn: '2023-04-03' });
  });

  it('§ 6: a goal not reached is watched until it is followed up, and dropped when the outcome is corrected', () => {
    const outcome = (followUpOn: string | null) =>
      inPlan('OutcomeRecorded', { goal: 'statistik', outcome: 'Ej uppnått', comment: null, followUpOn });
    expect(fold(outcome('2023-02-20'))[0]).toMatchObject({
      rule: 'deadline.goal-follow-up',
      due: '2023-02-20',
    });
    expect(fold(outcome('2023-02-20'), outcome(null))).toEqual([]);
    const done = inPlan('FollowUpDone', { goal: 'statistik', on: '2023-02-20', result: 'Uppföljt' });
    expect(fold(outcome('2023-02-20'), done)[0]).toMatchObject({ met: true, metOn: '2023-02-20' });
  });

  it('a matter carried over with a date is met when a later plan takes it over', () => {
    const carried = recordedEvent({
      stream: 'plan-GNU-2025',
      type: 'CarriedOver',
      data: { matter: 'hostmaskiner', title: 'Hostmaskiner', dueOn: '2026-02' },
    });
    const taken = recordedEvent({
      stream: 'plan-GNU-2026',
      type: 'TakenOver',
      occurredAt: '2026-01-15T09:00:00.000Z',
      data: { matter: 'hostmaskiner', fromYear: 2025, item: null },
    });
    expect(fold(carried)[0]).toMatchObject({ rule: 'deadline.carried-over', due: '2026-02-28', met: false });
    expect(fold(carried, taken)[0]).toMatchObject({ met: true, metOn: '2026-01-15' });
  });

  it('KL 11:20: the annual report is due by 15 April of the year after', () => {
    const drafted = inPlan('PlanDrafted', { title: 'Verksamhetsplan 2022', assemblyPlan: null });
    expect(fold(drafted)[0]).toMatchObject({ rule: 'deadline.annual-report', due: '2023-04-15', met: false });
    const delivered = recordedEvent({
      stream: 'report-GNU-2022',
      type: 'ReportDelivered',
      data: { kind: 'annual', on: null, dateMissing: 'Källan anger inget datum' },
    });
    expect(fold(drafted, delivered)[0]).toMatchObject({ met: true, metOn: null });
  });

  it('KL 11:16: the half-year report is due within two months of the end of June', () => {
    const report = (type: string, data: object) =>
      recordedEvent({ stream: 'report-GNU-2022-half-year', type, data: { kind: 'half-year', ...data } });
    const plan = inPlan('PlanDrafted', { title: 'Verksamhetsplan 2022', assemblyPlan: null });
    expect(fold(plan)[1]).toMatchObject({ rule: 'deadline.half-year-report', due: '2022-08-30', met: false });
    const drafted = report('ReportDrafted', { title: 'Delårsrapport' });
    expect(fold(drafted)[0]).toMatchObject({
      rule: 'deadline.half-year-report',
      due: '2022-08-30',
      met: false,
    });
    const delivered = report('ReportDelivered', { on: '2022-09-01', dateMissing: null });
    const [, row] = fold(plan, drafted, delivered);
    expect(row && stateOn(row, '2022-09-02')).toBe('late');
  });
});
