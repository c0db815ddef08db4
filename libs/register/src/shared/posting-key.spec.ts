import { isPostingKey, postedKind } from './posting-key';

describe('the key of a posting', () => {
  it.each([
    ['GNU-2022-11-07', 'minutes'],
    ['GNU-2022-11-07.2', 'minutes'],
    ['GNU-2022-34', 'paragraph'],
    ['GNU-2022-D5', 'delegated-decision'],
  ])('%s is the key of what is posted: %s', (key, kind) => {
    expect(isPostingKey(key)).toBe(true);
    expect(postedKind(key)).toBe(kind);
  });

  it.each(['GNU', 'GNU-2022', 'GNU-2022-05', 'GNU-2022-02-30', 'gnu-2022-34', 7, null])(
    'is not %p: minutes are of a day, and a paragraph has its number',
    (value) => {
      expect(isPostingKey(value)).toBe(false);
    },
  );
});
