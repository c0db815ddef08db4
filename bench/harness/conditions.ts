import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { type Pool } from 'pg';
import { thousands } from './figure';
import { type Options } from './options';

const PEERS = [
  '@event-driven-io/emmett-postgresql',
  '@eventide/message-db',
  '@castore/event-storage-adapter-postgres',
];

const SETTINGS = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size'];

/** Under what conditions the figures were measured, a line each. */
export async function conditions(pool: Pool, { sizes, isQuick }: Options): Promise<readonly string[]> {
  const { rows } = await pool.query<{ version: string; settings: string }>(
    `SELECT current_setting('server_version') AS version,
       (SELECT string_agg(name || ' ' || current_setting(name), ', ' ORDER BY name)
          FROM unnest($1::text[]) AS name) AS settings`,
    [SETTINGS],
  );
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${isQuick ? 'a quick round that proves nothing' : 'a full round'}`,
    `${cpus().length} cores (${processor}), ${memory} GB of memory`,
    `Node ${process.versions.node}; PostgreSQL ${rows[0]?.version}, the embedded one, one server for all, ${rows[0]?.settings}`,
    `events of 300 bytes of data, and metadata of some 200 bytes beside it; streams of ten events`,
    `comparisons: ${sizes.rounds} rounds in turn of ${sizes.seconds} s each after ${sizes.warmUpSeconds} s of warm-up, the median counts`,
    `log of ${thousands(sizes.logEvents)} events, large log of ${thousands(sizes.largeLogEvents)}, register of ${thousands(sizes.cases)} cases`,
    `peers: ${PEERS.map((name) => `${name} ${versionOf(name)}`).join(', ')}`,
  ];
}

function versionOf(name: string): string {
  const manifest = join(projectRoot(), 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
