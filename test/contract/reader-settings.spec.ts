import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { LiveTables, type QueryGround } from '@diarium/event-store';

let database: TestDatabase;
let tables: LiveTables;

interface Seen {
  readonly path: string;
  readonly names: string | null;
  readonly circle: string | null;
}

/** What a statement sees of its reader. */
async function read(ground: QueryGround): Promise<Seen | undefined> {
  return tables.read(ground, async (on) => {
    const [seen] = await on.query<Seen[]>(
      `SELECT current_setting('search_path') AS path, current_setting('diarium.names', true) AS names,
              current_setting('diarium.circle', true) AS circle`,
    );
    return seen;
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  const poolOptions = { ...database.poolOptions, max: 1 };
  tables = new LiveTables({ ...database, poolOptions }, []);
});

afterAll(async () => {
  await tables.close();
  await database.drop();
});

describe('readers who share one connection', () => {
  it('each see through their own settings, and nothing of whoever read before', async () => {
    const eva = { schema: 'seen', settings: { 'diarium.names': `{"O'Hara \\\\"}` } };
    const kim = { schema: 'found', settings: { 'diarium.circle': '{KS}' } };
    const ofEva = { path: '"seen",public', names: `{"O'Hara \\\\"}` };
    expect(await read(eva)).toMatchObject(ofEva);
    expect(await read(kim)).toEqual({ path: '"found",public', names: '', circle: '{KS}' });
    expect(await read(eva)).toMatchObject({ ...ofEva, circle: '' });
    expect(await read(eva)).toMatchObject({ ...ofEva, circle: '' });
  });

  it('leave nothing behind for whoever reads the live tables as they are', async () => {
    await read({ schema: 'seen', settings: { 'diarium.names': '{eva}' } });
    expect(await read({})).toMatchObject({ path: 'read,public', names: '' });
  });

  it('are put on their ground anew after one could not be', async () => {
    await read({ settings: { 'diarium.names': '{eva}' } });
    await expect(read({ settings: { 'no setting': 'x' } })).rejects.toThrow('no setting');
    expect(await read({ settings: { 'diarium.names': '{eva}' } })).toMatchObject({ names: '{eva}' });
    expect(await read({})).toMatchObject({ names: '' });
  });
});

describe('a question that comes again and again', () => {
  const ask = (ground: QueryGround, key: number) =>
    tables.read(ground, (on) => on.query<object[]>('SELECT value FROM asked WHERE key = $1', [key]));

  const make = (schema: string, type: string, value: string): Promise<unknown> =>
    database.pool.query(
      `CREATE SCHEMA IF NOT EXISTS ${schema}; DROP TABLE IF EXISTS ${schema}.asked;
       CREATE TABLE ${schema}.asked (key int PRIMARY KEY, value ${type});
       INSERT INTO ${schema}.asked VALUES (1, ${value})`,
    );

  it('is answered from the schema of each reader, also after its table has got another form', async () => {
    await make('seen', 'text', `'a'`);
    await make('found', 'text', `'b'`);
    for (let time = 0; time < 5; time += 1)
      expect([await ask({ schema: 'seen' }, 1), await ask({ schema: 'found' }, 1)]).toEqual([
        [{ value: 'a' }],
        [{ value: 'b' }],
      ]);
    await make('seen', 'int', '7');
    expect(await ask({ schema: 'seen' }, 1)).toEqual([{ value: 7 }]);
    expect(await ask({ schema: 'seen' }, 2)).toEqual([]);
  });

  it('is answered when more questions come again than a connection has plans for', async () => {
    const other = (number: number) =>
      tables.read({}, (on) => on.query<object[]>(`SELECT $1::int AS n${number}`, [number]));
    for (let time = 0; time < 4; time += 1)
      for (let number = 0; number < 60; number += 1)
        expect(await other(number)).toEqual([{ [`n${number}`]: number }]);
  });
});
