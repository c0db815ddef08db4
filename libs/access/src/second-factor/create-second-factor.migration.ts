import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What proves that somebody who signs in with a password holds a device, and what does when it is lost. */
export class CreateSecondFactor1767225700012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.second_factor (
        user_id text PRIMARY KEY,
        sealed_secret text NOT NULL,
        confirmed boolean NOT NULL DEFAULT false,
        last_step bigint NOT NULL DEFAULT 0,
        begun_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE diarium.recovery_code (
        user_id text NOT NULL REFERENCES diarium.second_factor ON DELETE CASCADE,
        hash bytea NOT NULL,
        PRIMARY KEY (user_id, hash)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.recovery_code, diarium.second_factor');
  }
}
