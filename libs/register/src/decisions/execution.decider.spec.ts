import {
  appealDecided,
  carriedOut,
  decision,
  lodged,
  made,
  onDecision,
  point1,
  reported,
  superseded,
} from './testing/on-decision';

const onPoint = { decision, point: 1 };
const report = { ...onPoint, on: '2023-04-03', result: 'Bidraget följer inte priserna' };
const later = { ...made, on: '2023-04-24' };

describe('the execution of a point', () => {
  it('is assigned to someone until a day, and keeps the day where none is given', () => {
    const assign = { ...onPoint, responsible: 'Lo Ek' };
    const assigned = (data: object) =>
      ({
        type: 'ExecutionAssigned',
        data: { ...point1, responsible: 'Lo Ek', due: '2023-04-03', what: 'Utredningen redovisas', ...data },
      }) as const;
    onDecision().given().when('AssignExecution', assign).then(assigned({}));
    onDecision()
      .given()
      .when('AssignExecution', { ...assign, due: '2023-05', what: 'Ny redovisning' })
      .then(assigned({ due: '2023-05', what: 'Ny redovisning' }));
    onDecision()
      .given(assigned({ due: '2023-05' }))
      .when('AssignExecution', assign)
      .then(assigned({ due: '2023-05' }));
    onDecision()
      .given()
      .when('AssignExecution', { ...assign, point: 2 })
      .then(assigned({ point: 2, due: null, what: 'Informationen noteras.' }));
  });

  it('is of a point that there is, is not over, and is not due before the decision', () => {
    const assign = { ...onPoint, responsible: 'Lo Ek' };
    onDecision()
      .given()
      .when('AssignExecution', { ...assign, point: 3 })
      .refused('point.unknown');
    onDecision().given(carriedOut).when('AssignExecution', assign).refused('point.ended');
    onDecision()
      .given()
      .when('AssignExecution', { ...assign, due: '2022-10' })
      .refused('point.due-before-decision');
    onDecision().given(superseded).when('AssignExecution', assign).refused('decision.superseded-already');
  });

  it('KL 13:14: may take place before the decision has legal force', () => {
    onDecision({ attestedOn: undefined }, { window: undefined })
      .given()
      .when('RecordCarriedOut', { ...onPoint, on: '2022-11-08' })
      .then({
        type: 'DecisionCarriedOut',
        data: { ...point1, on: '2022-11-08', note: null, reported: false },
      });
  });

  it('says whether it had been reported back', () => {
    onDecision()
      .given(reported)
      .when('RecordCarriedOut', { ...onPoint, on: '2023-05-01', note: 'Klart' })
      .then({
        type: 'DecisionCarriedOut',
        data: { ...point1, on: '2023-05-01', note: 'Klart', reported: true },
      });
  });

  it('ends once: carried out, or formally not carried out with a reason', () => {
    const not = { ...onPoint, on: '2023-03-20', reason: 'Medel saknas' };
    const notCarriedOut = { type: 'NotCarriedOut', data: { ...point1, on: '2023-03-20' } } as const;
    onDecision().given().when('StateNotCarriedOut', not).then(notCarriedOut);
    onDecision().given(carriedOut).when('StateNotCarriedOut', not).refused('point.ended');
    onDecision()
      .given(notCarriedOut)
      .when('RecordCarriedOut', { ...onPoint, on: '2023-03-21' })
      .refused('point.ended');
  });

  it('takes place after the decision and not in the future', () => {
    onDecision()
      .given()
      .when('RecordCarriedOut', { ...onPoint, on: '2022-11-06' })
      .refused('decision.not-made-yet');
    onDecision({}, {}, '2023-01-01')
      .given()
      .when('RecordCarriedOut', { ...onPoint, on: '2023-01-02' })
      .refused('decision.in-the-future');
  });

  it('is void where the decision is annulled', () => {
    onDecision()
      .given(lodged, appealDecided('annulled'))
      .when('RecordCarriedOut', { ...onPoint, on: '2023-03-01' })
      .refused('point.void');
  });
});

describe('the report back on a point', () => {
  const decide = { ...onPoint, paragraph: 'GNU-2023-14' };
  const decided = {
    type: 'ReportDecided',
    data: { ...point1, on: '2023-04-24', paragraph: 'GNU-2023-14' },
  } as const;

  it('is received once', () => {
    onDecision().given().when('ReceiveReport', report).then(reported);
    onDecision().given(reported).when('ReceiveReport', report).refused('point.reported-already');
  });

  it('is decided on by a later paragraph of the committee', () => {
    onDecision({}, { other: later }).given(reported).when('DecideOnReport', decide).then(decided);
    onDecision({}, { other: { ...later, onReportOf: decision } })
      .given(reported)
      .when('DecideOnReport', decide)
      .then(decided);
  });

  it('is not decided on before it is received, or twice', () => {
    onDecision({}, { other: later }).given().when('DecideOnReport', decide).refused('point.not-reported');
    onDecision({}, { other: later })
      .given(reported, decided)
      .when('DecideOnReport', decide)
      .refused('point.report-decided-already');
  });

  it('is not decided on by a paragraph that is not there, is earlier, or is on another report', () => {
    for (const other of [undefined, { ...later, takenBack: true }])
      onDecision({}, { other })
        .given(reported)
        .when('DecideOnReport', decide)
        .refused('point.report-decided-by-none');
    onDecision({}, { other: { ...later, on: '2023-04-02' } })
      .given(reported)
      .when('DecideOnReport', decide)
      .refused('point.report-decided-before');
    onDecision({}, { other: later })
      .given(reported)
      .when('DecideOnReport', { ...decide, paragraph: 'HN-2023-14' })
      .refused('point.report-decided-before');
    onDecision({}, { other: { ...later, onReportOf: 'GNU-2022-30' } })
      .given(reported)
      .when('DecideOnReport', decide)
      .refused('point.report-decided-on-another');
  });

  it('is followed by an examination of what need remains, once', () => {
    const examine = { ...onPoint, on: '2023-04-24', need: 'Bidraget räknas om varje år' };
    const examined = {
      type: 'RemainingNeedExamined',
      data: { ...point1, on: '2023-04-24', need: 'Bidraget räknas om varje år' },
    } as const;
    onDecision().given(reported).when('ExamineRemainingNeed', examine).then(examined);
    onDecision()
      .given(reported)
      .when('ExamineRemainingNeed', { ...onPoint, on: '2023-04-24' })
      .then({ ...examined, data: { ...examined.data, need: null } });
    onDecision().given().when('ExamineRemainingNeed', examine).refused('point.not-reported');
    onDecision()
      .given(reported, examined)
      .when('ExamineRemainingNeed', examine)
      .refused('point.need-examined-already');
  });
});
