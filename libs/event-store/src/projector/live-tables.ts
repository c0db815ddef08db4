import { type Database, openDataSource } from '@diarium/database';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { type QueryGround, ReadModelTables } from './queries';
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

  override async read<Answer>(
    ground: QueryGround,
    work: (tables: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    for (let left = this.models.length; ; left -= 1) {
      try {
        return await this.readOnce(ground, work);
      } catch (error) {
        const statement = statementThatMisses(error);
        if (statement === undefined || left === 0 || !(await ground.supply?.(statement))) throw error;
      }
    }
  }

  private async readOnce<Answer>(
    ground: QueryGround,
    work: (tables: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const { manager } = await this.opened();
    const settings = sessionSettings(ground);
    if (settings.length === 0) return work(manager);
    return manager.transaction('REPEATABLE READ', async (tables) => {
      // Local to the transaction: the connection goes back to the pool as it was.
      const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
      await tables.query(`SELECT ${calls.join(', ')}`, settings.flat());
      return work(tables);
    });
  }

  async close(): Promise<void> {
    await (await this.source)?.destroy();
  }

  private opened(): Promise<DataSource> {
    this.source ??= this.open();
    return this.source;
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

const UNDEFINED_TABLE = '42P01';

/** The statement that failed because a table is not there. */
function statementThatMisses(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { readonly code?: string };
  return code === UNDEFINED_TABLE ? error.query : undefined;
}

function sessionSettings({ schema, settings = {} }: QueryGround): [string, string][] {
  const path: [string, string][] = schema === undefined ? [] : [['search_path', `"${schema}",public`]];
  return [...path, ...Object.entries(settings)];
}
