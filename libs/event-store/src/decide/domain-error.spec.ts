import { DomainError, refusals, type RuleBook } from './domain-error';

const rules = {
  'case.open-watches': {
    section: 'D',
    sv: 'Ärendet har bevakningar kvar: {watches}',
    en: 'The case has open watches: {watches}',
  },
  'case.not-delegable': { section: 'KL 6:38', sv: 'Får inte delegeras: {what}', en: 'Not delegable: {what}' },
} satisfies RuleBook;
const refuse = refusals(rules);

function refusal(give: () => never): DomainError {
  try {
    return give();
  } catch (error) {
    return error as DomainError;
  }
}

describe('a refusal', () => {
  it('names its code, its section and what it was about, in both languages', () => {
    const error = refusal(() => refuse('case.not-delegable', { what: 'mål' }));
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'case.not-delegable', details: { what: 'mål' } });
    expect(error.text('sv')).toBe('Får inte delegeras: mål (KL 6:38)');
    expect(error.text('en')).toBe('Not delegable: mål (KL 6:38)');
    expect(error.message).toBe('case.not-delegable: Not delegable: mål [KL 6:38]');
  });

  it('has no section to name where it is the register’s own', () => {
    const error = refusal(() => refuse('case.open-watches', { watches: ['a', 'b'] }));
    expect(error.text('sv')).toBe('Ärendet har bevakningar kvar: a, b');
  });

  it('has a dash for what is not known', () => {
    const error = refusal(() => refuse('case.open-watches'));
    expect(error.text('en')).toBe('The case has open watches: –');
  });
});
