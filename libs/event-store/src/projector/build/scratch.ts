import { type Bounds } from './bounded-pages';
import { type Base, type BuildOptions, portionReports } from './build-progress';
import { Checkpoints } from '../checkpoints/checkpoints';
import { foldTogether } from './fold-together';
import { type FoldContext } from '../fold/model-fold';
import { type RowDefinition } from '../rows/row-definition';
import { BUILDING, LIVE } from '../schemas';
import { TableBuild } from './table-build';

const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const NOT_SCRATCH = [LIVE, BUILDING, 'diarium', 'public', 'information_schema'];

export interface ScratchOptions extends BuildOptions {
  /** Where the rows begin, in place of an empty table. */
  readonly base?: Base | undefined;
}

/** Tables of read models in a schema of their own, as the register was at some time. */
export class Scratch {
  private readonly checkpoints: Checkpoints;

  /** @param schema lower-case letters, digits and underscores */
  constructor(
    private readonly context: FoldContext,
    private readonly schema: string,
  ) {
    if (!PLAIN_NAME.test(schema) || NOT_SCRATCH.includes(schema) || schema.startsWith('pg_'))
      throw new Error(`"${schema}" cannot be the name of a scratch schema.`);
    this.checkpoints = new Checkpoints(`"${schema}".read_model`);
  }

  /**
   * Folds up to the bounds. What the schema holds of an earlier build is gone on with when the bounds
   * only moved forward, else built anew. Rows are not logged: a crash of the server empties them.
   * @returns the position up to which all of them are folded
   * @throws Halted at an event that cannot be applied
   */
  async build(definitions: readonly RowDefinition[], options: ScratchOptions): Promise<number> {
    const { pool } = this.context;
    const bounds = options.bounds ?? {};
    const before = await this.boundsBefore();
    if (before && !leadsTo(before, bounds)) await this.drop();
    await pool.query(`CREATE SCHEMA IF NOT EXISTS "${this.schema}"`);
    await this.checkpoints.createScratch(pool);
    await this.noteBounds(bounds);
    return this.fillAll(definitions, options);
  }

  async drop(): Promise<void> {
    await this.context.pool.query(`DROP SCHEMA IF EXISTS "${this.schema}" CASCADE`);
  }

  private async fillAll(definitions: readonly RowDefinition[], options: ScratchOptions): Promise<number> {
    const place = { schema: this.schema, checkpoints: this.checkpoints, isLasting: false };
    const tables = [];
    for (const definition of definitions) {
      const build = new TableBuild(this.context, place, definition);
      const onPortion = await portionReports(this.context.store, definition.model, options);
      const from = (await build.interrupted()) ?? (await build.begin(options.base));
      tables.push({ build, onPortion, from });
    }
    const start = Math.min(...tables.map(({ from }) => from.position));
    const together = tables.filter(({ from }) => from.position === start);
    if (together.length > 1)
      await foldTogether(
        this.context,
        together.map(({ build, from, onPortion }) => build.together(from, onPortion)),
        options,
      );
    let reached = Infinity;
    for (const { build, onPortion, from } of tables) {
      const now = (await build.interrupted()) ?? from;
      const { position } = await build.fill(now, { ...options, onPortion });
      reached = Math.min(reached, position);
    }
    return reached;
  }

  private async boundsBefore(): Promise<Bounds | undefined> {
    const { rows } = await this.context.pool.query<{ bounds: string | null }>(
      `SELECT obj_description(oid, 'pg_namespace') AS bounds FROM pg_namespace WHERE nspname = $1`,
      [this.schema],
    );
    return rows[0] && (JSON.parse(rows[0].bounds ?? '{}') as Bounds);
  }

  private async noteBounds(bounds: Bounds): Promise<void> {
    const text = JSON.stringify(bounds).replaceAll("'", "''");
    await this.context.pool.query(`COMMENT ON SCHEMA "${this.schema}" IS '${text}'`);
  }
}

/** True when what was folded within the earlier bounds is a beginning of what the later ones ask for. */
function leadsTo(earlier: Bounds, later: Bounds): boolean {
  const time = (instant: string | undefined) => (instant === undefined ? Infinity : Date.parse(instant));
  return (
    time(earlier.happenedBy) === time(later.happenedBy) &&
    time(earlier.recordedBy) <= time(later.recordedBy) &&
    (earlier.upTo ?? Infinity) <= (later.upTo ?? Infinity)
  );
}
