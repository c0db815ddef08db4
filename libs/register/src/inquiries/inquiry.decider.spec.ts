import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { inquiryDecider, type InquiryFacts } from './inquiry.decider';
import { type InquiryEvents } from './inquiry.events';

const facts: InquiryFacts = { committeeKnown: true, caseKnown: true, decisionKnown: true };
const on = (changes: Partial<InquiryFacts> = {}) =>
  scenario(inquiryDecider, {
    facts: { ...facts, ...changes },
    today: '2022-11-08',
    stream: 'supervision-GNU-2022',
  });

const key = { committee: 'GNU', year: 2022, inquiry: 'rullstolar' };
const asked = {
  by: 'Regionstyrelsen',
  question: 'Hur följs avtalet upp?',
  on: '2022-09-01',
  due: '2022-10-01',
};
const made: Draft<InquiryEvents> = {
  type: 'InquiryMade',
  data: { inquiry: 'rullstolar', ...asked, case: null },
};
const answer = { ...key, on: '2022-11-07', answer: 'Varje kvartal.' };
const answered: Draft<InquiryEvents> = {
  type: 'InquiryAnswered',
  data: { inquiry: 'rullstolar', on: '2022-11-07', answer: 'Varje kvartal.', decision: null, case: null },
};

describe('an inquiry', () => {
  it('KL 6:11–12: is made with its question and its last day, and answered', () => {
    on()
      .given()
      .when('MakeInquiry', { ...key, ...asked })
      .then(made);
    on().given(made).when('AnswerInquiry', answer).then(answered);
  });

  it('is made once, in its own year, of a committee that there is, about a case that there is', () => {
    on()
      .given(made)
      .when('MakeInquiry', { ...key, ...asked })
      .refused('inquiry.exists');
    on()
      .given()
      .when('MakeInquiry', { ...key, ...asked, year: 2021 })
      .refused('inquiry.of-another-year');
    on({ committeeKnown: false })
      .given()
      .when('MakeInquiry', { ...key, ...asked })
      .refused('inquiry.unknown-committee');
    on({ caseKnown: false })
      .given()
      .when('MakeInquiry', { ...key, ...asked, case: 'GNU-2022-9' })
      .refused('inquiry.unknown-case');
  });

  it('is due after it was made, and not made in the future', () => {
    on()
      .given()
      .when('MakeInquiry', { ...key, ...asked, due: '2022-08-31' })
      .refused('inquiry.before-made');
    on()
      .given()
      .when('MakeInquiry', { ...key, ...asked, on: '2022-11-09', due: '2022-12-01' })
      .refused('inquiry.in-the-future');
  });

  it('has its last day moved with a reason, to another day', () => {
    const move = { ...key, reason: 'Anstånd' };
    on()
      .given(made)
      .when('MoveInquiryDue', { ...move, to: '2022-11-15' })
      .then({
        type: 'InquiryDueMoved',
        data: { inquiry: 'rullstolar', from: '2022-10-01', to: '2022-11-15' },
      });
    on()
      .given(made)
      .when('MoveInquiryDue', { ...move, to: '2022-10-01' })
      .refused('inquiry.due-not-moved');
    on()
      .given()
      .when('MoveInquiryDue', { ...move, to: '2022-11-15' })
      .refused('inquiry.unknown');
  });

  it('is answered once, after it was made, by a decision that there is', () => {
    on().given(made, answered).when('AnswerInquiry', answer).refused('inquiry.ended');
    on()
      .given(made)
      .when('AnswerInquiry', { ...answer, on: '2022-08-31' })
      .refused('inquiry.before-made');
    on({ decisionKnown: false })
      .given(made)
      .when('AnswerInquiry', { ...answer, decision: 'GNU-2022-99' })
      .refused('inquiry.unknown-decision');
  });

  it('may be withdrawn by who made it', () => {
    on()
      .given(made)
      .when('WithdrawInquiry', { ...key, on: '2022-09-20', reason: 'Besvarad muntligt' })
      .then({ type: 'InquiryWithdrawn', data: { inquiry: 'rullstolar', on: '2022-09-20', case: null } });
  });
});
