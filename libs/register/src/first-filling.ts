import { type Database } from '@diarium/database';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where it is written down that a register is being filled for the first time, until that is complete. */
export class CreateFirstFilling1700000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA IF NOT EXISTS diarium');
    await queryRunner.query(
      'CREATE TABLE diarium.first_filling (begun_at timestamptz NOT NULL DEFAULT now())',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE diarium.first_filling');
  }
}

/** True when a first filling was begun and not completed. */
export async function isBeingFilled({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM diarium.first_filling');
  return rowCount !== 0;
}

/** Fills the register by work that may be done again. When it is interrupted, `isBeingFilled` tells so. */
export async function fillForTheFirstTime<Result>(
  { pool }: Pick<Database, 'pool'>,
  work: () => Promise<Result>,
): Promise<Result> {
  await pool.query('INSERT INTO diarium.first_filling DEFAULT VALUES');
  const result = await work();
  await pool.query('DELETE FROM diarium.first_filling');
  return result;
}
