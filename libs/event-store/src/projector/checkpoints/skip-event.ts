import { type Pool } from 'pg';
import { LogError } from '../../log/errors';
import { type Checkpoints } from './checkpoints';
import { type ReadModel } from '../read-model';
import { BUILDING, LIVE } from '../schemas';
import { recordSkip, type SkipDecision } from './skips';
import { inTransaction } from '../transaction';

/**
 * Lets a halted read model go on after the event at which it halted, and writes down who decided it.
 * @throws LogError `projector.not-halted` when it did not halt at this position
 */
export async function skipEvent(
  pool: Pool,
  checkpoints: Checkpoints,
  { model, position }: { readonly model: ReadModel; readonly position: number },
  decision: SkipDecision,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    // An operator's act is not built anew from the log after a crash, as rows are.
    await client.query('SET LOCAL synchronous_commit = on');
    const halted = [];
    for (const schema of [LIVE, BUILDING]) {
      const checkpoint = await checkpoints.lock(client, { schema, name: model.name });
      const isThere = checkpoint?.version === model.version && checkpoint.error?.position === position;
      if (isThere) halted.push(checkpoint);
    }
    if (halted.length === 0)
      throw new LogError('projector.not-halted', `${model.name} has not halted at position ${position}.`);
    for (const checkpoint of halted) {
      if (checkpoint.error) await recordSkip(client, model, checkpoint.error, decision);
      await checkpoints.advance(client, checkpoint, position);
    }
  });
}
