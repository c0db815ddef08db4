import { scenario } from '@diarium/event-store/testing';
import { annulmentDecider, type AnnulmentFacts } from './annulment.decider';
import { AnnulDelegatedDecision } from './delegation.commands';
import { made } from './testing/delegation-drafts';

describe('annulling a delegated decision', () => {
  const annul = Object.assign(new AnnulDelegatedDecision(), { decision: 'GNU-2022-D5', reason: 'Dubblett' });
  const onDecision = (changes: Partial<AnnulmentFacts> = {}) =>
    scenario(annulmentDecider, {
      facts: {
        made: made({ case: 'GNU-2022-6' }),
        ended: null,
        toldTo: null,
        nextMeeting: undefined,
        ...changes,
      },
      stream: 'decision-GNU-2022-D5',
    });
  const annulled = { type: 'DelegatedDecisionAnnulled', data: { case: 'GNU-2022-6' } } as const;

  it('marks it once and keeps its number', () => {
    onDecision().given().when('AnnulDelegatedDecision', annul).then(annulled);
    onDecision().given(annulled).when('AnnulDelegatedDecision', annul).refused('delegated.annulled');
    onDecision({ made: undefined })
      .given()
      .when('AnnulDelegatedDecision', annul)
      .refused('delegated.unknown');
  });

  it('is refused once the committee or the public was told of it', () => {
    onDecision({ ended: 'GNU-2022-34' })
      .given()
      .when('AnnulDelegatedDecision', annul)
      .refused('delegated.ended');
  });
});

describe('KL 6:40: the day for reporting a delegated decision', () => {
  const move = { decision: 'GNU-2022-D5' };
  const november = { meeting: 'GNU-2022-11-07', day: '2022-11-14' };
  const onDecision = (nextMeeting: AnnulmentFacts['nextMeeting'], ended: string | null = null) =>
    scenario(annulmentDecider, {
      facts: {
        made: made({
          ...{ case: 'GNU-2022-6', on: '2022-10-03', endBy: '2022-11-07', nextMeeting: 'GNU-2022-11-07' },
        }),
        ...{ ended, toldTo: null, nextMeeting },
      },
      stream: 'decision-GNU-2022-D5',
    });
  const moved = (endBy: string, nextMeeting: string | null) =>
    ({ type: 'DelegatedReportingMoved', data: { case: 'GNU-2022-6', endBy, nextMeeting } }) as const;

  it('follows the next meeting when that is moved, or is another one', () => {
    const then = moved('2022-11-14', 'GNU-2022-11-07');
    onDecision(november).given().when('MoveDelegatedReporting', move).then(then);
    onDecision(november).given(then).when('MoveDelegatedReporting', move).then();
    onDecision({ meeting: 'GNU-2022-10-10', day: '2022-10-10' })
      .given(then)
      .when('MoveDelegatedReporting', move)
      .then(moved('2022-10-10', 'GNU-2022-10-10'));
    onDecision(null).given().when('MoveDelegatedReporting', move).then(moved('2022-12-02', null));
  });

  it('stays where the order gives a number of days, and when it is reported', () => {
    onDecision(undefined).given().when('MoveDelegatedReporting', move).then();
    onDecision(november, 'GNU-2022-34').given().when('MoveDelegatedReporting', move).then();
  });
});

describe('KL 7:6, 7:8: a decision by someone it was delegated further to', () => {
  const report = { decision: 'GNU-2022-D5', to: 'Förvaltningschef', on: '2022-03-01' };
  const told = {
    type: 'SubdelegatedDecisionReported',
    data: { case: 'GNU-2022-6', to: 'Förvaltningschef', on: '2022-03-01' },
  } as const;
  const onDecision = (changes: Parameters<typeof made>[0] = {}, toldTo: string | null = null) =>
    scenario(annulmentDecider, {
      facts: {
        made: made({ case: 'GNU-2022-6', basis: 'subdelegation', on: '2022-02-21', ...changes }),
        ...{ ended: null, toldTo, nextMeeting: undefined },
      },
      stream: 'decision-GNU-2022-D5',
    });

  it('is reported once to who let them decide', () => {
    onDecision().given().when('ReportSubdelegatedDecision', report).then(told);
    onDecision().given(told).when('ReportSubdelegatedDecision', report).refused('delegated.told-already');
    onDecision({ basis: 'order' })
      .given()
      .when('ReportSubdelegatedDecision', report)
      .refused('delegated.not-delegated-further', 'KL 7:6');
  });

  it('is reported to whom the delegation order says', () => {
    const { to: _, ...unnamed } = report;
    onDecision({}, 'Förvaltningschef').given().when('ReportSubdelegatedDecision', unnamed).then(told);
    onDecision({}, 'Nämnden')
      .given()
      .when('ReportSubdelegatedDecision', report)
      .refused('delegated.told-to-another', 'KL 7:8');
    onDecision().given().when('ReportSubdelegatedDecision', unnamed).refused('delegated.told-to-nobody');
  });

  it('is reported after it was made, and not in the future', () => {
    onDecision()
      .given()
      .when('ReportSubdelegatedDecision', { ...report, on: '2022-02-20' })
      .refused('delegated.told-before-made');
    onDecision()
      .given()
      .when('ReportSubdelegatedDecision', { ...report, on: '2022-03-02' })
      .refused('delegated.in-the-future');
  });
});
