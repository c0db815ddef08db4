import { createInterface } from 'node:readline';
import { openDatabase } from '@diarium/database';

/*
 * A process that uses a database: opens the folder of its first argument, says how long that took, then answers
 * each line of SQL with a line of JSON. It closes the database when its input ends.
 */
const dataDir = process.argv[2] ?? '';

function say(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function failure(error: unknown): object {
  const { code, message } = error as { code?: string; message: string };
  return { error: message, code };
}

async function main(): Promise<void> {
  const started = performance.now();
  const database = await openDatabase({ databaseUrl: undefined, dataDir, poolSize: 2 });
  say({ openedIn: Math.round(performance.now() - started) });
  for await (const sql of createInterface({ input: process.stdin })) {
    say(await database.pool.query(sql).then(({ rows }) => ({ rows: rows as object[] }), failure));
  }
  await database.close();
}

main().catch((error: unknown) => say(failure(error)));
