import { scenario } from '@diarium/event-store/testing';
import { delegatedDecider, type DelegatedFacts } from './delegated.decider';
import { RecordDelegatedDecision, RecordUrgentDecision } from './delegation.commands';
import { committee, delegation, made, members, order, point } from './testing/delegation-drafts';

const facts: DelegatedFacts = {
  committee,
  members,
  delegation: delegation(),
  nextMeeting: { meeting: 'GNU-2022-11-07', day: '2022-11-07' },
  inCase: undefined,
};

const inSeries = (changes: Partial<DelegatedFacts> = {}, today = '2022-10-04') =>
  scenario(delegatedDecider, { facts: { ...facts, ...changes }, today, stream: 'delegated-GNU-2022' });

const record = (changes: Partial<RecordDelegatedDecision> = {}): RecordDelegatedDecision => {
  const { point: number, by, as, on, heading, text } = made();
  const given = { committee: 'GNU', year: 2022, point: number ?? '', by, as, on, heading, text };
  return Object.assign(new RecordDelegatedDecision(), given, changes);
};

const recorded = (...changes: Parameters<typeof made>) =>
  ({ type: 'DelegatedDecisionMade', data: made(...changes) }) as const;

describe('a delegated decision', () => {
  it('takes appeal and ending from the point of the version that held on its day', () => {
    inSeries().given().when('RecordDelegatedDecision', record()).then(recorded());
    const later = order({
      version: 2,
      from: '2022-10-03',
      points: [point({ appeal: 'KL 13', ends: 'posted' })],
    });
    inSeries({ delegation: delegation({ versions: [order(), later] }) })
      .given()
      .when('RecordDelegatedDecision', record())
      .then(recorded({ version: 2, appeal: 'KL 13', ends: 'posted' }));
  });

  it('KL 6:40: is due as the committee has decided, at the next meeting, or in sixty days where none is known', () => {
    const within = delegation({ versions: [order({ reportWithinDays: 30 })] });
    inSeries({ delegation: within })
      .given()
      .when('RecordDelegatedDecision', record())
      .then(recorded({ endBy: '2022-11-02', nextMeeting: null }));
    inSeries({ nextMeeting: null })
      .given()
      .when('RecordDelegatedDecision', record())
      .then(recorded({ endBy: '2022-12-02', nextMeeting: null }));
  });

  it('KL 6:37: needs an order, a point of it, and its delegate', () => {
    inSeries({ delegation: delegation({ versions: [] }) })
      .given()
      .when('RecordDelegatedDecision', record())
      .refused('delegated.no-order', 'KL 6:37');
    inSeries()
      .given()
      .when('RecordDelegatedDecision', record({ point: '9' }))
      .refused('delegated.unknown-point', 'KL 6:37');
    inSeries()
      .given()
      .when('RecordDelegatedDecision', record({ as: 'Upphandlare' }))
      .refused('delegated.not-the-delegate', '7:5–6');
  });

  it('KL 7:6: is made by whom it was delegated further to, on the days on which that holds', () => {
    const further = (until: string | null) => ({
      delegation: delegation({
        subdelegations: [{ point: '3.2', to: 'Upphandlare', from: '2022-02-01', until }],
      }),
    });
    inSeries(further(null))
      .given()
      .when('RecordDelegatedDecision', record({ as: 'Upphandlare' }))
      .then(recorded({ as: 'Upphandlare', basis: 'subdelegation' }));
    inSeries(further('2022-10-02'))
      .given()
      .when('RecordDelegatedDecision', record({ as: 'Upphandlare' }))
      .refused('delegated.not-the-delegate');
  });

  it('gets the next number of the year in which it is recorded, and is not made in the future', () => {
    inSeries({}, '2023-01-02')
      .given()
      .when('RecordDelegatedDecision', record())
      .refused('delegated.other-year');
    inSeries()
      .given()
      .when('RecordDelegatedDecision', record({ on: '2022-10-05' }))
      .refused('delegated.in-the-future');
    inSeries({ committee: { ...committee, established: false } })
      .given()
      .when('RecordDelegatedDecision', record())
      .refused('delegated.unknown-committee');
  });

  it('stands in a case of the committee that is registered and not annulled', () => {
    const inCase = { caseType: null, annulled: false };
    const command = record({ case: 'GNU-2022-6' });
    inSeries({ inCase })
      .given()
      .when('RecordDelegatedDecision', command)
      .then(recorded({ case: 'GNU-2022-6' }));
    inSeries().given().when('RecordDelegatedDecision', command).refused('delegated.unknown-case');
    inSeries({ inCase: { ...inCase, annulled: true } })
      .given()
      .when('RecordDelegatedDecision', command)
      .refused('delegated.case-annulled');
    inSeries({ inCase })
      .given()
      .when('RecordDelegatedDecision', record({ case: 'HN-2022-6' }))
      .refused('delegated.case-of-another-committee');
  });

  it('KL 6:38: does not decide a citizens’ proposal', () => {
    inSeries({ inCase: { caseType: 'Medborgarförslag', annulled: false } })
      .given()
      .when('RecordDelegatedDecision', record({ case: 'GNU-2022-6' }))
      .refused('delegated.citizens-proposal', 'KL 6:38');
  });
});

describe('an urgent decision', () => {
  const because = 'Avtalet löper ut före nästa sammanträde.';
  const urgent = (changes: Partial<RecordUrgentDecision> = {}): RecordUrgentDecision => {
    const { on, heading, text } = made();
    const given = {
      committee: 'GNU',
      year: 2022,
      member: 'kim-ek',
      on,
      heading,
      text,
      urgentBecause: because,
    };
    return Object.assign(new RecordUrgentDecision(), given, changes);
  };
  const let_ = (office: 'chair' | null, member: string | null) =>
    delegation({ urgentDeciders: [{ office, member, from: '2022-01-01', until: null }] });
  const decided = {
    basis: 'urgent',
    point: null,
    version: null,
    by: 'Kim Ek',
    as: 'chair',
    member: 'kim-ek',
    appeal: 'KL 13',
    urgentBecause: because,
  } as const;

  it('KL 6:39: is made by the chair or member whom the committee lets, and reported at the next meeting', () => {
    inSeries({ delegation: let_('chair', null) })
      .given()
      .when('RecordUrgentDecision', urgent())
      .then(recorded(decided));
    inSeries({ delegation: let_(null, 'lo-berg') })
      .given()
      .when('RecordUrgentDecision', urgent({ member: 'lo-berg' }))
      .then(recorded({ ...decided, by: 'Lo Berg', as: 'member', member: 'lo-berg' }));
  });

  it('KL 6:39: is refused to anyone else, and to who no longer holds the office', () => {
    inSeries().given().when('RecordUrgentDecision', urgent()).refused('delegated.urgent-decider', 'KL 6:39');
    inSeries({ delegation: let_('chair', null) })
      .given()
      .when('RecordUrgentDecision', urgent({ member: 'lo-berg' }))
      .refused('delegated.urgent-decider');
    inSeries({ delegation: let_('chair', null) }, '2023-01-10')
      .given()
      .when('RecordUrgentDecision', urgent({ year: 2023, on: '2023-01-09' }))
      .refused('delegated.urgent-decider');
  });

  it('KL 6:39: says why it could not wait for the committee', () => {
    inSeries({ delegation: let_('chair', null) })
      .given()
      .when('RecordUrgentDecision', urgent({ urgentBecause: undefined }))
      .refused('delegated.could-wait', 'KL 6:39');
  });
});
