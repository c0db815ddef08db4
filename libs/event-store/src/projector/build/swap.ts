import { type ClientBase, DatabaseError } from 'pg';
import { type Checkpoint, type Checkpoints } from '../checkpoints/checkpoints';
import { type FoldContext } from '../fold/model-fold';
import { type RowDefinition } from '../rows/row-definition';
import { BUILDING, LIVE } from '../schemas';
import { inTransaction, transact } from '../transaction';

const LOCK_NOT_AVAILABLE = '55P03';

/** Puts the table that was built in the place of the live one. */
export class Swap {
  constructor(
    private readonly context: Pick<FoldContext, 'pool' | 'connect'>,
    private readonly checkpoints: Checkpoints,
    private readonly definition: RowDefinition,
  ) {}

  /** False when that would take the view back in time, or a long query holds the live table: build on, and try again. */
  async tryNow(built: Checkpoint): Promise<boolean> {
    return unlessHeld(() => inTransaction(this.context.pool, (client) => this.swap(client, built)));
  }

  /**
   * As `tryNow`, with the live table held meanwhile, because it runs ahead for ever where the log is busy.
   * @param bringTo folds the built table on to a position, on connections of the pool
   */
  async tryHolding(built: Checkpoint, bringTo: (position: number) => Promise<Checkpoint>): Promise<boolean> {
    // One of its own: the pool may have no other for what is folded meanwhile.
    const session = await this.context.connect();
    try {
      return await unlessHeld(() =>
        transact(session, async () => {
          const shown = await this.hold(session);
          const isBehind = shown !== undefined && shown.position > built.position;
          return this.swap(session, isBehind ? await bringTo(shown.position) : built);
        }),
      );
    } finally {
      await session.end().catch(() => undefined);
    }
  }

  private async hold(client: ClientBase): Promise<Checkpoint | undefined> {
    // Every query would queue behind a swap that waits for one slow query.
    await client.query("SET LOCAL lock_timeout = '1s'");
    return this.checkpoints.lock(client, { schema: LIVE, name: this.definition.model.name });
  }

  private async swap(client: ClientBase, built: Checkpoint): Promise<boolean> {
    const { table } = this.definition;
    const shown = await this.hold(client);
    if (shown && shown.position > built.position) return false;
    // Views over the table go with it: whoever looks through them makes them again over the new one.
    await client.query(`DROP TABLE IF EXISTS "${LIVE}".${table} CASCADE`);
    await client.query(`ALTER TABLE "${BUILDING}".${table} SET SCHEMA "${LIVE}"`);
    await this.checkpoints.remove(client, { schema: LIVE, name: built.name });
    await this.checkpoints.goLive(client, built);
    return true;
  }
}

async function unlessHeld(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}
