import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which log the positions in this database belong to. */
export class CreateLogIdentity1767225600004 implements MigrationInterface {
  name = 'CreateLogIdentity1767225600004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.log_identity (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        engine text NOT NULL,
        first_event uuid
      )`);
    await queryRunner.query(`
      INSERT INTO diarium.log_identity (engine, first_event)
      SELECT 'PostgreSQL', id FROM diarium.log ORDER BY position LIMIT 1`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.log_identity');
  }
}
