import { foldInto } from '@diarium/event-store';
import { recordedEvent, scenario } from '@diarium/event-store/testing';
import { paragraph, takenBack } from '../shared/testing/decision-events';
import { proposalDecider, type ProposalFacts } from './proposal.decider';
import { citizensProposals, type CitizensProposalsRow } from './proposals.read-model';

const received = (revision: number, caseType: string | null, on = '2022-03-01') =>
  recordedEvent({
    stream: 'register-GNU-2022',
    revision,
    type: 'CaseRegistered',
    data: { caseType, date: { kind: 'received', on } },
  });
const decided = (inCase: string, outcome: 'decided' | 'tabled' = 'decided') =>
  recordedEvent({ stream: 'minutes-GNU-2022', revision: 33, ...paragraph({ case: inCase, outcome }) });

const fold = (...events: ReturnType<typeof received>[]) => {
  const rows = new Map<string, object | undefined>();
  foldInto(citizensProposals, rows, events);
  return (rows.get('GNU') as CitizensProposalsRow | undefined)?.proposals;
};

describe('citizens’ proposals', () => {
  it('are open until a meeting decides on them', () => {
    const proposal = received(5, 'Medborgarförslag');
    const open = { case: 'GNU-2022-6', received: '2022-03-01', decidedOn: null };
    expect(fold(received(0, null), proposal)).toEqual([open]);
    expect(fold(proposal, decided('GNU-2022-6', 'tabled'))).toEqual([open]);
    expect(fold(proposal, decided('GNU-2022-6'))).toEqual([{ ...open, decidedOn: '2022-11-07' }]);
    const back = recordedEvent({ stream: 'meeting-GNU-2022-11-07', ...takenBack('GNU-2022-34') });
    expect(fold(proposal, decided('GNU-2022-6'), back)).toEqual([open]);
    const annulled = recordedEvent({ stream: 'case-GNU-2022-6', type: 'CaseAnnulled', data: {} });
    expect(fold(proposal, annulled)).toEqual([]);
  });
});

describe('KL 6:34: the yearly report on them', () => {
  const facts: ProposalFacts = {
    committeeKnown: true,
    proposals: [
      { case: 'GNU-2022-4', received: '2022-03-01', decidedOn: null },
      { case: 'GNU-2022-6', received: '2022-03-01', decidedOn: '2022-06-01' },
      { case: 'GNU-2022-9', received: '2022-12-20', decidedOn: null },
    ],
  };
  const onGnu = (changes: Partial<ProposalFacts> = {}) =>
    scenario(proposalDecider, { facts: { ...facts, ...changes }, today: '2022-12-31' });
  const report = { committee: 'GNU', year: 2022, on: '2022-12-12' };
  const reported = {
    type: 'CitizensProposalsReported',
    data: { year: 2022, on: '2022-12-12', undecided: ['GNU-2022-4'] },
  } as const;

  it('tells the assembly once which had come in and were not decided', () => {
    onGnu().given().when('ReportCitizensProposals', report).then(reported);
    onGnu()
      .given(reported)
      .when('ReportCitizensProposals', report)
      .refused('proposals.reported-already', 'KL 6:34');
  });

  it('is made by a committee that has such proposals, and not in the future', () => {
    onGnu({ proposals: [] })
      .given()
      .when('ReportCitizensProposals', report)
      .refused('proposals.none-undecided');
    onGnu({ committeeKnown: false })
      .given()
      .when('ReportCitizensProposals', report)
      .refused('proposals.unknown-committee');
    onGnu()
      .given()
      .when('ReportCitizensProposals', { ...report, on: '2023-01-02' })
      .refused('proposals.in-the-future');
  });
});
