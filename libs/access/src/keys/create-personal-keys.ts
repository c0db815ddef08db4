import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Finds the last key that was closed without looking at the others. */
export class IndexClosedKeys1767225700012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX data_key_closed ON personal_keys.data_key (closed_at) WHERE closed_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX personal_keys.data_key_closed');
  }
}

/** The keys of personal data: a key for each subject, wrapped, in a schema of their own apart from the log. */
export class CreatePersonalKeys1767225700011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA personal_keys');
    await runner.query(`
      CREATE TABLE personal_keys.keyring (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        master text NOT NULL,
        lookup bytea NOT NULL
      )`);
    // A row without a wrapped key is a key that was destroyed.
    await runner.query(`
      CREATE TABLE personal_keys.data_key (
        id text PRIMARY KEY,
        subject text NOT NULL,
        master text,
        wrapped bytea,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        closed_at timestamptz,
        destroyed_at timestamptz,
        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX data_key_in_use ON personal_keys.data_key (subject) WHERE closed_at IS NULL',
    );
    await runner.query('CREATE INDEX data_key_subject ON personal_keys.data_key (subject)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA personal_keys CASCADE');
  }
}
