import { maskedRow } from './masked-row';

const MARK = '[raderad abc]';
const texts = new Set(['Anna Berg', 'anna-berg', 'Bo']);
const masked = (columns: object, key = 'GNU-2022-1') => maskedRow({ key, ...columns }, texts, MARK);

describe('a row whose person is to be erased', () => {
  it('shows the mark wherever a text stands, in lists and objects too', () => {
    const at = new Date(0);
    const row = { title: 'Färdtjänst', parties: [{ id: 'anna-berg', name: 'Anna Berg', since: at }], n: 1 };
    expect(masked(row)).toEqual({
      key: 'GNU-2022-1',
      title: 'Färdtjänst',
      parties: [{ id: MARK, name: MARK, since: at }],
      n: 1,
    });
  });

  it('shows it within a text, and in the place of a text that says the same in other letters', () => {
    expect(masked({ to: 'Till Anna Berg, Umeå' })).toMatchObject({ to: `Till ${MARK}, Umeå` });
    expect(masked({ words: 'till anna berg umeå' })).toMatchObject({ words: MARK });
  });

  it('keeps a short text that stands within another by chance', () => {
    expect(masked({ name: 'Bo', place: 'Boden' })).toMatchObject({ name: MARK, place: 'Boden' });
  });

  it('is the same row where nothing of it stands, and gone where it is the row of the person', () => {
    const row = { key: 'GNU-2022-1', parties: [{ name: 'Kim Ek' }], none: null };
    expect(maskedRow(row, texts, MARK)).toBe(row);
    expect(masked({}, 'anna-berg')).toBeUndefined();
    expect(masked({}, 'GNU-2022-1|anna-berg')).toBeUndefined();
  });
});
