import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { type Client } from 'pg';
import { type Database } from './database';
import { preparingClient } from './preparing-client';
import { quietLogger } from './quiet-logger';

export interface DataSourceOptions {
  /** The schema in which unqualified tables are looked for first. */
  readonly schema: string;
  readonly entities: MixedList<(new () => object) | EntitySchema>;
  readonly poolSize?: number;
  /**
   * Questions that come again are planned once, and sent before the one ahead is answered; each session is told its
   * schema then, as a `PreparingSession`.
   */
  readonly prepares?: boolean;
}

/** A TypeORM data source over `database`, bound to one schema by its search path. The caller destroys it. */
export async function openDataSource(database: Database, options: DataSourceOptions): Promise<DataSource> {
  const { schema, entities, poolSize, prepares = false } = options;
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) throw new Error(`"${schema}" is no plain schema name`);
  const dataSource = new DataSource({
    type: 'postgres',
    entities,
    synchronize: false,
    installExtensions: false,
    poolSize: poolSize ?? database.poolOptions.max,
    logger: quietLogger,
    poolErrorHandler: () => undefined,
    extra: {
      ...database.poolOptions,
      ...(poolSize && { max: poolSize }),
      ...(prepares && {
        pipeline: true,
        Client: preparingClient(database.poolOptions.Client as typeof Client),
      }),
      options: `${database.poolOptions.options} -c search_path=${schema},public`,
    },
  });
  return dataSource.initialize();
}
