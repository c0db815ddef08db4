import { oneAhead } from './ahead';
import { type Bounds, boundedPages } from './bounded-pages';
import { type Base } from './build-progress';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { type Together } from './fold-together';
import { type FoldContext, type FoldPlace, ModelFold } from '../fold/model-fold';
import { type RowDefinition } from '../rows/row-definition';
import {
  addRowKey,
  analyzeBriefly,
  copyRows,
  createRowTable,
  indexRowTable,
  keepRowTable,
} from '../rows/table-ddl';
import { inTransaction } from '../transaction';

export interface FillOptions {
  readonly bounds?: Bounds | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly withoutIndexes?: boolean | undefined;
  /** Hears of every portion: the position reached, and how many events were folded. */
  readonly onPortion?: ((position: number, events: number) => void) | undefined;
}

/** Fills the table of one read model in a schema that no query looks at yet. */
export class TableBuild {
  private readonly fold: ModelFold;

  constructor(
    private readonly context: FoldContext,
    private readonly place: FoldPlace,
    private readonly definition: RowDefinition,
  ) {
    this.fold = new ModelFold(context, place, definition);
  }

  /** What an interrupted build of this version has left to go on from. */
  async interrupted(): Promise<Checkpoint | undefined> {
    const checkpoint = await this.fold.resume();
    return checkpoint?.version === this.definition.model.version ? checkpoint : undefined;
  }

  /** Starts anew with an empty table, or with the rows that another schema has. */
  async begin(base?: Base): Promise<Checkpoint> {
    const { checkpoints, schema } = this.place;
    const { name, version } = this.definition.model;
    const id = { schema, name };
    await inTransaction(this.context.pool, async (client) => {
      await checkpoints.remove(client, id);
      await checkpoints.begin(client, id, version);
      await createRowTable(client, schema, this.definition);
      if (!base) return;
      await copyRows(client, this.definition, { from: base.schema, to: schema });
      await addRowKey(client, schema, this.definition);
      await checkpoints.place(client, id, base.position);
    });
    // Whoever erases somebody closes a key first and looks then for what is being built: one of both is noticed.
    this.context.forgetKeys();
    const begun = await this.fold.resume();
    if (!begun) throw new Error(`The checkpoint of ${schema}.${name} is gone.`);
    if (!base) this.fold.beginEmpty();
    return begun;
  }

  /** As one of several that are folded from one reading of the log, before it is filled. */
  together(from: Checkpoint, onPortion: Together['onPortion']): Together {
    return { types: this.fold.types, from, apply: (at, portion) => this.fold.apply(at, portion), onPortion };
  }

  /**
   * Folds to the head of the log or to the bounds, then adds the indexes, unless none are wanted.
   * @throws Halted, Fenced, or what is no event's fault
   */
  async fill(
    from: Checkpoint,
    { bounds, signal, withoutIndexes = false, onPortion }: FillOptions,
  ): Promise<Checkpoint> {
    const { types } = this.fold;
    const query = { after: from.position, types, limit: this.context.batchSize, bounds, signal };
    const pages = boundedPages(this.context.store, query);
    const checkpoint = await this.fold.applyAll(from, oneAhead(pages), ({ position, events }) =>
      onPortion?.(position, events.length),
    );
    signal?.throwIfAborted();
    return checkpoint.indexed || withoutIndexes ? checkpoint : this.index(checkpoint);
  }

  private async index(checkpoint: Checkpoint): Promise<Checkpoint> {
    const { checkpoints, schema, isLasting } = this.place;
    await inTransaction(this.context.pool, async (client) => {
      await checkpoints.noteIndexed(client, checkpoint);
      if (isLasting) await keepRowTable(client, schema, this.definition);
      else await analyzeBriefly(client);
      await indexRowTable(client, schema, this.definition);
    });
    return { ...checkpoint, indexed: true };
  }
}
