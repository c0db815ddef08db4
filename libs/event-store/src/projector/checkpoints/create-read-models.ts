import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Checkpoints of the read models, what operators skipped, and the schemas that the tables stand in. */
export class CreateReadModels1767225600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS "read"');
    await runner.query('CREATE SCHEMA IF NOT EXISTS building');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public');
    await runner.query(`
      CREATE TABLE diarium.read_model (
        schema text NOT NULL,
        name text NOT NULL,
        version integer NOT NULL,
        position bigint NOT NULL DEFAULT 0,
        indexed boolean NOT NULL DEFAULT false,
        error jsonb,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (schema, name)
      )`);
    await runner.query(`
      CREATE TABLE diarium.read_model_skip (
        name text NOT NULL,
        version integer NOT NULL,
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        error text NOT NULL,
        actor text NOT NULL,
        reason text NOT NULL,
        skipped_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (name, version, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE diarium.read_model_skip');
    await runner.query('DROP TABLE diarium.read_model');
    await runner.query('DROP SCHEMA building CASCADE');
    await runner.query('DROP SCHEMA "read" CASCADE');
  }
}
