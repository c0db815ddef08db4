import { type ClientBase, type Pool } from 'pg';
import { type HaltedAt } from '../errors';
import { type ReadModel } from '../read-model';

/** Who has decided to go on without an event, and why. */
export interface SkipDecision {
  readonly actor: string;
  readonly reason: string;
}

const TABLE = 'diarium.read_model_skip';

/** Positions of the events that an operator has taken out of this version of a read model. */
export async function skippedPositions(
  pool: Pool,
  { name, version }: ReadModel,
): Promise<ReadonlySet<number>> {
  const { rows } = await pool.query<{ position: number }>(
    `SELECT position FROM ${TABLE} WHERE name = $1 AND version = $2`,
    [name, version],
  );
  return new Set(rows.map(({ position }) => position));
}

export async function recordSkip(
  client: ClientBase,
  { name, version }: ReadModel,
  { position, eventId, type, message }: HaltedAt,
  { actor, reason }: SkipDecision,
): Promise<void> {
  await client.query(
    `INSERT INTO ${TABLE} (name, version, position, event_id, event_type, error, actor, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (name, version, position) DO NOTHING`,
    [name, version, position, eventId, type, message, actor, reason],
  );
}
