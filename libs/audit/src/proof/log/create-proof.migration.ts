import { type MigrationInterface, type QueryRunner } from 'typeorm';

// Hashes do not compress. STORAGE EXTERNAL spares the attempt, and lets a part of a value be read.
const TABLES = `
CREATE TABLE diarium.proof_log (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  origin text NOT NULL,
  size bigint NOT NULL DEFAULT 0,
  position bigint NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE diarium.proof_tile (
  level smallint NOT NULL,
  tile bigint NOT NULL,
  hashes bytea NOT NULL,
  PRIMARY KEY (level, tile)
);
ALTER TABLE diarium.proof_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
CREATE TABLE diarium.proof_leaves (
  tile bigint PRIMARY KEY,
  first_position bigint NOT NULL,
  particulars bytea NOT NULL
);
ALTER TABLE diarium.proof_leaves ALTER COLUMN particulars SET STORAGE EXTERNAL;
CREATE INDEX ON diarium.proof_leaves (first_position);
CREATE TABLE diarium.proof_checkpoint (
  origin text NOT NULL,
  size bigint NOT NULL,
  note text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (origin, size)
)`;

/** The proof log: its state, the tiles of its tree, what each leaf states, and the heads that were signed. */
export class CreateProof1767225800001 implements MigrationInterface {
  name = 'CreateProof1767225800001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE diarium.proof_checkpoint, diarium.proof_leaves, diarium.proof_tile, diarium.proof_log',
    );
  }
}
