import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where a policy stands still, whichever process runs it. */
export class AddPolicyStop1767225600010 implements MigrationInterface {
  name = 'AddPolicyStop1767225600010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE diarium.policy ADD COLUMN stopped_at bigint');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE diarium.policy DROP COLUMN stopped_at');
  }
}
