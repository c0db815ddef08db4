import { type RowDefinition } from '../rows/row-definition';
import { RowText } from './row-text';

const column = (field: string, type: string) => ({ field, name: `"${field}"`, type });
const definition = (...columns: ReturnType<typeof column>[]) => ({ columns }) as unknown as RowDefinition;

const text = RowText.of(
  definition(
    column('key', 'text'),
    column('serial', 'integer'),
    column('open', 'boolean'),
    column('data', 'jsonb'),
  ),
);

const row = { key: 'a', serial: 7, open: true, data: { longer: [1], b: null } };

describe('the text of a row', () => {
  it('is its values, each in its place, and which of them are none', () => {
    expect(text?.textOf(row)).toBe('ffff\x1fa\x1f7\x1ft\x1f{"b": null, "longer": [1]}');
    expect(text?.textOf({ ...row, serial: null, open: false })).toBe(
      'ftff\x1fa\x1f\x1ff\x1f{"b": null, "longer": [1]}',
    );
  });

  it('tells an empty value from none', () => {
    expect(text?.textOf({ ...row, key: '' })).not.toBe(text?.textOf({ ...row, key: null }));
  });

  it('is not told where a value holds what stands between values', () => {
    expect(text?.textOf({ ...row, key: 'a\x1f8' })).toBeUndefined();
  });

  it('is not known for types that settings of the server change', () => {
    expect(RowText.of(definition(column('at', 'timestamp with time zone')))).toBeUndefined();
  });
});
