import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Bytes that were taken in, and when they were last asked for: those that no document names are collected. */
export class CreateUpload1767225700013 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE diarium.upload (
        checksum text PRIMARY KEY,
        touched_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX upload_touched_at ON diarium.upload (touched_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.upload');
  }
}
