import { type Database, openDataSource } from '@diarium/database';
import { type DataSource } from 'typeorm';
import { ReadModelTables } from './queries';
import { type ReadModel } from './read-model';
import { LIVE } from './schemas';

/** The live rows as TypeORM entities, on connections of their own that are opened at the first query. */
export class LiveTables extends ReadModelTables {
  private source: Promise<DataSource> | undefined;

  constructor(
    private readonly database: Database,
    private readonly models: readonly ReadModel[],
  ) {
    super();
  }

  override live(): Promise<DataSource> {
    this.source ??= this.open();
    return this.source;
  }

  async close(): Promise<void> {
    await (await this.source)?.destroy();
  }

  private async open(): Promise<DataSource> {
    try {
      return await openDataSource(this.database, {
        schema: LIVE,
        entities: this.models.map(({ row }) => row),
      });
    } catch (error) {
      this.source = undefined;
      throw error;
    }
  }
}
