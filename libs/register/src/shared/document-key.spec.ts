import { documentReference, isDocumentKey } from './document-key';

describe('the key of a document', () => {
  it('is its case and its number there', () => {
    expect(isDocumentKey('GNU-2022-6:3')).toBe(true);
    expect(documentReference('GNU-2022-6:3')).toEqual({ case: 'GNU-2022-6', document: 3 });
  });

  it.each(['GNU-2022-6', 'GNU-2022-6:0', 'GNU:1', ':1', '', 7])('is not %p', (value) => {
    expect(isDocumentKey(value)).toBe(false);
    expect(() => documentReference(String(value))).toThrow(RangeError);
  });
});
