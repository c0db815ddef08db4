import { type LodgeAppeal } from './decision.commands';
import { appealDecided, decision, inCase, lodged, onDecision, sent } from './testing/on-decision';

const lodge = (changes: Partial<LodgeAppeal> = {}): LodgeAppeal => ({
  decision,
  appeal: 'svensson',
  on: '2022-12-01',
  by: 'Sven Svensson',
  to: 'Förvaltningsrätten i Härnösand',
  ...changes,
});
const check = { decision, checkedOn: '2022-12-08', checkedBy: 'Eva Berg' };
const legalForce = (data: object = {}) =>
  ({
    type: 'LegalForceRecorded',
    data: {
      case: inCase,
      checkedOn: '2022-12-08',
      checkedBy: 'Eva Berg',
      route: 'KL 13',
      from: '2022-11-16',
      lastDay: '2022-12-07',
      ...data,
    },
  }) as const;

const received = (party: string | null, on = '2022-11-16') =>
  ({
    type: 'DecisionReceived',
    data: {
      case: inCase,
      subject: inCase,
      party,
      on,
      lastDay: on === '2022-11-16' ? '2022-12-07' : '2022-12-08',
    },
  }) as const;

describe('the receipt of a decision', () => {
  const receipt = { decision, party: 'Sven Svensson', on: '2022-11-16' };
  const underFl = onDecision({ appeal: 'FL' }, { window: undefined });

  it('FL 44: is recorded for each party, with the last day for its appeal', () => {
    underFl.given().when('RecordReceipt', receipt).then(received('Sven Svensson'));
    underFl
      .given(received('Kim Ek', '2022-11-17'))
      .when('RecordReceipt', receipt)
      .then(received('Sven Svensson'));
    onDecision().given().when('RecordReceipt', receipt).refused('receipt.not-needed', 'FL 44');
  });

  it('is put right with a reason only, and not after legal force', () => {
    const given = underFl.given(received('Sven Svensson'));
    const other = { ...receipt, on: '2022-11-17' };
    given.when('RecordReceipt', other).refused('receipt.recorded-already');
    given
      .when('RecordReceipt', { ...other, reason: 'Delgivningskvittot' })
      .then(received('Sven Svensson', '2022-11-17'));
    underFl
      .given(legalForce({ route: 'FL' }))
      .when('RecordReceipt', receipt)
      .refused('legal-force.recorded-already');
  });

  it('FL 44: makes an appeal late after three weeks, counted for who appeals', () => {
    const late = { route: 'FL', lastDay: '2022-12-07', on: '2022-12-08', late: true } as const;
    underFl
      .given(received('Sven Svensson'), received('Kim Ek', '2022-11-17'))
      .when('LodgeAppeal', lodge({ on: '2022-12-08' }))
      .then({ ...lodged, data: { ...lodged.data, ...late } });
    underFl
      .given(received('Kim Ek', '2022-11-17'))
      .when('LodgeAppeal', lodge({ on: '2022-12-08' }))
      .then({ ...lodged, data: { ...lodged.data, ...late, lastDay: '2022-12-08', late: false } });
  });
});

describe('an appeal', () => {
  it('is recorded with the last day that the register knows', () => {
    onDecision().given().when('LodgeAppeal', lodge()).then(lodged);
    onDecision()
      .given()
      .when('LodgeAppeal', lodge({ on: '2022-12-07' }))
      .then({ ...lodged, data: { ...lodged.data, on: '2022-12-07' } });
  });

  it('KL 13:5: is recorded as late where it is, not refused', () => {
    onDecision()
      .given()
      .when('LodgeAppeal', lodge({ on: '2022-12-08' }))
      .then({ ...lodged, data: { ...lodged.data, on: '2022-12-08', late: true } });
  });

  it('is not late where its time has not begun, or where the register cannot know', () => {
    const unknown = { ...lodged.data, lastDay: null };
    onDecision({}, { window: undefined })
      .given()
      .when('LodgeAppeal', lodge())
      .then({ ...lodged, data: unknown });
    onDecision({ appeal: 'FL' })
      .given()
      .when('LodgeAppeal', lodge())
      .then({ ...lodged, data: { ...unknown, route: 'FL' } });
  });

  it('LOU 20:1: against an award is late after the standstill', () => {
    onDecision({ appeal: 'LOU' })
      .given(sent(['Peruk AB'], []))
      .when('LodgeAppeal', lodge())
      .then({
        ...lodged,
        data: { ...lodged.data, route: 'LOU', lastDay: '2022-11-25', late: true },
      });
  });

  it('is recorded once, and decided once, after it came in', () => {
    const decide = {
      decision,
      appeal: 'svensson',
      on: '2023-02-01',
      by: 'Förvaltningsrätten i Härnösand',
      outcome: 'rejected' as const,
    };
    onDecision().given(lodged).when('LodgeAppeal', lodge()).refused('appeal.exists');
    onDecision().given(lodged).when('DecideAppeal', decide).then(appealDecided('rejected'));
    onDecision()
      .given(lodged)
      .when('DecideAppeal', { ...decide, outcome: 'annulled' })
      .then(appealDecided('annulled'));
    onDecision().given().when('DecideAppeal', decide).refused('appeal.unknown');
    onDecision()
      .given(lodged, appealDecided('rejected'))
      .when('DecideAppeal', decide)
      .refused('appeal.decided-already');
    onDecision()
      .given(lodged)
      .when('DecideAppeal', { ...decide, on: '2022-11-30' })
      .refused('appeal.decided-before-lodged');
  });
});

