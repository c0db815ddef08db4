import { type CorrectParagraph } from './decision.commands';
import { decision, inCase, made, onDecision, sent, superseded } from './testing/on-decision';

const send = { decision, on: '2022-11-15', recipients: ['Inköpschefen'], electronically: true };

describe('a decision is sent', () => {
  it('as an extract from attested minutes only, and not before they are', () => {
    onDecision()
      .given()
      .when('SendDecision', send)
      .then(sent(['Inköpschefen'], ['Patientnämnden']));
    onDecision({ attestedOn: undefined }).given().when('SendDecision', send).refused('decision.not-attested');
    onDecision()
      .given()
      .when('SendDecision', { ...send, on: '2022-11-13' })
      .refused('decision.sent-before-attested');
  });

  it('until everyone who is to have it has got it, and once to each', () => {
    const first = sent(['Inköpschefen'], ['Patientnämnden']);
    onDecision()
      .given(first)
      .when('SendDecision', { ...send, recipients: ['Patientnämnden'] })
      .then(sent(['Patientnämnden'], []));
    onDecision().given(first).when('SendDecision', send).refused('decision.sent-to-all');
  });

  it('not in the future, and not where there is none', () => {
    onDecision({}, {}, '2022-11-14').given().when('SendDecision', send).refused('decision.in-the-future');
    onDecision(null).given().when('SendDecision', send).refused('decision.not-made');
  });
});

describe('a paragraph that was taken back', () => {
  it('is no decision: nothing can be done with it', () => {
    const given = onDecision({ takenBack: true }).given();
    const on = '2023-01-01';
    const appeal = { decision, appeal: 'a', on, by: 'x' };
    given.when('SendDecision', send).refused('decision.taken-back');
    given
      .when('CorrectParagraph', { decision, on, field: 'heading', to: 'x', reason: 'x' })
      .refused('decision.taken-back');
    given.when('SupersedeDecision', { decision, by: 'GNU-2023-1' }).refused('decision.taken-back');
    given
      .when('CiteDecision', { decision, body: 'x', reference: 'x', what: 'x' })
      .refused('decision.taken-back');
    given.when('AssignExecution', { decision, point: 1, responsible: 'x' }).refused('decision.taken-back');
    given.when('RecordCarriedOut', { decision, point: 1, on }).refused('decision.taken-back');
    given.when('StateNotCarriedOut', { decision, point: 1, on, reason: 'x' }).refused('decision.taken-back');
    given.when('ReceiveReport', { decision, point: 1, on, result: 'x' }).refused('decision.taken-back');
    given
      .when('DecideOnReport', { decision, point: 1, paragraph: 'GNU-2023-1' })
      .refused('decision.taken-back');
    given.when('ExamineRemainingNeed', { decision, point: 1, on }).refused('decision.taken-back');
    given.when('LodgeAppeal', { ...appeal, to: 'x' }).refused('decision.taken-back');
    given.when('DecideAppeal', { ...appeal, outcome: 'rejected' }).refused('decision.taken-back');
    given
      .when('RecordLegalForce', { decision, checkedOn: on, checkedBy: 'x' })
      .refused('decision.taken-back');
  });
});

