import { type Database, openDataSource } from '@diarium/database';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { type QueryGround, ReadModelTables } from './queries';
import { type ReadModel } from './read-model';
import { LIVE } from './schemas';
import { type SessionSetting, standOn } from './stand-on';

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
    let wasThere = false;
    for (let left = this.models.length; ; left -= 1) {
      try {
        return await this.readOnce(ground, work);
      } catch (error) {
        if (isDeadlock(error) && left > 0) continue;
        const statement = statementThatMisses(error);
        if (statement === undefined || left === 0 || !ground.supply) throw error;
        const isSupplied = await ground.supply(statement);
        // Another query missed it, too, and had it made a moment before.
        if (!isSupplied && wasThere) throw error;
        wasThere = !isSupplied;
      }
    }
  }

  private async readOnce<Answer>(
    ground: QueryGround,
    work: (tables: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const runner = (await this.opened()).createQueryRunner();
    try {
      const { reached } = await standOn(runner, sessionSettings(ground));
      const [answered, standing] = await Promise.allSettled([work(runner.manager), reached]);
      if (standing.status === 'rejected') throw standing.reason;
      if (answered.status === 'rejected') throw answered.reason;
      return answered.value;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    // What could not be opened, as while the server is away, needs no closing.
    const source = await this.source?.catch(() => undefined);
    await source?.destroy();
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
        prepares: true,
      });
    } catch (error) {
      this.source = undefined;
      throw error;
    }
  }
}

const UNDEFINED_TABLE = '42P01';
const DEADLOCK = '40P01';

/** Whoever swaps a table takes the views over it with it: a reader of several may wait for them, and they for the reader. */
const isDeadlock = (error: unknown): boolean => codeOf(error) === DEADLOCK;

/** The statement that failed because a table is not there. */
const statementThatMisses = (error: unknown): string | undefined =>
  codeOf(error) === UNDEFINED_TABLE ? (error as QueryFailedError).query : undefined;

const codeOf = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { readonly code?: string }).code : undefined;

function sessionSettings({ schema, settings = {} }: QueryGround): readonly SessionSetting[] {
  const path: SessionSetting[] = schema === undefined ? [] : [['search_path', `"${schema}",public`]];
  return [...path, ...Object.entries(settings)];
}
