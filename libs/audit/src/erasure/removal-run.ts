import { type Database } from '@diarium/database';
import { type BuildProgress } from '@diarium/event-store';
import { type Client } from 'pg';

export interface Removed {
  /** The numbers of documents whose content is gone. */
  readonly documents: readonly string[];
  /** The keys of erasures that are complete. */
  readonly erasures: readonly string[];
  /** True when the server did not let its own files be emptied: an operator must. */
  readonly tracesLeft: boolean;
}

export type RemovalStep = 'close' | 'destroy' | 'rebuild' | 'traces' | 'record';

/** How far a view is built anew: the position it has reached, of the last in the log. */
export type RebuiltView = Pick<BuildProgress, 'name' | 'position' | 'head'>;

/** The last carrying out of disposals and erasures. */
export interface RemovalRun {
  /** `interrupted`: its process ended before it did; it goes on when it is begun again. */
  readonly state: 'running' | 'done' | 'failed' | 'interrupted';
  readonly by: string;
  /** ISO instants in UTC. */
  readonly begunAt: string;
  readonly endedAt: string | null;
  /** The step that was begun last. */
  readonly step: RemovalStep | null;
  /** In the step `rebuild`: the view that was told of last. */
  readonly view: RebuiltView | null;
  readonly removed: Removed | null;
  readonly trouble: string | null;
}

const LOCK = [0x6469_6172, 1] as const;
const TELL_EVERY_MS = 500;

/** One carrying out at a time, in whichever process, which says how far it has come. */
export class RunningRemoval {
  private told = 0;
  private telling: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly database: Database,
    private readonly session: Client,
  ) {}

  /** @returns undefined while another one is under way */
  static async begin(database: Database, by: string): Promise<RunningRemoval | undefined> {
    const session = await database.connect();
    try {
      const { rows } = await session.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock($1, $2) AS taken',
        [...LOCK],
      );
      if (rows[0]?.taken) {
        await database.pool.query(
          `INSERT INTO diarium.removal_run (begun_by) VALUES ($1) ON CONFLICT (only_one) DO UPDATE
           SET begun_by = $1, begun_at = clock_timestamp(), step = NULL, view = NULL, ended_at = NULL,
               removed = NULL, trouble = NULL`,
          [by],
        );
        return new RunningRemoval(database, session);
      }
    } catch (error) {
      await session.end();
      throw error;
    }
    await session.end();
    return undefined;
  }

  async step(step: RemovalStep): Promise<void> {
    await this.telling;
    await this.database.pool.query('UPDATE diarium.removal_run SET step = $1, view = NULL', [step]);
  }

  /** Noted now and then: where it stands is of use, each portion is not. */
  view({ name, position, head }: RebuiltView): void {
    if (Date.now() < this.told + TELL_EVERY_MS) return;
    this.told = Date.now();
    this.telling = this.database.pool
      .query('UPDATE diarium.removal_run SET view = $1', [JSON.stringify({ name, position, head })])
      .catch(() => undefined);
  }

  async done(removed: Removed): Promise<void> {
    await this.end('removed = $1', JSON.stringify(removed));
  }

  /** A database that is away is told nothing: the run counts as interrupted then. */
  async failed(error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    await this.end('trouble = $1', text).catch(() => undefined);
  }

  /** Interrupted, for somebody to go on with. */
  async leave(): Promise<void> {
    await this.telling;
    await this.session.end();
  }

  private async end(assignment: string, value: string): Promise<void> {
    try {
      await this.telling;
      await this.database.pool.query(
        `UPDATE diarium.removal_run SET ended_at = clock_timestamp(), ${assignment}`,
        [value],
      );
    } finally {
      await this.session.end();
    }
  }
}

interface KeptRun {
  readonly by: string;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly step: RemovalStep | null;
  readonly view: RebuiltView | null;
  readonly removed: Removed | null;
  readonly trouble: string | null;
  readonly isHeld: boolean;
}

/** The last carrying out; undefined before the first. */
export async function lastRemoval({ pool }: Pick<Database, 'pool'>): Promise<RemovalRun | undefined> {
  const { rows } = await pool.query<KeptRun>(
    `SELECT begun_by AS "by", begun_at AS "begunAt", ended_at AS "endedAt", step, view, removed, trouble,
            EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objid = $2
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS "isHeld"
     FROM diarium.removal_run`,
    [...LOCK],
  );
  const [run] = rows;
  if (!run) return undefined;
  const { isHeld: _, begunAt, endedAt, ...told } = run;
  return {
    state: stateOf(run),
    ...told,
    begunAt: begunAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function stateOf({ endedAt, trouble, isHeld }: KeptRun): RemovalRun['state'] {
  if (endedAt === null) return isHeld ? 'running' : 'interrupted';
  return trouble === null ? 'done' : 'failed';
}
