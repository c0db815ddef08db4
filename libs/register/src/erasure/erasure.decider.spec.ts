import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { erasureDecider, type ErasureFacts } from './erasure.decider';
import { type ErasureEvents } from './erasure.events';

const person = { elected: false, officer: false, documents: [], cases: [] };
const on = (changes: Partial<ErasureFacts> = {}) =>
  scenario(erasureDecider, { facts: { decisionKnown: true, person, ...changes }, stream: 'erasure-a' });
const wish = { erasure: 'a', subject: 'anna', decision: 'GNU-2022-34', reason: 'Beslut' };
const requested: Draft<ErasureEvents> = {
  type: 'ErasureRequested',
  data: { erasure: 'a', subject: 'anna', decision: 'GNU-2022-34' },
};
const completed: Draft<ErasureEvents> = { type: 'ErasureCompleted', data: { erasure: 'a' } };

describe('the erasure of a person', () => {
  it('is requested once, by a decision, and completed once', () => {
    on().given().when('RequestErasure', wish).then(requested);
    on().given(requested).when('RequestErasure', wish).refused('erasure.requested');
    on().given(requested).when('CompleteErasure', { erasure: 'a' }).then(completed);
    on().given(requested, completed).when('CompleteErasure', { erasure: 'a' }).then();
    on().given().when('CompleteErasure', { erasure: 'a' }).refused('erasure.unknown');
  });

  it.each<[string, string, Partial<ErasureFacts>]>([
    ['erasure.unknown-decision', 'arkivlag 10 §', { decisionKnown: false }],
    ['erasure.unknown-person', 'D', { person: undefined }],
    ['erasure.elected', 'KL 5:65', { person: { ...person, elected: true } }],
    ['erasure.officer', 'arkivlag 3 §', { person: { ...person, officer: true } }],
    ['erasure.documents-kept', 'arkivlag 3, 10 §§', { person: { ...person, documents: ['GNU-2022-1:1'] } }],
    ['erasure.cases-open', 'OSL 5:2', { person: { ...person, cases: ['GNU-2022-1'] } }],
  ])('is refused with %s (%s)', (code, section, facts) => {
    expect(code).toMatch(/^erasure\./);
    on(facts).given().when('RequestErasure', wish).refused(code, section);
  });
});
