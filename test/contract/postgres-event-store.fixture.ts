import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import {
  type EventStore,
  eventStoreMigrations,
  PostgresEventStore,
  type PostgresEventStoreOptions,
} from '@diarium/event-store';
import { readToHead } from '@diarium/event-store/testing';
import { type Pool } from 'pg';

/** A database with an empty log, and the stores that a test opens on it. */
export class LogUnderTest {
  private readonly stores: PostgresEventStore[] = [];

  private constructor(readonly database: TestDatabase) {}

  static async create(): Promise<LogUnderTest> {
    return new LogUnderTest(await createTestDatabase({ migrations: eventStoreMigrations }));
  }

  open(
    options: Partial<PostgresEventStoreOptions> = {},
    database: Pick<TestDatabase, 'pool' | 'connect'> = this.database,
  ): PostgresEventStore {
    const store = new PostgresEventStore(database, options);
    this.stores.push(store);
    return store;
  }

  /** Rows of one statement, outside of any store. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.database.pool.query<Row>(text, values);
    return rows;
  }

  async drop(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
    await this.database.drop();
  }
}

/** Waits until it is so. */
export async function until(isSo: () => Promise<boolean> | boolean, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not so after ${withinMs} ms: ${isSo.toString()}`);
    await sleep(10);
  }
}

/** The positions 1, 2, 3 … up to the head, as a log without holes has them. */
export async function expectDense(store: EventStore): Promise<void> {
  const positions = (await readToHead(store)).map(({ position }) => position);
  expect(positions).toEqual(positions.map((_, i) => i + 1));
  expect(await store.head()).toBe(positions.length);
}

type Lose = () => Error;
type Statement = string | { readonly name?: string; readonly text: string };
type Query = (statement: Statement) => Promise<unknown>;

/** The connections to a database, with a count of their statements, and faults that a test asks for. */
export class FaultyConnections {
  readonly pool: TestDatabase['pool'];
  readonly connect: TestDatabase['connect'];
  private readonly names: string[] = [];
  private readonly faults: { name: string; isSent: boolean; left: number; error: Lose }[] = [];

  constructor(database: TestDatabase) {
    this.pool = { query: this.watched((statement) => database.pool.query(statement)) } as unknown as Pool;
    this.connect = async (options) => {
      const session = await database.connect(options);
      const query = session.query.bind(session) as Query;
      return Object.assign(session, { query: this.watched(query) });
    };
  }

  count(name: string): number {
    return this.names.filter((other) => other === name).length;
  }

  /** The next statements of that name are executed, and their answers are lost. */
  loseAnswers(name: string, times: number, error: Lose): void {
    this.faults.push({ name, isSent: true, left: times, error });
  }

  /** The next statements of that name do not reach the server. */
  refuse(name: string, times: number, error: Lose): void {
    this.faults.push({ name, isSent: false, left: times, error });
  }

  private watched(query: Query): Query {
    return async (statement) => {
      const name = typeof statement === 'string' ? statement : (statement.name ?? '');
      this.names.push(name);
      const fault = this.faults.find((other) => other.name === name && other.left > 0);
      if (!fault) return query(statement);
      fault.left -= 1;
      if (fault.isSent) await query(statement);
      throw fault.error();
    };
  }
}
