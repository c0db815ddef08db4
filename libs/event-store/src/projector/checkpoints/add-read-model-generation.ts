import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tells a table that was built anew from the one that stood in its place, at the same position. */
export class AddReadModelGeneration1767225600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE diarium.read_model ADD COLUMN generation uuid NOT NULL DEFAULT gen_random_uuid()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE diarium.read_model DROP COLUMN generation');
  }
}
