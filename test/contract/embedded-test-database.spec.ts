import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrateDatabase, openDatabase, openDataSource } from '@diarium/database';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';

class CreateNotes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table note (id bigint primary key, day date, text text not null)');
    await runner.query('select pg_sleep(0.05)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table note');
  }
}

class AddAuthor1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table note add author text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table note drop author');
  }
}

class Fail1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half_done (id int)');
    await runner.query('select 1 / 0');
  }

  async down(): Promise<void> {}
}

@Entity('note')
class Note {
  @PrimaryColumn('bigint')
  id!: number;

  @Column('date')
  day!: string;

  @Column('text')
  text!: string;
}

describe('a database', () => {
  const opened: TestDatabase[] = [];

  afterEach(async () => {
    for (const database of opened.splice(0)) await database.drop();
  });

  async function create(options?: Parameters<typeof createTestDatabase>[0]): Promise<TestDatabase> {
    const database = await createTestDatabase(options);
    opened.push(database);
    return database;
  }

  async function tables(database: TestDatabase): Promise<string[]> {
    const { rows } = await database.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
    );
    return rows.map(({ name }) => name);
  }

  it('of a test is its own, with the migrations applied', async () => {
    const [first, second] = [
      await create({ migrations: [CreateNotes1700000000001] }),
      await create({ migrations: [CreateNotes1700000000001] }),
    ];
    await first.pool.query("insert into note values (1, '2026-01-02', 'mine')");
    expect((await second.pool.query('select * from note')).rows).toEqual([]);
  });

  it('is migrated once when several processes start at the same time', async () => {
    const database = await create();
    const migrations = [CreateNotes1700000000001, AddAuthor1700000000002];
    await Promise.all([1, 2, 3].map(() => migrateDatabase(database, migrations)));
    expect(await tables(database)).toEqual(['note']);
    const applied = await database.pool.query('select name from diarium.diarium_migrations order by id');
    expect(applied.rows).toEqual([{ name: 'CreateNotes1700000000001' }, { name: 'AddAuthor1700000000002' }]);
  });

  it('is not changed at all by a migration that fails', async () => {
    const database = await create();
    await expect(migrateDatabase(database, [CreateNotes1700000000001, Fail1700000000003])).rejects.toThrow(
      'division by zero',
    );
    expect(await tables(database)).toEqual([]);
  });

  it('with a migration that this program does not know is refused', async () => {
    const database = await create({ migrations: [CreateNotes1700000000001, AddAuthor1700000000002] });
    await expect(migrateDatabase(database, [CreateNotes1700000000001])).rejects.toMatchObject({
      code: 'database.newer-schema',
      message: expect.stringContaining('AddAuthor1700000000002') as string,
    });
  });

  it('gives days as text and whole numbers as numbers, through the pool and through TypeORM', async () => {
    const database = await create({ migrations: [CreateNotes1700000000001] });
    const note = { id: 9_007_199_254_740_991, day: '2026-03-29', text: 'å' };
    const source = await openDataSource(database, { schema: 'public', entities: [Note] });
    await source.getRepository(Note).insert(note);
    expect(await source.getRepository(Note).find()).toEqual([note]);
    await source.destroy();
    expect((await database.pool.query('select * from note')).rows).toEqual([note]);
  });

  it('is seen by a data source through the schema it is bound to', async () => {
    const database = await create();
    await database.pool.query(
      'create schema view_2; create table view_2.note (id bigint, day date, text text)',
    );
    await database.pool.query("insert into view_2.note values (1, '2026-01-02', 'in the second')");
    const source = await openDataSource(database, { schema: 'view_2', entities: [Note], poolSize: 1 });
    expect(await source.getRepository(Note).count()).toBe(1);
    await source.destroy();
  });

  it('outlives the loss of connections that are idle, checked out and a session of their own', async () => {
    const database = await create();
    const [session, checkedOut] = [await database.connect(), await database.pool.connect()];
    await Promise.all([1, 2].map(() => database.pool.query('select pg_sleep(0.01)')));
    await killOthers(database);
    await expect(session.query('select')).rejects.toThrow();
    await expect(checkedOut.query('select')).rejects.toThrow();
    checkedOut.release(true);
    await session.end();
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('on a server that does not answer is an error that keeps the password to itself', async () => {
    const opening = openDatabase({
      databaseUrl: 'postgres://me:s3cret@127.0.0.1:1/nowhere',
      dataDir: '',
      poolSize: 1,
    });
    await expect(opening).rejects.toMatchObject({
      code: 'database.unreachable',
      message: expect.stringMatching(/^(?!.*s3cret).*127\.0\.0\.1:1\/nowhere/s) as string,
    });
  });

  async function killOthers(database: TestDatabase): Promise<void> {
    const killer = await database.connect();
    await killer.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await killer.end();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});
