import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { jsonbText } from '@diarium/event-store/testing';

describe('a value as the sums of rows have it', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase({ migrations: [] });
  });

  afterAll(() => database.drop());

  /** Numbers up to where ECMAScript writes them with an exponent. */
  const number = fc.oneof(
    fc.integer(),
    fc.tuple(fc.integer(), fc.integer({ min: 1, max: 999 })).map(([whole, part]) => whole + part / 1000),
  );
  const text = fc.string({ unit: 'grapheme' }).map((given) => given.replaceAll('\0', ''));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, false, '', 'Å\n\t"\\\u001f', 'x\u007f'),
      number,
      text,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 6 }),
    ),
  }));

  it('is the text that PostgreSQL writes out of a jsonb column', async () => {
    const values = fc.sample(value, 2000);
    const { rows } = await database.pool.query<{ text: string }>(
      'SELECT value::jsonb::text AS text FROM unnest($1::text[]) WITH ORDINALITY given(value, nth) ORDER BY nth',
      [values.map((one) => JSON.stringify(one))],
    );
    expect(values.map((one) => jsonbText(JSON.parse(JSON.stringify(one))))).toEqual(
      rows.map((row) => row.text),
    );
  });
});