describe('legal force', () => {
  it('KL 13:5: is recorded after a check when the last day for appeal has passed', () => {
    onDecision().given().when('RecordLegalForce', check).then(legalForce());
    onDecision()
      .given()
      .when('RecordLegalForce', { ...check, checkedOn: '2022-12-07' })
      .refused('legal-force.time-not-over', 'KL 13:5');
  });

  it('KL 9:32, 13:5: is not recorded while the time has not begun on all boards', () => {
    onDecision({}, { window: undefined })
      .given()
      .when('RecordLegalForce', check)
      .refused('legal-force.not-posted', 'KL 9:32, 13:5');
  });

  it('is recorded once, and not by a check of the future', () => {
    onDecision().given(legalForce()).when('RecordLegalForce', check).refused('legal-force.recorded-already');
    onDecision({}, {}, '2022-12-07')
      .given()
      .when('RecordLegalForce', check)
      .refused('decision.in-the-future');
  });

  it('waits for appeals to be decided, and never comes to what is annulled', () => {
    const later = { ...check, checkedOn: '2023-03-01' };
    onDecision().given(lodged).when('RecordLegalForce', later).refused('legal-force.appeal-undecided');
    onDecision()
      .given(lodged, appealDecided('rejected'))
      .when('RecordLegalForce', later)
      .then(legalForce({ checkedOn: '2023-03-01' }));
    onDecision()
      .given(lodged, appealDecided('annulled'))
      .when('RecordLegalForce', later)
      .refused('legal-force.annulled');
  });

  it('FL 44: counts three weeks from when the party got the decision', () => {
    const given = onDecision({ appeal: 'FL' }, { window: undefined }).given();
    given.when('RecordLegalForce', check).refused('legal-force.not-received', 'FL 44');
    given
      .when('RecordLegalForce', { ...check, receivedOn: '2022-11-16' })
      .then(received(null), legalForce({ route: 'FL', from: '2022-11-16' }));
    given
      .when('RecordLegalForce', { ...check, receivedOn: '2022-11-17' })
      .refused('legal-force.time-not-over', 'FL 44');
    given.when('RecordLegalForce', { ...check, receivedOn: '2022-11-06' }).refused('decision.not-made-yet');
  });

  it('FL 44: counts from the last party to get it, as recorded before', () => {
    const others = received('Kim Ek', '2022-11-17');
    const underFl = onDecision({ appeal: 'FL' }, { window: undefined });
    underFl
      .given(received('Sven Svensson'))
      .when('RecordLegalForce', check)
      .then(legalForce({ route: 'FL', from: '2022-11-16' }));
    underFl
      .given(others, received('Sven Svensson'))
      .when('RecordLegalForce', check)
      .refused('legal-force.time-not-over', 'FL 44');
  });

  it('LOU 20:1, 20:19: of an award counts the standstill, whether it was posted or not', () => {
    const award = onDecision({ appeal: 'LOU' }, { window: undefined });
    award.given().when('RecordLegalForce', check).refused('legal-force.not-sent', 'LOU 20:1');
    award
      .given(sent(['Peruk AB'], []))
      .when('RecordLegalForce', { ...check, checkedOn: '2022-11-28' })
      .then(legalForce({ checkedOn: '2022-11-28', route: 'LOU', from: '2022-11-15', lastDay: '2022-11-25' }));
    award
      .given(sent(['Peruk AB'], [], { electronically: false }))
      .when('RecordLegalForce', { ...check, checkedOn: '2022-11-28' })
      .refused('legal-force.time-not-over', 'LOU 20:1');
  });

  it('KL 13:2: is nothing that a decision needs which cannot be appealed', () => {
    onDecision({ appeal: 'none' })
      .given()
      .when('RecordLegalForce', check)
      .refused('legal-force.not-appealable', 'KL 13:2');
  });
});
