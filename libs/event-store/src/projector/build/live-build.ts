import { setTimeout as sleep } from 'node:timers/promises';
import { type BuildOptions, portionReports } from './build-progress';
import { type Checkpoint, type Checkpoints } from '../checkpoints/checkpoints';
import { foldTogether, type Together } from './fold-together';
import { type FoldContext } from '../fold/model-fold';
import { type RowDefinition } from '../rows/row-definition';
import { BUILDING } from '../schemas';
import { Swap } from './swap';
import { TableBuild } from './table-build';
import { inTransaction } from '../transaction';

const TRY_AGAIN_AFTER_MS = 50;

/** Builds a read model beside the live one and swaps it in. The caller holds the lease for building it. */
export class LiveBuild {
  constructor(
    private readonly context: FoldContext,
    private readonly checkpoints: Checkpoints,
  ) {}

  /**
   * @param from `what is left` goes on with an interrupted build of this version, unless a crash of the server took it
   * @returns the position at which it went live
   * @throws Halted, Fenced, or what is no event's fault
   */
  async run(
    definition: RowDefinition,
    from: 'the beginning' | 'what is left',
    options: Omit<BuildOptions, 'bounds'>,
  ): Promise<number> {
    const place = { schema: BUILDING, checkpoints: this.checkpoints, isLasting: true };
    const build = new TableBuild(this.context, place, definition);
    const left = from === 'what is left' ? await build.interrupted() : undefined;
    const { signal } = options;
    const fill = { signal, onPortion: await portionReports(this.context.store, definition.model, options) };
    const swap = new Swap(this.context, this.checkpoints, definition);
    let built = left ?? (await build.begin());
    const bringTo = async (upTo: number): Promise<Checkpoint> =>
      (built = await build.fill(built, { ...fill, bounds: { upTo } }));
    for (;;) {
      built = await build.fill(built, fill);
      // What came in while the indexes were made.
      built = await build.fill(built, fill);
      if ((await swap.tryNow(built)) || (await swap.tryHolding(built, bringTo))) return built.position;
      await sleep(TRY_AGAIN_AFTER_MS, undefined, { signal });
    }
  }

  /**
   * Begins several anew and folds the log into all of them at once, as far as it goes well. `run` completes each from
   * what is left. The caller holds their leases.
   */
  async beginTogether(
    definitions: readonly RowDefinition[],
    options: Omit<BuildOptions, 'bounds'>,
  ): Promise<void> {
    const place = { schema: BUILDING, checkpoints: this.checkpoints, isLasting: true };
    const members: Together[] = [];
    for (const definition of definitions) {
      const build = new TableBuild(this.context, place, definition);
      const onPortion = await portionReports(this.context.store, definition.model, options);
      members.push(build.together(await build.begin(), onPortion));
    }
    await foldTogether(this.context, members, options);
  }

  /** Removes what an interrupted rebuild has left beside a live table of this version. */
  async discard({ model, table }: RowDefinition): Promise<void> {
    const id = { schema: BUILDING, name: model.name };
    await inTransaction(this.context.pool, async (client) => {
      const left = await this.checkpoints.lock(client, id);
      if (left && left.version > model.version) return;
      await this.checkpoints.remove(client, id);
      await client.query(`DROP TABLE IF EXISTS "${BUILDING}".${table}`);
    });
  }
}
