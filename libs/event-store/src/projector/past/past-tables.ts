import { createHash } from 'node:crypto';
import { DatabaseError } from 'pg';
import { type BuildOptions, type BuildProgress } from '../build/build-progress';
import { inLanes } from '../build/lanes';
import { type QueryGround } from '../queries';
import { type RowDefinition } from '../rows/row-definition';
import { addTable, type Builder, dropUnfinished } from './add-table';
import { PastRegistry, type PastSchema, type PastTime } from './past-registry';

export interface PastTablesParts extends Builder {
  readonly definitions: Promise<readonly RowDefinition[]>;
}

export interface PastOptions {
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How many times are kept, and for how long after somebody asked for them. */
export interface Kept {
  readonly most: number;
  readonly idleMs: number;
}

const KEPT: Kept = { most: 8, idleMs: 24 * 60 * 60 * 1000 };
/** Tables of one statement that are built at a time. */
const LANES = 2;
const GONE = ['3F000', '42P01'];
/** Where more times are asked about at once than are kept, they take each other's place. */
const MOST_TRIES = 5;

/**
 * The tables of the read models as they were, each made when a query first asks for it, by the same folds. What was
 * made is kept for the next who asks, in any process, and is where a later time begins.
 */
export class PastTables {
  private registry: Promise<PastRegistry> | undefined;

  constructor(private readonly parts: PastTablesParts) {}

  /**
   * Where a query is answered as it would have been at a time. The tables that it names are built as it names them.
   * @param time.position of an event, at most the head of the log
   */
  async ground(time: PastTime, options: PastOptions = {}, kept: Kept = KEPT): Promise<QueryGround> {
    const registry = await this.opened();
    const past = (await this.known(registry, time)) ?? (await this.made(registry, time, kept));
    return {
      schema: past.schema,
      supply: (statement) => this.supply(registry, past, { statement, options }),
    };
  }

  /** Forgets everything that is kept, and drops it as far as no query reads it: the rest goes later. */
  async clear(): Promise<void> {
    const registry = await this.opened();
    for (const schema of await registry.forgetAll()) await registry.drop(schema);
    await this.sweep(registry);
  }

  private opened(): Promise<PastRegistry> {
    this.registry ??= this.parts.definitions.then(
      (definitions) => new PastRegistry(this.parts.context.pool, programOf(definitions)),
    );
    return this.registry;
  }

  private async known(registry: PastRegistry, time: PastTime): Promise<PastSchema | undefined> {
    const found = await registry.find(time);
    if (!found || found.covers >= time.position) return found;
    if (await this.hasSince(found, time)) return undefined;
    await registry.noteCovered(found.schema, time.position);
    return found;
  }

  /** True when something has been recorded since that had happened by then. */
  private async hasSince({ covers }: PastSchema, { position, happenedBy = '' }: PastTime): Promise<boolean> {
    const { store, batchSize } = this.parts.context;
    const latest = Date.parse(happenedBy);
    for (let after = covers; after < position;) {
      const page = await store.readAll({ after, limit: batchSize });
      if (page.events.some(({ occurredAt }) => Date.parse(occurredAt) <= latest)) return true;
      if (page.atHead) return false;
      after = page.position;
    }
    return false;
  }

  private async made(registry: PastRegistry, time: PastTime, kept: Kept): Promise<PastSchema> {
    const made = await registry.make(time);
    const others = (await registry.superfluous(kept)).filter((schema) => schema !== made.schema);
    for (const schema of others) await registry.drop(schema);
    await this.sweep(registry);
    return made;
  }

  private async sweep(registry: PastRegistry): Promise<void> {
    const { whole, building } = await registry.strays();
    for (const schema of whole) await registry.drop(schema);
    await dropUnfinished(this.parts, building);
  }

  private async supply(
    registry: PastRegistry,
    past: PastSchema,
    { statement, options }: { readonly statement: string; readonly options: PastOptions },
  ): Promise<boolean> {
    const named = namedIn(statement, await this.parts.definitions);
    await inLanes(LANES, named, async (definition) => this.add(registry, past, { definition, options }));
    return named.length > 0;
  }

  private async add(
    registry: PastRegistry,
    past: PastSchema,
    { definition, options }: { readonly definition: RowDefinition; readonly options: PastOptions },
  ): Promise<void> {
    const { schema, position, happenedBy } = past;
    const build: BuildOptions = {
      bounds: { upTo: position, ...(happenedBy !== undefined && { happenedBy }) },
      ...(options.onProgress && { onProgress: options.onProgress }),
      ...(options.signal && { signal: options.signal }),
    };
    const base = await registry.baseFor(definition.table.slice(1, -1), past);
    for (let left = MOST_TRIES; ; left -= 1)
      try {
        return await addTable(
          this.parts,
          definition,
          schema,
          left === MOST_TRIES ? { ...build, base } : build,
        );
      } catch (error) {
        if (left === 0 || !isGone(error)) throw error;
        // Its schema or its base was dropped for one that was used later.
        await registry.keep(past);
      }
  }
}

const isGone = (error: unknown): boolean => error instanceof DatabaseError && GONE.includes(error.code ?? '');

function namedIn(statement: string, definitions: readonly RowDefinition[]): readonly RowDefinition[] {
  const words = new Set(statement.match(/[\p{L}_][\p{L}\d_]*/gu));
  return definitions.filter(({ table }) => words.has(table.slice(1, -1)));
}

function programOf(definitions: readonly RowDefinition[]): string {
  const models = definitions.map(({ model: { name, version } }) => `${name} ${version}`).sort();
  return createHash('sha256').update(models.join('\n')).digest('hex');
}
