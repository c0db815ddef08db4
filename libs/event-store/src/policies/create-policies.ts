import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreatePolicies1767225600003 implements MigrationInterface {
  name = 'CreatePolicies1767225600003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.policy (
        name text PRIMARY KEY,
        position bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE TABLE diarium.policy_refusal (
        policy text NOT NULL,
        event_id uuid NOT NULL,
        key text NOT NULL,
        position bigint NOT NULL,
        code text NOT NULL,
        text text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (policy, event_id, key)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.policy_refusal; DROP TABLE diarium.policy');
  }
}
