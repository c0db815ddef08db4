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