describe('an attested paragraph', () => {
  const correct = (changes: Partial<CorrectParagraph>): CorrectParagraph => ({
    decision,
    on: '2022-12-01',
    field: 'heading',
    to: 'Perukbidraget',
    reason: 'Skrivfel',
    ...changes,
  });
  const corrected = (data: object) =>
    ({
      type: 'ParagraphCorrected',
      data: {
        case: inCase,
        on: '2022-12-01',
        field: 'heading',
        point: null,
        from: 'Perukbidrag',
        to: 'Perukbidraget',
        left: made.recipients,
        ...data,
      },
    }) as const;

  it('JO 581-2013, 3339-2013: is corrected so that it shows what it said before', () => {
    onDecision().given().when('CorrectParagraph', correct({})).then(corrected({}));
    onDecision()
      .given(corrected({}))
      .when('CorrectParagraph', correct({ to: 'Bidrag till peruk' }))
      .then(corrected({ from: 'Perukbidraget', to: 'Bidrag till peruk' }));
    onDecision()
      .given()
      .when('CorrectParagraph', correct({ field: 'point', point: 1, to: 'Utredningen redovisas 2023.' }))
      .then(
        corrected({
          field: 'point',
          point: 1,
          from: 'Utredningen redovisas.',
          to: 'Utredningen redovisas 2023.',
        }),
      );
  });

  it('JO 581-2013, 3339-2013: is corrected only after its attestation', () => {
    onDecision({ attestedOn: undefined })
      .given()
      .when('CorrectParagraph', correct({}))
      .refused('decision.correction-unattested', 'JO');
    onDecision()
      .given()
      .when('CorrectParagraph', correct({ on: '2022-11-13' }))
      .refused('decision.correction-unattested', 'JO');
  });

  it('is corrected in something that it says, to something else', () => {
    const given = onDecision().given();
    given
      .when('CorrectParagraph', correct({ to: 'Perukbidrag' }))
      .refused('decision.correction-changes-nothing');
    given.when('CorrectParagraph', correct({ field: 'point' })).refused('decision.correction-of-no-point');
    given.when('CorrectParagraph', correct({ point: 1 })).refused('decision.correction-of-no-point');
    given.when('CorrectParagraph', correct({ field: 'point', point: 3 })).refused('point.unknown');
  });

  it('is moved to a registered case of its committee, where what follows happens', () => {
    const moved = corrected({ field: 'case', from: 'GNU-2022-6', to: 'GNU-2022-7' });
    const move = correct({ field: 'case', to: 'GNU-2022-7' });
    onDecision().given().when('CorrectParagraph', move).then(moved);
    onDecision({}, { caseIsRegistered: false })
      .given()
      .when('CorrectParagraph', move)
      .refused('decision.correction-to-unknown-case');
    onDecision()
      .given()
      .when('CorrectParagraph', correct({ field: 'case', to: 'HN-2022-7' }))
      .refused('decision.correction-to-unknown-case');
    onDecision()
      .given(moved)
      .when('SendDecision', send)
      .then({ ...sent(['Inköpschefen'], ['Patientnämnden']), data: { ...sentData, case: 'GNU-2022-7' } });
  });

  it('says who is still to have it when its recipients are corrected', () => {
    const to = 'Inköpschefen\nÅre kommun';
    onDecision()
      .given(sent(['Inköpschefen'], ['Patientnämnden']))
      .when('CorrectParagraph', correct({ field: 'recipients', to }))
      .then(
        corrected({ field: 'recipients', from: 'Inköpschefen\nPatientnämnden', to, left: ['Åre kommun'] }),
      );
  });
});

const sentData = {
  case: inCase,
  on: '2022-11-15',
  recipients: ['Inköpschefen'],
  electronically: true,
  left: ['Patientnämnden'],
};

describe('a decision is superseded', () => {
  const by = (key: string, on: string) => ({ command: { decision, by: key }, other: { ...made, on } });

  it('by a later one of the same committee', () => {
    const { command, other } = by('GNU-2023-14', '2023-04-24');
    onDecision({}, { other }).given().when('SupersedeDecision', command).then(superseded);
    const sameDay = by('GNU-2022-35', '2022-11-07');
    onDecision({}, { other: sameDay.other })
      .given()
      .when('SupersedeDecision', sameDay.command)
      .then({ ...superseded, data: { ...superseded.data, by: 'GNU-2022-35', on: '2022-11-07' } });
    const delegated = by('GNU-2022-D9', '2022-11-07');
    onDecision({}, { other: delegated.other })
      .given()
      .when('SupersedeDecision', delegated.command)
      .then({ ...superseded, data: { ...superseded.data, by: 'GNU-2022-D9', on: '2022-11-07' } });
  });

  it.each([
    ['GNU-2022-33', '2022-11-07'],
    ['GNU-2022-34', '2022-11-07'],
    ['GNU-2022-20', '2022-09-19'],
    ['HN-2023-14', '2023-04-24'],
  ])('not by %s of %s, which is not a later one of the committee', (key, on) => {
    const { command, other } = by(key, on);
    onDecision({}, { other })
      .given()
      .when('SupersedeDecision', command)
      .refused('decision.superseded-by-earlier');
  });

  it('once, and by a decision that there is', () => {
    const { command, other } = by('GNU-2023-14', '2023-04-24');
    onDecision({}, { other })
      .given(superseded)
      .when('SupersedeDecision', command)
      .refused('decision.superseded-already');
    for (const none of [undefined, { ...other, takenBack: true }])
      onDecision({}, { other: none })
        .given()
        .when('SupersedeDecision', command)
        .refused('decision.superseded-by-none');
  });
});

describe('a decision made elsewhere', () => {
  const cite = { decision, body: 'Regionfullmäktige', reference: '§ 112/2021', what: 'Regionplan' };
  const cited = {
    type: 'DecisionCited',
    data: { case: inCase, body: 'Regionfullmäktige', reference: '§ 112/2021', on: null, what: 'Regionplan' },
  } as const;

  it('is recorded as it is cited, once', () => {
    onDecision().given().when('CiteDecision', cite).then(cited);
    onDecision().given(cited).when('CiteDecision', cite).refused('decision.cited-already');
  });
});
