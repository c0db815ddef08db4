import { type Database } from '@diarium/database';

const WAL_SEGMENTS_AT_MOST = 200;

const NOT_ALLOWED = '42501';

/**
 * Makes the files of the database forget what its tables no longer hold: pages of rows that are gone, statistics, and
 * the server's log of changes.
 * @returns false when the server does not allow all of it: docs/operations.md says which rights that takes
 */
export async function emptyTraces({ pool }: Database): Promise<boolean> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ table: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables
       WHERE schemaname = 'diarium' AND tablename NOT IN ('log', 'log_head') OR schemaname = 'personal_keys'`,
    );
    for (const { table } of rows) await client.query(`VACUUM (FULL) ${table}`);
    // What dropped tables were estimated by: their most common values stand there word by word.
    await client.query('VACUUM (FULL) pg_catalog.pg_statistic');
    await client.query('CHECKPOINT');
    await passOver(client);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === NOT_ALLOWED) return false;
    throw error;
  } finally {
    client.release();
  }
}

interface Session {
  query<Row extends object>(text: string): Promise<{ rows: Row[] }>;
}

/** Segments of the log of changes are used again and again: each is filled anew until none is older than now. */
async function passOver(client: Session): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT max(name) AS name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'",
  );
  const last = rows[0]?.name ?? '';
  for (let turn = 0; turn < WAL_SEGMENTS_AT_MOST; turn += 1) {
    await client.query("SELECT pg_logical_emit_message(false, 'diarium', 'passed over')");
    const { rows: now } = await client.query<{ name: string }>(
      'SELECT pg_walfile_name(pg_switch_wal()) AS name',
    );
    await client.query('CHECKPOINT');
    if ((now[0]?.name ?? '') > last) return;
  }
}
