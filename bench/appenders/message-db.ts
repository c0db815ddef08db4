import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Pool } from 'pg';
import { v4 } from 'uuid';
import { type Appender } from './appender';

const FOLDERS = ['schema', 'extensions', 'tables', 'types', 'functions', 'indexes'];

const WRITE = {
  name: 'write',
  text: 'select message_store.write_message($1, $2, $3, $4, $5, $6)',
};

/** The package holds SQL only; the call is the one that its documentation gives. */
export async function open(url: string, callers: number): Promise<Appender> {
  const pool = new Pool({
    connectionString: url,
    max: callers,
    options: '-c search_path=message_store,public',
  });
  for (const sql of scripts()) await pool.query(sql);
  return {
    append: (stream, revision, { type, data, metadata }) =>
      pool.query({ ...WRITE, values: [v4(), stream, type, data, metadata, revision - 1] }),
  };
}

/** What its install.sh runs, without the roles. */
function scripts(): string[] {
  const manifest = createRequire(__filename).resolve('@eventide/message-db/package.json');
  return FOLDERS.flatMap((folder) => {
    const path = join(dirname(manifest), 'database', folder);
    return readdirSync(path)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => readFileSync(join(path, name), 'utf8'));
  });
}
