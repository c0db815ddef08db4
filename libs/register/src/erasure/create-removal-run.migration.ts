import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How far the last carrying out of disposals and erasures came; whether it goes on is told by its lock. */
export class CreateRemovalRun1767225700014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.removal_run (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        begun_by text NOT NULL,
        begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        step text,
        view jsonb,
        ended_at timestamptz,
        removed jsonb,
        trouble text
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.removal_run');
  }
}
