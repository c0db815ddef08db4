import { scenario } from '@diarium/event-store/testing';
import { committeeFacts } from '../committees/committee.facts';
import { reportDecider, type ReportFacts } from './report.decider';

const facts: ReportFacts = {
  committee: { ...committeeFacts.initial, established: true },
  unknownCases: [],
  owners: {
    ...{ host: 'Region Jämtland Härjedalen', joint: true },
    parties: ['region', 'bracke'].map((party) => ({ party, name: party, from: '2004-01-01', to: null })),
  },
};
const onReport = scenario(reportDecider, { facts, stream: 'report-GNU-2022' });
const gnu2022 = { committee: 'GNU', year: 2022, kind: 'annual' } as const;

const drafted = { type: 'ReportDrafted', data: { title: 'Årsredovisning 2022', kind: 'annual' } } as const;
const goalsReached = {
  statement: 'maluppfyllelse',
  section: 'Måluppfyllelse',
  text: 'Redovisningen av nämndens måluppfyllelse visar att tre av fyra mål har uppnåtts.',
  claim: { kind: 'goals-reached', reached: 3, of: 4 } as const,
  cases: [],
};
const stated = { type: 'StatementMade', data: goalsReached } as const;
const sales = { figure: 'forsaljning', title: 'Fakturerat värde', amount: 169_000, unit: 'tkr' };
const figure = {
  type: 'FigureReported',
  data: { ...sales, changePercent: 4, approximate: true },
} as const;
const dateMissing = 'Källan anger inte när årsredovisningen lämnades.';
const delivered = { type: 'ReportDelivered', data: { kind: 'annual', on: null, dateMissing } } as const;

const statement = { ...gnu2022, ...goalsReached };

describe('the report on a year', () => {
  it('is drafted once, for a committee that is established', () => {
    const command = { ...gnu2022, title: 'Årsredovisning 2022' };
    onReport.given().when('DraftReport', command).then(drafted);
    onReport.given(drafted).when('DraftReport', command).refused('report.exists');
    scenario(reportDecider, { facts: { ...facts, committee: committeeFacts.initial } })
      .given()
      .when('DraftReport', command)
      .refused('report.unknown-committee');
  });

  it('states something, with the claim that can be held against the register', () => {
    onReport.given(drafted).when('MakeStatement', statement).then(stated);
    onReport
      .given(drafted)
      .when('MakeStatement', { ...statement, claim: undefined, cases: ['GNU-2022-6'] })
      .then({ type: 'StatementMade', data: { ...goalsReached, claim: null, cases: ['GNU-2022-6'] } });
  });

  it('states under each key one thing', () => {
    onReport.given(drafted, stated).when('MakeStatement', statement).refused('report.key-taken');
  });

  it('refers only to cases that are registered', () => {
    scenario(reportDecider, { facts: { ...facts, unknownCases: ['GNU-2022-99'] } })
      .given(drafted)
      .when('MakeStatement', { ...statement, cases: ['GNU-2022-99'] })
      .refused('report.unknown-cases');
  });

  it('gives figures, with their change where it is known', () => {
    const command = { ...gnu2022, ...sales, changePercent: 4, approximate: true };
    onReport.given(drafted).when('ReportFigure', command).then(figure);
    onReport.given(drafted, figure).when('ReportFigure', command).refused('report.key-taken');
    onReport
      .given(drafted)
      .when('ReportFigure', { ...gnu2022, ...sales, approximate: false })
      .then({ type: 'FigureReported', data: { ...sales, changePercent: null, approximate: false } });
  });

  it('KL 11:20: is handed over on a day, or on one that no source gives', () => {
    const given = onReport.given(drafted, stated);
    given.when('DeliverReport', { ...gnu2022, dateMissing }).then(delivered);
    given.when('DeliverReport', { ...gnu2022, on: '2023-02-20' }).then({
      type: 'ReportDelivered',
      data: { kind: 'annual', on: '2023-02-20', dateMissing: null },
    });
    given.when('DeliverReport', gnu2022).refused('report.no-day', 'KL 11:20');
    given.when('DeliverReport', { ...gnu2022, on: '2023', dateMissing }).refused('report.no-day');
  });

  it('KL 11:20: is locked once it is handed over', () => {
    const given = onReport.given(drafted, delivered);
    given.when('MakeStatement', statement).refused('report.delivered', 'KL 11:20');
    given.when('ReportFigure', { ...gnu2022, ...sales, approximate: false }).refused('report.delivered');
    given.when('DeliverReport', { ...gnu2022, on: '2023-02-20' }).refused('report.delivered');
  });

  it('that is not drafted states nothing and is not handed over', () => {
    const given = onReport.given();
    given.when('MakeStatement', statement).refused('report.not-drafted');
    given.when('ReportFigure', { ...gnu2022, ...sales, approximate: false }).refused('report.not-drafted');
    given.when('DeliverReport', { ...gnu2022, on: '2023' }).refused('report.not-drafted');
  });
});

describe('KL 5:24, 9:35: discharge', () => {
  const decide = { ...gnu2022, assembly: 'region', granted: true, on: '2022-02-20' };
  const decided = (assembly: string, left: readonly string[]) =>
    ({ type: 'DischargeDecided', data: { assembly, granted: true, on: '2022-02-20', left } }) as const;

  it('is decided on by the assembly of each party, once the report is handed over', () => {
    onReport
      .given(drafted, delivered)
      .when('RecordDischarge', decide)
      .then(decided('region', ['bracke']));
    onReport
      .given(drafted, delivered, decided('region', ['bracke']))
      .when('RecordDischarge', { ...decide, assembly: 'bracke' })
      .then(decided('bracke', []));
    onReport.given(drafted).when('RecordDischarge', decide).refused('report.not-delivered', 'KL 5:24');
  });

  it('is decided on once by each, by none but a party, and not in the future', () => {
    const given = onReport.given(drafted, delivered, decided('region', ['bracke']));
    given.when('RecordDischarge', decide).refused('report.discharge-decided');
    given
      .when('RecordDischarge', { ...decide, assembly: 'umea' })
      .refused('report.unknown-assembly', 'KL 9:35');
    given
      .when('RecordDischarge', { ...decide, assembly: 'bracke', on: '2022-03-02' })
      .refused('report.discharge-in-the-future');
  });
});
