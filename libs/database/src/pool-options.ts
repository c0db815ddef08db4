import { type PoolConfig } from 'pg';
import { valueTypes } from './value-types';

/** What every connection has in common, wherever the server is. */
export function commonPoolOptions(poolSize: number): PoolConfig {
  return {
    max: poolSize,
    types: valueTypes,
    application_name: 'diarium',
    // Long enough for the embedded server to come back after a crash.
    connectionTimeoutMillis: 60_000,
    keepAlive: true,
    // The default would look first into a schema named as the user is, which differs between servers.
    options: '-c timezone=UTC -c search_path=public',
  };
}
