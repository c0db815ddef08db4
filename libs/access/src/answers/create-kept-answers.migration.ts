import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was answered under each idempotency key, for those who ask again. */
export class CreateKeptAnswers1767225600020 implements MigrationInterface {
  name = 'CreateKeptAnswers1767225600020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.kept_answer (
        principal text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        status int,
        headers jsonb,
        body text,
        PRIMARY KEY (principal, key)
      );
      CREATE INDEX ON diarium.kept_answer (begun_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.kept_answer');
  }
}
