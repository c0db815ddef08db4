import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Checkpoints of tables that are being built: not logged, as those tables are not, so that a crash empties both. */
export class CreateReadModelBuilds1767225600008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE UNLOGGED TABLE diarium.read_model_build (LIKE diarium.read_model INCLUDING ALL)',
    );
    // What an earlier version was building begins anew.
    await runner.query("DELETE FROM diarium.read_model WHERE schema = 'building'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE diarium.read_model_build');
  }
}
