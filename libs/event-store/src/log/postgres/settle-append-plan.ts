import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The same plan for one event and for many, made once: planning anew took longer than carrying out. */
export class SettleAppendPlan1767225600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter function diarium.append set plan_cache_mode = 'force_generic_plan'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter function diarium.append reset plan_cache_mode');
  }
}
