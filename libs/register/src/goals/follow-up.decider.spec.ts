import { type GoalEvents } from './goal.events';
import { gnu2025, gnu2026, onPlan, plan, withdrawn } from './testing/plan-2025';

describe('the status of an item in a period', () => {
  const period = 'Tertial December 2025';
  const status = 'Pågående enligt plan';
  const comment = 'Verksamheten arbetar löpande med miljö- och klimatfrågor.';
  const command = { ...gnu2025, kind: 'assignment', item: 'miljo', period, status, comment } as const;
  const data = { kind: 'assignment', item: 'miljo', period, status, statusMissing: null, comment } as const;
  const reported = { type: 'StatusReported', data } as const;

  it('is reported with its word, also after the plan is adopted', () => {
    onPlan
      .given(...plan)
      .when('ReportStatus', command)
      .then(reported);
  });

  it('KL 6:5: is unknown only with the reason why', () => {
    const { status: _, ...without } = command;
    const given = onPlan.given(...plan);
    given.when('ReportStatus', without).refused('goal.no-status', 'KL 6:5');
    const statusMissing = 'Källan visar en ikon som texten har förlorat.';
    given.when('ReportStatus', { ...command, statusMissing }).refused('goal.no-status');
    given
      .when('ReportStatus', { ...without, statusMissing })
      .then({ type: 'StatusReported', data: { ...data, status: null, statusMissing } });
  });

  it('is replaced only with a reason, and by another', () => {
    const given = onPlan.given(...plan, reported);
    const changed = { ...command, status: 'Avslutad/klar' } as const;
    given.when('ReportStatus', changed).refused('goal.status-exists');
    given.when('ReportStatus', { ...command, reason: 'Fel ord' }).refused('goal.status-unchanged');
    given
      .when('ReportStatus', { ...changed, reason: 'Fel ord' })
      .then({ type: 'StatusReported', data: { ...data, status: 'Avslutad/klar' } });
    given.when('ReportStatus', { ...changed, period: 'Tertial April 2025' }).then({
      type: 'StatusReported',
      data: { ...data, status: 'Avslutad/klar', period: 'Tertial April 2025' },
    });
  });

  it('belongs to an item that stands in the plan, and is named as what it is', () => {
    onPlan
      .given(...plan)
      .when('ReportStatus', { ...command, kind: 'activity' })
      .refused('goal.unknown-item');
    onPlan
      .given(...plan, withdrawn)
      .when('ReportStatus', command)
      .refused('goal.withdrawn');
  });
});

describe('the outcome of a goal', () => {
  const comment = 'En uppföljning ska ske vid sammanträdet den 20 februari 2023';
  const notReached = {
    ...gnu2025,
    goal: 'statistik',
    outcome: 'Ej uppnått',
    comment,
    followUpOn: '2026-02-20',
  } as const;
  const data: GoalEvents['OutcomeRecorded'] = {
    goal: 'statistik',
    outcome: 'Ej uppnått',
    measure: null,
    comment,
    followUpOn: '2026-02-20',
  };
  const recorded = { type: 'OutcomeRecorded', data } as const;
  const done = {
    type: 'FollowUpDone',
    data: { goal: 'statistik', on: '2026-02-20', result: 'Statistiken redovisades.' },
  } as const;

  it('§ 6: Ej uppnått needs a follow-up date', () => {
    const given = onPlan.given(...plan);
    given.when('RecordOutcome', { ...notReached, followUpOn: undefined }).refused('goal.no-follow-up-date');
    given.when('RecordOutcome', notReached).then(recorded);
  });

  it('§ 6: Uppnått and Delvis uppnått need none', () => {
    for (const outcome of ['Uppnått', 'Delvis uppnått'] as const)
      onPlan
        .given(...plan)
        .when('RecordOutcome', { ...gnu2025, goal: 'statistik', outcome, measure: 'Genomförd aktivitet' })
        .then({
          type: 'OutcomeRecorded',
          data: {
            goal: 'statistik',
            outcome,
            measure: 'Genomförd aktivitet',
            comment: null,
            followUpOn: null,
          },
        });
  });

  it('§ 6: is another thing than its status, and neither follows from the other', () => {
    const data = {
      kind: 'goal',
      item: 'statistik',
      period: '2025',
      status: 'Avslutad/klar',
      statusMissing: null,
      comment: null,
    } as const;
    const status = { type: 'StatusReported', data } as const;
    onPlan
      .given(...plan, status)
      .when('RecordOutcome', notReached)
      .then(recorded);
  });

  it('is recorded once, and replaced only with a reason', () => {
    const given = onPlan.given(...plan, recorded);
    const reached = { ...gnu2025, goal: 'statistik', outcome: 'Uppnått' } as const;
    given.when('RecordOutcome', reached).refused('goal.outcome-exists');
    given.when('RecordOutcome', { ...notReached, reason: 'Fel' }).refused('goal.outcome-unchanged');
    given.when('RecordOutcome', { ...reached, reason: 'Redovisat i november' }).then({
      type: 'OutcomeRecorded',
      data: { goal: 'statistik', outcome: 'Uppnått', measure: null, comment: null, followUpOn: null },
    });
  });

  it('is that of a goal, not of an assignment', () => {
    onPlan
      .given(...plan)
      .when('RecordOutcome', { ...notReached, goal: 'miljo' })
      .refused('goal.unknown-item');
  });

  it('is followed up once, when a follow-up was planned', () => {
    const command = { ...gnu2025, ...done.data };
    onPlan
      .given(...plan, recorded)
      .when('RecordFollowUp', command)
      .then(done);
    onPlan
      .given(...plan, recorded, done)
      .when('RecordFollowUp', command)
      .refused('goal.followed-up');
    onPlan
      .given(...plan)
      .when('RecordFollowUp', command)
      .refused('goal.nothing-to-follow-up');
    onPlan
      .given(...plan, { type: 'OutcomeRecorded', data: { ...data, outcome: 'Uppnått', followUpOn: null } })
      .when('RecordFollowUp', command)
      .refused('goal.nothing-to-follow-up');
  });

  it('that replaces another is followed up anew', () => {
    const later = { type: 'OutcomeRecorded', data: { ...data, followUpOn: '2026-04-10' } } as const;
    onPlan
      .given(...plan, recorded, done, later)
      .when('RecordFollowUp', { ...gnu2025, ...done.data })
      .then(done);
  });
});

describe('the follow-up of a year', () => {
  it('needs a plan that is drafted', () => {
    const given = onPlan.given();
    const goal = 'statistik';
    given.when('RecordOutcome', { ...gnu2025, goal, outcome: 'Uppnått' }).refused('plan.not-drafted');
    given
      .when('RecordFollowUp', { ...gnu2025, goal, on: '2026-02-20', result: 'Klart' })
      .refused('plan.not-drafted');
    given
      .when('CarryOver', { ...gnu2025, matter: 'm', title: 'M', toYear: 2026 })
      .refused('plan.not-drafted');
    given
      .when('TakeOver', { ...gnu2026, matter: 'hostmaskiner', fromYear: 2025 })
      .refused('plan.not-drafted');
    given
      .when('ReportStatus', { ...gnu2025, kind: 'goal', item: goal, period: '2025', status: 'Avslutad/klar' })
      .refused('plan.not-drafted');
  });
});
