import { item, meeting, onBook, record, recorded } from './testing/minutes-events';

describe('what a paragraph holds', () => {
  it('is nothing but the heading where it is one, and no votes where nothing is to be decided', () => {
    const items = [item('a', { kind: 'heading', proposal: null }), item('b', { kind: 'information' })];
    const given = onBook({ agenda: { items } }).given();
    const nothing = { proposals: [], ballots: [], points: [], outcome: 'noted', appeal: 'none' } as const;
    given
      .when('RecordParagraph', record({ item: 'a' }))
      .then(recorded({ item: 'a', kind: 'heading', heading: 'Om a', ...nothing }));
    given
      .when('RecordParagraph', record({ item: 'a', recipients: ['Förvaltningen'] }))
      .refused('minutes.nothing-but-heading');
    given
      .when('RecordParagraph', record({ item: 'b' }))
      .then(recorded({ item: 'b', kind: 'information', heading: 'Om b', ...nothing }));
    const proposals = [{ proposal: 'x', by: 'bo', aim: 'decide' as const, text: 'x' }];
    given.when('RecordParagraph', record({ item: 'b', proposals })).refused('minutes.nothing-to-vote-on');
  });

  it('reports delegated decisions of the committee, each once', () => {
    const forced = item('d', {
      ...{ kind: 'report', proposal: null },
      forcedBy: { section: 'KL 6:40', decision: 'GNU-2022-D5' },
    });
    const noted = { proposals: [], ballots: [], points: [], outcome: 'noted', appeal: 'none' } as const;
    onBook({ agenda: { items: [forced] } })
      .given()
      .when('RecordParagraph', record({ item: 'd', reports: ['GNU-2022-D4'] }))
      .then(
        recorded({
          ...{ item: 'd', kind: 'report', heading: 'Om d', ...noted },
          reports: ['GNU-2022-D5', 'GNU-2022-D4'],
        }),
      );
    const reports = ['GNU-2022-D5'];
    onBook({ unknownDecisions: reports })
      .given()
      .when('RecordParagraph', record({ reports }))
      .refused('minutes.unknown-decision');
    onBook({ nothingReported: true })
      .given()
      .when('RecordParagraph', record({ onReportOf: 'GNU-2022-1' }))
      .refused('minutes.nothing-reported');
    onBook({ annulledDecisions: reports })
      .given()
      .when('RecordParagraph', record({ reports }))
      .refused('minutes.annulled-decision');
    onBook({ reportedIn: new Map([['GNU-2022-D5', 'GNU-2022-3']]) })
      .given()
      .when('RecordParagraph', record({ reports }))
      .refused('minutes.reported-already', 'KL 6:40');
    for (const other of ['HN-2022-D5', 'GNU-2022-5'])
      onBook()
        .given()
        .when('RecordParagraph', record({ reports: [other] }))
        .refused('minutes.not-delegated', 'KL 6:40');
  });

  it('calls for another day or mode of a meeting that is to come', () => {
    const calling = (calls: object) =>
      record({ points: [{ text: 'Flyttas.', calls: calls as never }], agendaProposalWithdrawn: true });
    const call = { meeting: 'GNU-2022-12-05', to: '2022-12-12' };
    onBook()
      .given()
      .when('RecordParagraph', calling(call))
      .then(
        recorded({
          ...{ proposals: [], ballots: [] },
          points: [
            { point: 1, text: 'Flyttas.', responsible: null, due: null, calls: { ...call, mode: null } },
          ],
        }),
      );
    onBook({ notToCome: [meeting] })
      .given()
      .when('RecordParagraph', calling({ meeting, to: '2022-12-12' }))
      .refused('minutes.call-not-to-come');
    onBook().given().when('RecordParagraph', calling({ meeting })).refused('minutes.call-changes-nothing');
  });

  it('calls for nothing that was due before the meeting', () => {
    const due = (on: string) => record({ points: [{ text: 'x', due: { on, what: 'Svar' } }] });
    onBook().given().when('RecordParagraph', due('2022-10')).refused('minutes.due-before-meeting');
  });
});

describe('the outcome of a paragraph', () => {
  const counter = { proposal: 'avslag', by: 'bo', aim: 'decide', text: 'Avslag.' } as const;
  const table = { proposal: 'bordlagg', by: 'cia', aim: 'table', text: 'Bordlägg.' } as const;
  const put = (between: readonly string[], carried: string) => ({
    ...{ between: [...between], kind: 'acclamation' as const, votes: [], tally: [], abstained: 0, carried },
  });

  it('KL 5:65–67: says what is decided, after all proposals that were not withdrawn are put', () => {
    const given = onBook().given();
    given
      .when('RecordParagraph', record({ proposals: [counter] }))
      .refused('minutes.proposal-not-put', '5:65–67');
    given
      .when(
        'RecordParagraph',
        record({ proposals: [counter], ballots: [put(['agenda', 'avslag'], 'avslag')] }),
      )
      .then(
        recorded({
          proposals: [
            { proposal: 'agenda', by: null, aim: 'decide', text: 'Nämnden bifaller budget.' },
            counter,
          ],
          ballots: [{ ...put(['agenda', 'avslag'], 'avslag'), settledBy: 'acclamation' }],
          points: [{ point: 1, text: 'Avslag.', responsible: null, due: null, calls: null }],
        }),
      );
    given
      .when('RecordParagraph', record({ agendaProposalWithdrawn: true }))
      .refused('minutes.no-decision', '5:65–67');
  });

  it('is by proposals of those who serve, each under its own key', () => {
    const given = onBook().given();
    given
      .when('RecordParagraph', record({ proposals: [{ ...counter, by: 'eva' }] }))
      .refused('minutes.proposal-by-stranger', 'KL 4:24');
    given
      .when('RecordParagraph', record({ proposals: [{ ...counter, proposal: 'agenda' }] }))
      .refused('minutes.proposal-twice');
  });

  it('KL 6:33: is that the matter is tabled where such a proposal was carried, and only then', () => {
    const tabling = { proposals: [table], ballots: [put(['bordlagg', 'agenda'], 'bordlagg')] };
    const given = onBook().given();
    given
      .when('RecordParagraph', record({ ...tabling, outcome: 'decided' }))
      .refused('minutes.outcome-does-not-follow', 'KL 6:33');
    given
      .when('RecordParagraph', record({ outcome: 'tabled' }))
      .refused('minutes.outcome-does-not-follow', 'KL 6:33');
    const nothing = { agendaProposalWithdrawn: true, outcome: 'tabled' } as const;
    given
      .when('RecordParagraph', record(nothing))
      .then(recorded({ proposals: [], ballots: [], points: [], outcome: 'tabled', appeal: 'none' }));
  });

  it('is elected in an election', () => {
    const proposals = [{ proposal: 'eva', by: 'bo', aim: 'decide', text: 'Eva väljs.' }] as const;
    onBook()
      .given()
      .when('RecordParagraph', record({ item: 'val', proposals: [...proposals] }))
      .then(
        recorded({
          ...{ item: 'val', kind: 'election', heading: 'Om val', proposals, outcome: 'elected' },
          ballots: [{ ...put(['eva'], 'eva'), settledBy: 'acclamation' }],
          points: [{ point: 1, text: 'Eva väljs.', responsible: null, due: null, calls: null }],
        }),
      );
  });
});
