import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { type Database } from './database';
import { quietLogger } from './quiet-logger';

export interface DataSourceOptions {
  /** The schema in which unqualified tables are looked for first. */
  readonly schema: string;
  readonly entities: MixedList<(new () => object) | EntitySchema>;
  readonly poolSize?: number;
}

/** A TypeORM data source over `database`, bound to one schema by its search path. The caller destroys it. */
export async function openDataSource(database: Database, options: DataSourceOptions): Promise<DataSource> {
  const { schema, entities, poolSize } = options;
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
      options: `${database.poolOptions.options} -c search_path=${schema},public`,
    },
  });
  return dataSource.initialize();
}
