import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The schemas that hold read models as they were. Unlogged as their tables: a crash of the server empties both. */
export class CreatePast1767225600007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE diarium.past (
        schema text PRIMARY KEY,
        program text NOT NULL,
        happened_by timestamptz,
        position bigint NOT NULL,
        covers bigint NOT NULL,
        used_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX past_time ON diarium.past (program, coalesce(happened_by, '-infinity'), position)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE diarium.past');
  }
}
