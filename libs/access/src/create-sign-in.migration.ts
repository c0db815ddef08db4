import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What signing in needs to remember beside the log: nothing of it is an event, and all of it can be forgotten. */
export class CreateSignIn1767225700001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.credential (
        user_id text PRIMARY KEY,
        password_hash text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE diarium.sign_in_failure (
        key bytea PRIMARY KEY,
        failures int NOT NULL,
        last_at timestamptz NOT NULL,
        not_before timestamptz NOT NULL
      );
      CREATE TABLE diarium.one_time_link (
        hash bytea PRIMARY KEY,
        user_id text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE diarium.user_identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        user_id text NOT NULL,
        PRIMARY KEY (issuer, subject)
      );
      CREATE TABLE diarium.session (
        sid text PRIMARY KEY,
        sess jsonb NOT NULL,
        expire timestamptz NOT NULL
      );
      CREATE INDEX session_expire ON diarium.session (expire);
      CREATE INDEX session_of_user ON diarium.session ((sess->>'user'));
      CREATE TABLE diarium.session_secret (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        secret text NOT NULL
      );
      CREATE TABLE diarium.api_token (
        id text PRIMARY KEY,
        user_id text NOT NULL,
        hash bytea NOT NULL UNIQUE,
        name text NOT NULL,
        access text NOT NULL CHECK (access IN ('read', 'write')),
        roles jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_on date
      );
      CREATE INDEX api_token_user ON diarium.api_token (user_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE diarium.credential, diarium.sign_in_failure, diarium.one_time_link, diarium.user_identity,
        diarium.session, diarium.session_secret, diarium.api_token
    `);
  }
}
