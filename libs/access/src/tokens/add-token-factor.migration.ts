import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether a token was made in a session that gave a second factor; of those made before, nobody knows. */
export class AddTokenFactor1767225700015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE diarium.api_token ADD COLUMN with_factor boolean NOT NULL DEFAULT false',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE diarium.api_token DROP COLUMN with_factor');
  }
}
