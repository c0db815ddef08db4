import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measuredEvent } from '../data/measured-event';
import { type Load } from './callers';

const run = promisify(execFile);

export async function hasPgbench(): Promise<boolean> {
  return run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Transactions that insert one row with the data of an event, per second. The table has a primary key and no more. */
export async function oneRowTransactions(url: string, folder: string, load: Load): Promise<number> {
  const script = join(folder, 'one-row.sql');
  await writeFile(script, 'insert into one_row (data) values (:data);\n');
  const { callers, warmUpSeconds, seconds } = load;
  const options = ['--no-vacuum', '--protocol=prepared', `--client=${callers}`, '--jobs=2'];
  const data = `--define=data=${JSON.stringify(measuredEvent(0).data)}`;
  const forSeconds = async (time: number): Promise<string> => {
    const time_ = `--time=${Math.max(1, Math.round(time))}`;
    return (await run('pgbench', [...options, data, time_, `--file=${script}`, url])).stdout;
  };
  try {
    await forSeconds(warmUpSeconds);
    const [, tps] = /tps = ([\d.]+)/.exec(await forSeconds(seconds)) ?? [];
    return Number(tps);
  } finally {
    await rm(script);
  }
}

export const ONE_ROW_TABLE = 'CREATE TABLE one_row (id bigserial PRIMARY KEY, data json NOT NULL)';
