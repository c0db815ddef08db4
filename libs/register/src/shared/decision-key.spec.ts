import {
  decisionKey,
  decisionNumber,
  decisionReference,
  isDecisionKey,
  isParagraphKey,
  sortKeyOf,
} from './decision-key';

describe('the key of a decision', () => {
  it('is the committee, the year and the paragraph', () => {
    const reference = { committee: 'GNU', year: 2022, kind: 'paragraph', number: 34 } as const;
    expect(decisionKey(reference)).toBe('GNU-2022-34');
    expect(decisionReference('GNU-2022-34')).toEqual(reference);
    expect(decisionNumber('GNU-2022-34')).toBe('§ 34/2022');
  });

  it('marks a delegated decision', () => {
    const reference = { committee: 'GNU', year: 2022, kind: 'delegated', number: 5 } as const;
    expect(decisionKey(reference)).toBe('GNU-2022-D5');
    expect(decisionReference('GNU-2022-D5')).toEqual(reference);
    expect(decisionNumber('GNU-2022-D5')).toBe('D 5/2022');
    expect(isParagraphKey('GNU-2022-D5')).toBe(false);
  });

  it.each(['GNU-2022-0', 'GNU-2022', 'gnu-2022-1', 'GNU-2022-11-07', '', 7, null])('is not %p', (value) => {
    expect(isDecisionKey(value)).toBe(false);
  });

  it('sorts by its number: § 2 before § 10, D 9 before D 10', () => {
    const keys = ['GNU-2022-D10', 'GNU-2022-10', 'GNU-2022-D9', 'GNU-2022-2', 'GNU-2022-11-07#mtp'];
    expect(keys.toSorted((one, other) => sortKeyOf(one).localeCompare(sortKeyOf(other)))).toEqual([
      'GNU-2022-2',
      'GNU-2022-10',
      'GNU-2022-11-07#mtp',
      'GNU-2022-D9',
      'GNU-2022-D10',
    ]);
  });

  it('throws for what is no key', () => {
    expect(() => decisionReference('GNU')).toThrow('GNU is not the key of a decision.');
  });
});
