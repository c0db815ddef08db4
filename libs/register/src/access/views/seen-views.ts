import { createHash } from 'node:crypto';
import { LIVE, type QueryGround, type ReadModel } from '@diarium/event-store';
import { LRUCache } from 'lru-cache';
import { type ClientBase, DatabaseError, type Pool } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { PUBLISHED_RULES } from './published-rules';
import { EVERYBODYS, type Visibility } from './row-rule';
import { type Kind, openParts, publishedView, type TableColumn, viewOver } from './row-sql';

const KINDS: readonly Kind[] = ['seen', 'found', 'published'];
const OF_READERS = ['seen', 'found'] as const;

/** A number of this program's own, so that two processes do not make the same views at once. */
const LOCK = 7_235_001;

const MOST_TRIES = 5;
/** No such schema, no such table; two that waited for each other. */
const OF_DROPPED = ['3F000', '42P01', '40P01'];

const CREATE_VIEW = 'CREATE VIEW';

type Columns = ReadonlyMap<string, readonly TableColumn[]>;

/**
 * Views over the tables of the read models, under the same names in schemas of their own: what a reader sees follows
 * from their settings. They are made when they are first needed; a table that is swapped takes its views with it.
 */
export class SeenViews {
  private readonly made = new LRUCache<string, Promise<boolean>>({ max: 100 });

  constructor(
    private readonly pool: Pool,
    private readonly models: readonly ReadModel[],
    private readonly rules: Readonly<Record<string, Visibility>>,
  ) {}

  /**
   * A ground over another, live or as of some time, on which a reader sees what they may. Secrecy is today's in both.
   * @param settings of the reader
   */
  async ground(
    base: QueryGround,
    kind: Kind,
    settings: Readonly<Record<string, string>>,
  ): Promise<QueryGround> {
    const schema = base.schema ?? LIVE;
    await this.ready(schema);
    return {
      schema: schemaOver(schema, kind),
      settings: { ...base.settings, ...settings },
      supply: async (statement) => {
        const isSupplied = (await base.supply?.(statement)) ?? false;
        return (await this.make(schema)) || isSupplied;
      },
    };
  }

  private async ready(base: string): Promise<void> {
    const making = this.made.get(base) ?? this.make(base);
    this.made.set(base, making);
    try {
      await making;
    } catch (error) {
      this.made.delete(base);
      throw error;
    }
  }

  /** False where the views stand already. What was may be dropped for another time while they are made. */
  private async make(base: string): Promise<boolean> {
    for (let left = MOST_TRIES; ; left -= 1)
      try {
        return await this.makeOnce(base);
      } catch (error) {
        if (left === 0 || !isOfDropped(error)) throw error;
      }
  }

  private async makeOnce(base: string): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query("SET LOCAL lock_timeout = '5s'");
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const statements = await this.statements(client, base);
      const print = createHash('sha256').update(statements.join()).digest('hex');
      const isMade = await stand(client, base, statements, print);
      if (!isMade) await client.query([...statements, noteOn(base, print)].join(';\n'));
      await client.query('COMMIT');
      return !isMade;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  private async statements(client: ClientBase, base: string): Promise<readonly string[]> {
    const columns = await columnsOf(client, base);
    const live = base === LIVE ? columns : await columnsOf(client, LIVE);
    const schemas = KINDS.flatMap((kind) => {
      const name = schemaOver(base, kind);
      return [`DROP SCHEMA IF EXISTS "${name}" CASCADE`, `CREATE SCHEMA "${name}"`];
    });
    const views = this.models.flatMap((model) => this.viewsOf(model, base, columns));
    return [...schemas, ...openParts, ...views.filter((sql) => standsOn(sql, live))];
  }

  private viewsOf(model: ReadModel, base: string, columns: Columns): readonly string[] {
    const table = tableOf(model);
    const found = columns.get(table);
    if (!found) return [];
    const of = { schema: base, table };
    const rule = this.rules[model.name];
    const published = PUBLISHED_RULES[model.name];
    const ofReaders =
      typeof rule === 'object'
        ? OF_READERS.map((kind) => createView(base, kind, table, viewOver(of, rule, found, kind)))
        : [];
    const kinds: readonly Kind[] = rule === EVERYBODYS ? KINDS : ['published'];
    const ofAll = published
      ? kinds.map((kind) => createView(base, kind, table, publishedView(of, published, found)))
      : [];
    return [...ofReaders, ...ofAll];
  }
}

const isOfDropped = (error: unknown): boolean =>
  error instanceof DatabaseError && OF_DROPPED.includes(error.code ?? '');

const createView = (base: string, kind: Kind, table: string, select: string): string =>
  `${CREATE_VIEW} "${schemaOver(base, kind)}".${table} AS ${select}`;

/** True where another process, or this one before, has made the same views and all of them are left. */
async function stand(client: ClientBase, base: string, statements: readonly string[], print: string) {
  const { rows } = await client.query<{ print: string | null; views: number }>(
    `SELECT obj_description(to_regnamespace($1), 'pg_namespace') AS print,
            (SELECT count(*)::int FROM pg_views WHERE schemaname = ANY ($2)) AS views`,
    [schemaOver(base, 'seen'), KINDS.map((kind) => schemaOver(base, kind))],
  );
  const wanted = statements.filter((sql) => sql.startsWith(CREATE_VIEW)).length;
  return rows[0]?.print === print && rows[0].views === wanted;
}

const noteOn = (base: string, print: string): string =>
  `COMMENT ON SCHEMA "${schemaOver(base, 'seen')}" IS '${print}'`;

const schemaOver = (base: string, kind: Kind): string => (base === LIVE ? kind : `${base}_${kind}`);

/** A view that looks up another table waits until that one is there. */
const standsOn = (sql: string, live: Columns): boolean =>
  [...sql.matchAll(/"read"\.(\w+)/g)].every(([, table = '']) => live.has(table));

function tableOf({ row }: ReadModel): string {
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === row)?.name;
  if (name === undefined) throw new Error(`${row.name} is no entity with a table of its own.`);
  return name;
}

async function columnsOf(client: ClientBase, schema: string): Promise<Columns> {
  const { rows } = await client.query<TableColumn & { table: string }>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            a.attnotnull AS required
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = to_regnamespace($1) AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY c.relname, a.attnum`,
    [schema],
  );
  const columns = new Map<string, TableColumn[]>();
  for (const { table, ...column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}
